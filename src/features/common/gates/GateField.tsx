import { Button } from '@mantine/core';
import { useStore } from '@/data/react';
import { leadSources } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { DealFacts, GateItem } from '@/domain/process/gates';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, MoneyField, MultilineField, PercentField, TextField } from '@/ui';
import { RecordPicker } from '../RecordPicker';
import { type Edit, useEdit } from '../useEdit';
import styles from './gates.module.css';
import { MissingCosts } from './MissingCosts';

export interface GateFieldProps {
  readonly item: GateItem;
  readonly facts: DealFacts;
  readonly onEdit: Edit<'opportunity'>;
}

/** The field itself, where one or two of them are all that an open rule asks for (U39); nothing for the others. */
export function GateField(props: GateFieldProps) {
  const { item, facts, onEdit } = props;
  const t = useT('deals');
  const { environment } = useStore();
  const { deal } = facts;
  const terms = (part: Partial<Opportunity['partnerTerms']>) =>
    onEdit((now) => ({ partnerTerms: { ...now.partnerTerms, ...part } }));
  const date = (field: 'sponsorInformedOn' | 'deliveredOn' | 'acceptedOn' | 'firstVisitOn' | 'surveyOn') => (
    <DateField label={t(`after.${field}`)} value={deal[field]} onCommit={(day) => onEdit({ [field]: day })} />
  );
  switch (item.check) {
    case 'manual':
      return (
        <div>
          <Button
            size="compact-xs"
            onClick={() => onEdit((now) => ({ checked: { ...now.checked, [item.rule.id]: environment.now() } }))}
          >
            {t('gates.tick')}
          </Button>
        </div>
      );
    case 'source':
      return facts.customer ? <SourceField customerId={facts.customer.id} value={facts.customer.source} /> : null;
    case 'ironTriangle':
      return <TeamFields deal={deal} onEdit={onEdit} />;
    case 'partnerNamed':
      return (
        <RecordPicker
          entity="partner"
          label={t('team.partner')}
          value={deal.partnerId}
          onCommit={(partnerId) => onEdit({ partnerId })}
        />
      );
    case 'partnerInformed':
      return (
        <ChoiceField
          label={t('team.involvement')}
          value={deal.partnerTerms.involvement}
          allowEmpty
          options={(['present', 'informed'] as const).map((value) => ({
            value,
            label: t(`team.involvements.${value}`),
          }))}
          onCommit={(involvement) =>
            terms({ involvement, involvedOn: deal.partnerTerms.involvedOn || environment.today() })
          }
        />
      );
    case 'partnerTerms':
      return (
        <PercentField
          label={t('team.discount')}
          value={deal.partnerTerms.discount ?? 0}
          onCommit={(discount) => terms({ discount })}
        />
      );
    case 'partnerAgreement':
      return (
        <TextField
          label={t('team.agreementNumber')}
          maxLength={60}
          value={deal.partnerTerms.agreementNumber}
          onCommit={(agreementNumber) => terms({ agreementNumber })}
        />
      );
    case 'partnerReport':
      return (
        <DateField
          label={t('team.visitReportOn')}
          value={deal.partnerTerms.visitReportOn}
          onCommit={(visitReportOn) => terms({ visitReportOn })}
        />
      );
    case 'budgetRange':
      return <BudgetFields deal={deal} currency={facts.company?.defaultCurrency ?? 'CNY'} onEdit={onEdit} />;
    case 'marginOk':
      return item.missing.includes('cost') ? <MissingCosts facts={facts} /> : null;
    case 'sponsorInformed':
      return date('sponsorInformedOn');
    case 'acceptance':
      return date('acceptedOn');
    case 'firstVisit':
      return deal.acceptedOn === '' ? (
        <div className={styles.pair}>
          {date('deliveredOn')}
          {date('firstVisitOn')}
        </div>
      ) : (
        date('firstVisitOn')
      );
    case 'survey':
      return date('surveyOn');
    case 'customerPlan':
      return (
        <MultilineField
          label={t('after.customerPlan')}
          value={deal.customerPlan}
          onCommit={(customerPlan) => onEdit({ customerPlan })}
        />
      );
    default:
      return null;
  }
}

function SourceField({
  customerId,
  value,
}: {
  readonly customerId: string;
  readonly value: (typeof leadSources)[number] | '';
}) {
  const t = useT('customers');
  const edit = useEdit('customer', customerId);
  return (
    <ChoiceField
      label={t('fields.source')}
      value={value}
      allowEmpty
      options={leadSources.map((source) => ({ value: source, label: t(`options.source.${source}`) }))}
      onCommit={(source) => edit({ source })}
    />
  );
}

function TeamFields({ deal, onEdit }: { readonly deal: Opportunity; readonly onEdit: Edit<'opportunity'> }) {
  const t = useT('deals');
  return (['solution', 'account', 'delivery'] as const).map((role) => (
    <TextField
      key={role}
      label={t(`team.roles.${role}`)}
      value={deal.team[role]}
      onCommit={(name) => onEdit((now) => ({ team: { ...now.team, [role]: name } }))}
    />
  ));
}

/** The customer's budget, from and to, in the currency it is in already. */
export function BudgetFields(props: {
  readonly deal: Opportunity;
  readonly currency: string;
  readonly onEdit: Edit<'opportunity'>;
}) {
  const { deal, onEdit } = props;
  const t = useT('deals');
  const currency = deal.budgetMax?.currency ?? deal.budgetMin?.currency ?? props.currency;
  const money = (minor: number | null) => (minor === null ? null : { minor, currency });
  return (
    <div className={styles.pair}>
      {(['budgetMin', 'budgetMax'] as const).map((field) => (
        <MoneyField
          key={field}
          label={t(`needs.${field}`)}
          currency={currency}
          value={deal[field]?.minor ?? null}
          onCommit={(minor) => onEdit({ [field]: money(minor) })}
        />
      ))}
    </div>
  );
}
