import { MultiSelect } from '@mantine/core';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import { industries, regions } from '@/domain/customers/customer';
import { type TargetProfile, targetProfileEntity } from '@/domain/customers/targetProfile';
import { problem } from '@/domain/kernel/result';
import { localizedText, rechosen, useCompany, useEdit } from '@/features/common';
import type { Resources } from '@/i18n/resources';
import { useLanguage, useT } from '@/i18n/setup';
import { RecordForm, Section } from '@/ui';
import { useCustomerWords } from '../words';

type Field = keyof Resources['targets']['fields'] & keyof TargetProfile;
const mostProducts = 500;

/** Ranges whose first figure is above their second. */
function rangeErrors(profile: TargetProfile) {
  const { employeesMin, employeesMax, budgetMin, budgetMax, turnoverMin, turnoverMax } = profile;
  const wrong = (low: number | undefined | null, high: number | undefined | null) =>
    typeof low === 'number' && typeof high === 'number' && low > high;
  return [
    ...(wrong(employeesMin, employeesMax) ? ['employeesMax'] : []),
    ...(wrong(turnoverMin?.minor, turnoverMax?.minor) ? ['turnoverMax'] : []),
    ...(wrong(budgetMin?.minor, budgetMax?.minor) ? ['budgetMax'] : []),
  ].map((field) => problem('customer.rangeOrder', undefined, field));
}

/** The fields of R33: ranges for numbers, several choices for others. Every field stores by itself. */
export function TargetForm({ profile }: { readonly profile: TargetProfile }) {
  const t = useT('targets');
  const words = useCustomerWords();
  const language = useLanguage();
  const company = useCompany();
  const edit = useEdit('targetProfile', profile.id);
  const products = useLive(
    async (store) => (await listPage(store, 'product', { order: 'name', limit: mostProducts })).rows,
    [],
  );
  const form = {
    schema: targetProfileEntity.schema,
    record: profile,
    label: (field: Field) => t(`fields.${field}`),
    optionLabel: (_field: Field, option: string) => t(`periods.${option as TargetProfile['budgetPeriod']}`),
    description: (field: Field) =>
      field === 'decisionRoles' || field === 'pains' || field === 'technicalNeeds' ? t(`hints.${field}`) : undefined,
    currency: company?.defaultCurrency ?? 'CNY',
    errors: rangeErrors(profile),
    onCommit: edit,
  };
  const known = new Set((products ?? []).map((product) => product.id));
  const options = [
    ...(products ?? []).map((product) => ({
      value: product.id,
      label: localizedText(product.name, language) || product.code,
    })),
    // A product that is gone still stands there, so that it can be taken out.
    ...profile.productIds.filter((id) => !known.has(id)).map((id) => ({ value: id, label: t('goneProduct') })),
  ];
  return (
    <>
      <Section title={t('sections.what')}>
        <RecordForm {...form} fields={['name']} />
        <MultiSelect
          mt={12}
          label={t('fields.productIds')}
          placeholder={profile.productIds.length === 0 ? t('anyProduct') : ''}
          searchable
          value={profile.productIds}
          data={options}
          onChange={(next) => edit((now) => ({ productIds: rechosen(now.productIds, profile.productIds, next) }))}
        />
      </Section>
      <Section title={t('sections.company')}>
        <RecordForm {...form} fields={['employeesMin', 'employeesMax', 'turnoverMin', 'turnoverMax']} />
        <div className="dw-form customer-gap">
          <MultiSelect
            label={t('fields.industries')}
            placeholder={profile.industries.length === 0 ? t('any') : ''}
            value={profile.industries}
            data={industries.map((value) => ({ value, label: words.option('industry', value) }))}
            onChange={(next) =>
              edit((now) => {
                const chosen = rechosen(now.industries, profile.industries, next);
                return { industries: industries.filter((value) => chosen.includes(value)) };
              })
            }
          />
          <MultiSelect
            label={t('fields.regions')}
            placeholder={profile.regions.length === 0 ? t('any') : ''}
            value={profile.regions}
            data={regions.map((value) => ({ value, label: words.option('region', value) }))}
            onChange={(next) =>
              edit((now) => {
                const chosen = rechosen(now.regions, profile.regions, next);
                return { regions: regions.filter((value) => chosen.includes(value)) };
              })
            }
          />
        </div>
      </Section>
      <Section title={t('sections.needs')}>
        <RecordForm
          {...form}
          fields={[
            { name: 'decisionRoles', span: 2 },
            { name: 'pains', span: 2 },
            { name: 'technicalNeeds', span: 2 },
          ]}
        />
      </Section>
      <Section title={t('sections.budget')}>
        <RecordForm {...form} fields={['budgetMin', 'budgetMax', 'budgetPeriod']} />
      </Section>
      <Section title={t('sections.notes')}>
        <RecordForm {...form} fields={['notes']} />
      </Section>
    </>
  );
}
