import { useNavigate } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { useLive } from '@/data/react';
import { type Customer, customerEntity } from '@/domain/customers/customer';
import { validateCustomer } from '@/domain/customers/validate';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { RecordForm, Section } from '@/ui';
import { DuplicateWarning } from '../new/DuplicateWarning';
import { useCustomerWords } from '../words';

export interface CustomerFormProps {
  readonly customer: Customer;
  readonly readOnly: boolean;
  readonly onCommit: (changes: Partial<Customer>) => void;
}

const groups = {
  identity: ['name', 'nameEn', 'shortName', 'status', 'type', 'source', { name: 'tags', span: 2 }],
  company: ['industry', 'region', 'location', 'employees', 'annualTurnover', 'website'],
  decision: ['decisionMakerRole', 'budgetMin', 'budgetMax', 'priceSensitivity', 'preferredChannel'],
  needs: ['businessPain', 'technicalNeed'],
  internal: ['notes'],
} as const;

/** What we know about a customer as a buyer: the profile fields of R33. Every field stores by itself. */
export function ProfileSection({ customer, readOnly, onCommit }: CustomerFormProps) {
  const t = useT('customers');
  const words = useCustomerWords();
  const navigate = useNavigate();
  const company = useLive(getCompany, []);
  const errors = validateCustomer(customer);
  return (
    <>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} title={t(`profile.${group}`)}>
          <RecordForm
            schema={customerEntity.schema}
            record={customer}
            fields={[...groups[group]]}
            label={words.label}
            optionLabel={words.option}
            readOnly={readOnly}
            errors={errors}
            onCommit={onCommit}
            {...(company ? { currency: company.defaultCurrency } : {})}
          />
          {group === 'identity' && !readOnly ? (
            <DuplicateWarning
              id={customer.id}
              name={customer.name}
              nameEn={customer.nameEn}
              creditCode={customer.creditCode}
              onOpen={(id) => void navigate(paths.customer(id))}
            />
          ) : null}
        </Section>
      ))}
    </>
  );
}
