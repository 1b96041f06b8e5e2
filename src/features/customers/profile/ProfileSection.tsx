import { useNavigate } from 'react-router';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { type Customer, customerEntity } from '@/domain/customers/customer';
import { validateCustomer } from '@/domain/customers/validate';
import { localizedText, useCompany } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { RecordForm, Section } from '@/ui';
import { DuplicateWarning } from '../new/DuplicateWarning';
import type { Standing } from '../standing/useStanding';
import { useCustomerWords } from '../words';
import { EventsSection } from './EventsSection';
import { OriginSection } from './OriginSection';
import { PlanSection } from './PlanSection';
import { ValueSection } from './ValueSection';

export interface CustomerFormProps {
  readonly customer: Customer;
  readonly readOnly: boolean;
  readonly onCommit: (changes: Partial<Customer>) => void;
}

const groups = {
  identity: ['name', 'nameEn', 'shortName', 'status', 'type', { name: 'tags', span: 2 }],
  company: ['industry', 'region', 'location', 'employees', 'annualTurnover', 'growth', 'website', 'targetProfileId'],
  decision: ['decisionMakerRole', 'budgetMin', 'budgetMax', 'decisionProcess'],
  needs: ['businessPain', 'technicalNeed'],
  buying: ['preferredChannel', 'priceSensitivity', 'buyingHabits', 'preferences'],
} as const;
const mostProfiles = 200;

/** What we know about a customer as a buyer (R33, R38, R41), and how we mean to approach it. Fields store by themselves. */
export function ProfileSection({
  customer,
  readOnly,
  onCommit,
  standing,
}: CustomerFormProps & { readonly standing: Pick<Standing, 'today' | 'actor'> | undefined }) {
  const t = useT('customers');
  const c = useT('common');
  const words = useCustomerWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const company = useCompany();
  const errors = validateCustomer(customer);
  const currency = company?.defaultCurrency ?? 'CNY';
  const profiles = useLive(
    async (store) =>
      (await listPage(store, 'targetProfile', { order: 'updatedAt', direction: 'desc', limit: mostProfiles })).rows,
    [],
  );
  const offered = (profiles ?? []).map((profile) => ({
    value: profile.id,
    label: localizedText(profile.name, language) || c('states.untitled'),
  }));
  const { targetProfileId } = customer;
  const gone = targetProfileId !== '' && !offered.some(({ value }) => value === targetProfileId);
  const form = {
    schema: customerEntity.schema,
    record: customer,
    label: words.label,
    optionLabel: words.option,
    readOnly,
    errors,
    currency,
    onCommit,
    options: { targetProfileId: gone ? [...offered, { value: targetProfileId, label: c('states.missing') }] : offered },
  };
  return (
    <>
      {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
        <Section key={group} title={t(`profile.${group}`)}>
          <RecordForm
            {...form}
            fields={[...groups[group]]}
            description={(field) => (field === 'targetProfileId' ? t('profile.targetHint') : undefined)}
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
      <OriginSection customer={customer} readOnly={readOnly} />
      {standing ? (
        <>
          <EventsSection customer={customer} readOnly={readOnly} today={standing.today} actor={standing.actor} />
          <PlanSection customer={customer} readOnly={readOnly} today={standing.today} />
        </>
      ) : null}
      <ValueSection customer={customer} readOnly={readOnly} currency={currency} />
      <Section title={t('profile.internal')}>
        <RecordForm {...form} fields={['notes']} />
      </Section>
    </>
  );
}
