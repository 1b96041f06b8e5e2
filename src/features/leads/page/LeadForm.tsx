import { type Lead, leadEntity } from '@/domain/leads/lead';
import { type Edit, RecordPicker, useCompany } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ChoiceField, type FormField, RecordForm, Section } from '@/ui';
import { useCampaigns } from '../useCampaigns';
import { useLeadWords } from '../words';

const sections = {
  person: ['name', 'companyName', 'jobTitle', 'mobile', 'phone', 'email', 'wechat', 'preferredChannel'],
  need: [{ name: 'need', span: 2 }, 'budgetMax'],
  company: ['industry', 'region', 'location', 'employees'],
  origin: ['source', 'campaignId', 'referredById'],
  internal: ['owner', 'tags', { name: 'notes', span: 2 }],
} as const satisfies Record<string, readonly FormField<keyof Lead & string>[]>;
type Entry = (typeof sections)[keyof typeof sections][number];
type Field = Entry extends infer One ? (One extends { readonly name: infer Name } ? Name : One) : never;

/** Everything that is known of a lead; every field stores by itself. */
export function LeadForm(props: { readonly lead: Lead; readonly readOnly: boolean; readonly onEdit: Edit<'lead'> }) {
  const { lead, readOnly, onEdit } = props;
  const t = useT('leads');
  const words = useLeadWords();
  const { options } = useCampaigns();
  const company = useCompany();
  const labels = [...words.sources, ...words.industries, ...words.regions, ...words.channels];
  const render = (field: Field) => {
    if (field === 'campaignId')
      return (
        <ChoiceField<string>
          label={t('fields.campaignId')}
          allowEmpty
          readOnly={readOnly}
          value={lead.campaignId}
          options={options}
          onCommit={(campaignId) => onEdit({ campaignId })}
        />
      );
    if (field === 'referredById')
      return (
        <RecordPicker
          entity="customer"
          label={t('fields.referredById')}
          readOnly={readOnly}
          value={lead.referredById}
          onCommit={(referredById) => onEdit({ referredById })}
        />
      );
    return undefined;
  };
  return (
    <>
      {(Object.keys(sections) as (keyof typeof sections)[]).map((section) => (
        <Section key={section} title={t(`sections.${section}`)}>
          <RecordForm<Lead, Field>
            schema={leadEntity.schema}
            record={lead}
            fields={sections[section] as readonly FormField<Field>[]}
            label={(field) => t(`fields.${field}`)}
            optionLabel={(_field, option) => labels.find((each) => each.value === option)?.label ?? option}
            readOnly={readOnly}
            currency={company?.defaultCurrency ?? 'CNY'}
            render={render}
            onCommit={onEdit}
          />
        </Section>
      ))}
    </>
  );
}
