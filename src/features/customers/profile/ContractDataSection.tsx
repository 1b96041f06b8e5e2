import { Text } from '@mantine/core';
import { customerEntity } from '@/domain/customers/customer';
import { validateCustomer } from '@/domain/customers/validate';
import { useT } from '@/i18n/setup';
import { RecordForm, Section } from '@/ui';
import { useCustomerWords } from '../words';
import { AddressList } from './AddressList';
import { missingForContract } from './missingForContract';
import type { CustomerFormProps } from './ProfileSection';

const groups = {
  legal: ['creditCode', 'legalRepresentative', { name: 'registeredAddress', span: 2 }],
  reach: ['phone', 'email'],
  bank: ['bank', 'bankAccount', 'taxpayerType'],
} as const;

/** What a contract prints about the other party (DOMAIN.md §10), and what of it is still missing. */
export function ContractDataSection({ customer, readOnly, onCommit }: CustomerFormProps) {
  const t = useT('customers');
  const words = useCustomerWords();
  const errors = validateCustomer(customer);
  const missing = missingForContract(customer);
  return (
    <>
      <Text size="sm" mb={16} c={missing.length > 0 ? 'var(--dw-amber)' : 'dimmed'} role="status">
        {missing.length > 0
          ? t('contractData.missing', { fields: missing.map(words.label).join(t('timeline.separator')) })
          : t('contractData.ready')}
      </Text>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} title={t(`contractData.${group}`)}>
          <RecordForm
            schema={customerEntity.schema}
            record={customer}
            fields={[...groups[group]]}
            label={words.label}
            optionLabel={words.option}
            readOnly={readOnly}
            errors={errors}
            onCommit={onCommit}
          />
        </Section>
      ))}
      <AddressList customer={customer} readOnly={readOnly} />
    </>
  );
}
