import { useStore } from '@/data/react';
import {
  type Instalment,
  instalmentNames,
  instalmentSchema,
  instalmentTriggers,
  type QuoteTerms,
} from '@/domain/quoting/terms';
import { useT } from '@/i18n/setup';
import { ChoiceField, IntegerField, LocalizedField, PercentField } from '@/ui';
import { ListEditor } from './ListEditor';

const methods = ['transfer', 'acceptanceDraft', 'letterOfCredit', 'cheque'] as const;
const deliveries = ['onSite', 'express', 'freight', 'pickup', 'electronic'] as const;
const starts = ['signing', 'effective', 'prepayment'] as const;
const dayTypes = ['calendar', 'working'] as const;

/** The three terms (payment, delivery, after-sales) that a new quote starts with. */
export function DefaultTerms(props: { readonly terms: QuoteTerms; readonly onCommit: (terms: QuoteTerms) => void }) {
  const t = useT('company');
  const { terms, onCommit } = props;
  const payment = (changes: Partial<QuoteTerms['payment']>) =>
    onCommit({ ...terms, payment: { ...terms.payment, ...changes } });
  const delivery = (changes: Partial<QuoteTerms['delivery']>) =>
    onCommit({ ...terms, delivery: { ...terms.delivery, ...changes } });
  const afterSales = (changes: Partial<QuoteTerms['afterSales']>) =>
    onCommit({ ...terms, afterSales: { ...terms.afterSales, ...changes } });
  return (
    <>
      <Schedule schedule={terms.payment.schedule} onCommit={(schedule) => payment({ schedule })} />
      <div className="dw-form" style={{ marginTop: 12 }}>
        <ChoiceField
          label={t('terms.method')}
          allowEmpty
          value={terms.payment.method}
          options={methods.map((value) => ({ value, label: t(`terms.methods.${value}`) }))}
          onCommit={(method) => payment({ method })}
        />
        <div className="dw-form-wide">
          <LocalizedField
            label={t('terms.paymentNote')}
            multiline
            value={terms.payment.note}
            onCommit={(note) => payment({ note })}
          />
        </div>
        <ChoiceField
          label={t('terms.delivery')}
          allowEmpty
          value={terms.delivery.method}
          options={deliveries.map((value) => ({ value, label: t(`terms.deliveries.${value}`) }))}
          onCommit={(method) => delivery({ method })}
        />
        <IntegerField
          label={t('terms.deliveryDays')}
          unit={t('days')}
          max={3650}
          value={terms.delivery.days}
          onCommit={(days) => delivery({ days })}
        />
        <ChoiceField
          label={t('terms.dayType')}
          value={terms.delivery.dayType}
          options={dayTypes.map((value) => ({ value, label: t(`terms.dayTypes.${value}`) }))}
          onCommit={(dayType) => delivery({ dayType })}
        />
        <ChoiceField
          label={t('terms.from')}
          value={terms.delivery.from}
          options={starts.map((value) => ({ value, label: t(`terms.starts.${value}`) }))}
          onCommit={(from) => delivery({ from })}
        />
        <div className="dw-form-wide">
          <LocalizedField
            label={t('terms.deliveryNote')}
            multiline
            value={terms.delivery.note}
            onCommit={(note) => delivery({ note })}
          />
        </div>
        <IntegerField
          label={t('terms.warranty')}
          unit={t('terms.months')}
          max={240}
          value={terms.afterSales.warrantyMonths}
          onCommit={(warrantyMonths) => afterSales({ warrantyMonths })}
        />
        <IntegerField
          label={t('terms.response')}
          unit={t('terms.hours')}
          max={720}
          value={terms.afterSales.responseHours}
          onCommit={(responseHours) => afterSales({ responseHours })}
        />
        <div className="dw-form-wide">
          <LocalizedField
            label={t('terms.afterSalesNote')}
            multiline
            value={terms.afterSales.note}
            onCommit={(note) => afterSales({ note })}
          />
        </div>
      </div>
    </>
  );
}

/** Instalments in percent: a default has no total yet that fixed amounts could be taken from. */
function Schedule(props: {
  readonly schedule: readonly Instalment[];
  readonly onCommit: (rows: Instalment[]) => void;
}) {
  const t = useT('company');
  const store = useStore();
  const percentOf = (row: Instalment) => (row.share.type === 'percent' ? row.share.bp : 0);
  const sum = props.schedule.reduce((total, row) => total + percentOf(row), 0);
  return (
    <>
      <ListEditor
        items={props.schedule}
        onCommit={props.onCommit}
        make={() =>
          instalmentSchema.parse({ id: store.nextId(), share: { type: 'percent', bp: Math.max(0, 10_000 - sum) } })
        }
        addLabel={t('terms.addInstalment')}
        name={(_row, index) => t('terms.instalment', { no: index + 1 })}
      >
        {(row, change) => (
          <div className="dw-form" style={{ gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))' }}>
            <ChoiceField
              label={t('terms.name')}
              value={row.name}
              options={instalmentNames.map((value) => ({ value, label: t(`terms.names.${value}`) }))}
              onCommit={(name) => change({ name })}
            />
            <PercentField
              label={t('terms.share')}
              value={percentOf(row)}
              onCommit={(bp) => change({ share: { type: 'percent', bp } })}
            />
            <ChoiceField
              label={t('terms.trigger')}
              value={row.trigger}
              options={instalmentTriggers
                .filter((value) => value !== 'fixedDate')
                .map((value) => ({ value, label: t(`terms.triggers.${value}`) }))}
              onCommit={(trigger) => change({ trigger })}
            />
            <IntegerField
              label={t('terms.within')}
              unit={t('days')}
              max={3650}
              value={row.days}
              onCommit={(days) => change({ days: days ?? 0 })}
            />
          </div>
        )}
      </ListEditor>
      {props.schedule.length > 0 && sum !== 10_000 ? (
        <p className="dw-error" role="alert">
          {t('terms.sum', { percent: sum / 100 })}
        </p>
      ) : null}
    </>
  );
}
