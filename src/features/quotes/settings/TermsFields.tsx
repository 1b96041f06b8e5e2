import type { Environment } from '@/domain/kernel/ids';
import type { QuoteTerms } from '@/domain/quoting/terms';
import { useT } from '@/i18n/setup';
import { ChoiceField, IntegerField, LocalizedField } from '@/ui';
import styles from '../quotes.module.css';
import { PaymentSchedule } from './PaymentSchedule';

interface TermsFieldsProps {
  readonly terms: QuoteTerms;
  readonly total: number;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly environment: Environment;
  readonly onChange: (terms: QuoteTerms) => void;
}

const methods = ['', 'transfer', 'acceptanceDraft', 'letterOfCredit', 'cheque'] as const;
const deliveries = ['', 'onSite', 'express', 'freight', 'pickup', 'electronic'] as const;
const froms = ['signing', 'effective', 'prepayment'] as const;
const dayTypes = ['calendar', 'working'] as const;

/** Payment, delivery and after-sales terms, structured so that the contract can take them over (R74). */
export function TermsFields({ terms, total, currency, readOnly, environment, onChange }: TermsFieldsProps) {
  const t = useT('quotes');
  const { payment, delivery, afterSales } = terms;
  const setDelivery = (changes: Partial<typeof delivery>) =>
    onChange({ ...terms, delivery: { ...delivery, ...changes } });
  const setAfter = (changes: Partial<typeof afterSales>) =>
    onChange({ ...terms, afterSales: { ...afterSales, ...changes } });
  return (
    <>
      <h3>{t('settings.payment')}</h3>
      <PaymentSchedule
        payment={payment}
        total={total}
        currency={currency}
        readOnly={readOnly}
        environment={environment}
        onChange={(next) => onChange({ ...terms, payment: next })}
      />
      <div className={styles.pair}>
        <ChoiceField
          label={t('settings.percentOf')}
          value={payment.percentOf}
          readOnly={readOnly}
          options={[
            { value: 'total', label: t('settings.percentOfOptions.total') },
            { value: 'remainder', label: t('settings.percentOfOptions.remainder') },
          ]}
          onCommit={(percentOf) => onChange({ ...terms, payment: { ...payment, percentOf } })}
        />
        <ChoiceField
          label={t('settings.method')}
          value={payment.method}
          readOnly={readOnly}
          options={methods.map((value) => ({ value, label: t(`settings.methods.${value || 'none'}`) }))}
          onCommit={(method) => onChange({ ...terms, payment: { ...payment, method } })}
        />
      </div>
      <LocalizedField
        label={t('settings.paymentNote')}
        multiline
        value={payment.note}
        readOnly={readOnly}
        onCommit={(note) => onChange({ ...terms, payment: { ...payment, note } })}
      />

      <h3>{t('settings.delivery')}</h3>
      <div className={styles.pair}>
        <ChoiceField
          label={t('settings.deliveryMethod')}
          value={delivery.method}
          readOnly={readOnly}
          options={deliveries.map((value) => ({ value, label: t(`settings.deliveryMethods.${value || 'none'}`) }))}
          onCommit={(method) => setDelivery({ method })}
        />
        <ChoiceField
          label={t('settings.deliveryFrom')}
          value={delivery.from}
          readOnly={readOnly}
          options={froms.map((value) => ({ value, label: t(`settings.deliveryFroms.${value}`) }))}
          onCommit={(from) => setDelivery({ from })}
        />
        <IntegerField
          label={t('settings.deliveryDays')}
          unit={t('settings.daysUnit')}
          value={delivery.days}
          max={3650}
          readOnly={readOnly}
          onCommit={(days) => setDelivery({ days })}
        />
        <ChoiceField
          label={t('settings.dayType')}
          value={delivery.dayType}
          readOnly={readOnly}
          options={dayTypes.map((value) => ({ value, label: t(`settings.dayTypes.${value}`) }))}
          onCommit={(dayType) => setDelivery({ dayType })}
        />
      </div>
      <LocalizedField
        label={t('settings.deliveryPlace')}
        value={delivery.place}
        readOnly={readOnly}
        onCommit={(place) => setDelivery({ place })}
      />
      <LocalizedField
        label={t('settings.deliveryNote')}
        multiline
        value={delivery.note}
        readOnly={readOnly}
        onCommit={(note) => setDelivery({ note })}
      />

      <h3>{t('settings.afterSales')}</h3>
      <div className={styles.pair}>
        <IntegerField
          label={t('settings.warrantyMonths')}
          unit={t('settings.months')}
          value={afterSales.warrantyMonths}
          max={240}
          readOnly={readOnly}
          onCommit={(warrantyMonths) => setAfter({ warrantyMonths })}
        />
        <IntegerField
          label={t('settings.responseHours')}
          unit={t('settings.hours')}
          value={afterSales.responseHours}
          max={720}
          readOnly={readOnly}
          onCommit={(responseHours) => setAfter({ responseHours })}
        />
      </div>
      <LocalizedField
        label={t('settings.afterSalesNote')}
        multiline
        value={afterSales.note}
        readOnly={readOnly}
        onCommit={(note) => setAfter({ note })}
      />
    </>
  );
}
