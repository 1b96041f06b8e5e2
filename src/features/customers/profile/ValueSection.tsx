import { type Customer, customerEntity } from '@/domain/customers/customer';
import { hourRoles } from '@/domain/customers/valueTable';
import { useEdit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { GrowthField, IntegerField, RecordForm, Section } from '@/ui';
import { useCustomerWords } from '../words';

/** What goes into the value table beside the sales: strategic value, service, payment, hours a month (R43). */
export function ValueSection(props: {
  readonly customer: Customer;
  readonly readOnly: boolean;
  readonly currency: string;
}) {
  const { customer, readOnly } = props;
  const t = useT('customers');
  const words = useCustomerWords();
  const edit = useEdit('customer', customer.id);
  return (
    <Section title={t('profile.value')}>
      <RecordForm
        schema={customerEntity.schema}
        record={customer}
        fields={['strategicValue', 'serviceCost', 'onTimeRate']}
        label={words.label}
        description={(field) => (field === 'strategicValue' ? t('profile.strategicHint') : undefined)}
        currency={props.currency}
        readOnly={readOnly}
        onCommit={edit}
        render={(field) => {
          if (field === 'onTimeRate')
            return (
              <GrowthField
                label={words.label('onTimeRate')}
                min={0}
                max={10_000}
                value={customer.onTimeRate}
                readOnly={readOnly}
                onCommit={(onTimeRate) => edit({ onTimeRate })}
              />
            );
          if (field === 'strategicValue')
            return (
              <IntegerField
                label={words.label('strategicValue')}
                description={t('profile.strategicHint')}
                min={0}
                max={5}
                value={customer.strategicValue}
                readOnly={readOnly}
                onCommit={(strategicValue) => edit({ strategicValue })}
              />
            );
          return undefined;
        }}
      />
      <div className="dw-form customer-gap">
        {hourRoles.map((role) => (
          <IntegerField
            key={role}
            label={t(`hours.${role}`)}
            unit={t('hours.unit')}
            max={10_000}
            value={customer.hours[role]}
            readOnly={readOnly}
            onCommit={(value) => edit((now) => ({ hours: { ...now.hours, [role]: value } }))}
          />
        ))}
      </div>
    </Section>
  );
}
