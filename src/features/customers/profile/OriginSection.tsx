import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { type Customer, customerEntity } from '@/domain/customers/customer';
import { localizedText, RecordPicker, useEdit } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, RecordForm, Section } from '@/ui';
import { useCustomerWords } from '../words';

const mostOffered = 200;

/** Where the customer came from: source, campaign, who recommended it, and since when it buys (R39, R47). */
export function OriginSection({ customer, readOnly }: { readonly customer: Customer; readonly readOnly: boolean }) {
  const t = useT('customers');
  const c = useT('common');
  const words = useCustomerWords();
  const language = useLanguage();
  const edit = useEdit('customer', customer.id);
  const found = useLive(
    async (store) => ({
      campaigns: (await listPage(store, 'campaign', { order: 'updatedAt', direction: 'desc', limit: mostOffered }))
        .rows,
      recommended: await related(store, 'customer', 'referredById', customer.id, { limit: mostOffered }),
    }),
    [customer.id],
  );
  const campaigns = (found?.campaigns ?? []).map((campaign) => ({
    value: campaign.id,
    label: localizedText(campaign.name, language) || c('states.untitled'),
  }));
  const known = campaigns.some(({ value }) => value === customer.campaignId);
  const options =
    customer.campaignId === '' || known
      ? campaigns
      : [...campaigns, { value: customer.campaignId, label: c('states.missing') }];
  const form = {
    schema: customerEntity.schema,
    record: customer,
    label: words.label,
    optionLabel: words.option,
    readOnly,
    onCommit: edit,
  };
  return (
    <Section title={t('profile.origin')}>
      <RecordForm
        {...form}
        fields={['source', 'campaignId', 'referredById', 'customerSince']}
        render={(field) => {
          if (field === 'campaignId')
            return (
              <ChoiceField
                label={words.label('campaignId')}
                value={customer.campaignId}
                allowEmpty
                readOnly={readOnly}
                options={options}
                onCommit={(campaignId) => edit({ campaignId })}
              />
            );
          if (field === 'referredById')
            return (
              <RecordPicker
                entity="customer"
                label={words.label('referredById')}
                value={customer.referredById}
                readOnly={readOnly}
                filter={(other) => other.id !== customer.id}
                onCommit={(referredById) => edit({ referredById })}
              />
            );
          return undefined;
        }}
      />
      {found && found.recommended.length > 0 ? (
        <p className="customer-hint">
          {t('profile.recommended', {
            count: found.recommended.length,
            names: found.recommended
              .slice(0, 5)
              .map((other) => other.shortName || other.name)
              .join(t('timeline.separator')),
          })}
        </p>
      ) : null}
    </Section>
  );
}
