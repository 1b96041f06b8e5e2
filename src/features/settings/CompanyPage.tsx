import { type Company, companyEntity } from '@/domain/company/company';
import { validateCompany } from '@/domain/company/validate';
import { currencies } from '@/domain/kernel/money';
import { BlobImageField, useCompany, useSaveCompany, useSettingsTabs } from '@/features/common';
import { useT } from '@/i18n/setup';
import { IntegerField, Page, RecordForm, Section } from '@/ui';
import { paths } from '../paths';
import { CasesEditor } from './company/CasesEditor';
import { DefaultTerms } from './company/DefaultTerms';
import { FreshnessEditor } from './company/FreshnessEditor';
import { NumbersEditor } from './company/NumbersEditor';
import { StaffEditor } from './company/StaffEditor';
import { TaxRatesEditor } from './company/TaxRatesEditor';
import styles from './settings.module.css';

const identity = [
  'legalName',
  'shortName',
  'creditCode',
  'legalRepresentative',
  'address',
  'phone',
  'email',
  'website',
] as const;
const money = ['bank', 'bankAccount', 'taxpayerType'] as const;
const signing = ['signatoryName', { name: 'signatoryTitle', span: 2 }, { name: 'signingPlace', span: 2 }] as const;
const quoting = ['defaultCurrency', 'defaultTaxMode', 'defaultTaxRounding', 'marginFloor', 'discountLimit'] as const;

type Plain =
  | (typeof identity)[number]
  | (typeof money)[number]
  | (typeof quoting)[number]
  | 'signatoryName'
  | 'signatoryTitle'
  | 'signingPlace'
  | 'aboutUs';

/** Everything about ourselves that papers need, and what new quotes start from. */
export default function CompanyPage() {
  const t = useT('company');
  const n = useT('navigation');
  const tabs = useSettingsTabs('company');
  const crumbs = [{ label: n('rooms.settings'), to: paths.settings }, { label: t('title') }];
  const company = useCompany();
  const save = useSaveCompany();
  const commit = (changes: Partial<Company>) => void save(changes);
  if (!company) return <Page title={t('title')} breadcrumb={crumbs} tabs={tabs} />;
  const problems = validateCompany(company);
  const form = {
    schema: companyEntity.schema,
    record: company,
    label: (field: Plain) => t(`fields.${field}`),
    description: (field: Plain) =>
      field === 'marginFloor' || field === 'discountLimit' ? t(`hints.${field}`) : undefined,
    optionLabel: (field: Plain, option: string) =>
      field === 'taxpayerType'
        ? t(`taxpayerTypes.${option === 'smallScale' ? 'smallScale' : 'general'}`)
        : field === 'defaultTaxMode'
          ? t(`taxModes.${option === 'inclusive' ? 'inclusive' : 'exclusive'}`)
          : t(`taxRoundings.${option === 'perRate' ? 'perRate' : 'perLine'}`),
    options: {
      defaultCurrency: Object.keys(currencies).map((code) => ({
        value: code,
        label: `${code} \u00b7 ${t(`currencies.${code}` as 'currencies.CNY', { defaultValue: code })}`,
      })),
    },
    errors: problems,
    onCommit: commit,
  };
  return (
    <Page title={t('title')} breadcrumb={crumbs} tabs={tabs}>
      <div className={styles.columns}>
        <nav className={styles.toc} aria-label={t('title')}>
          {sections.map((key) => (
            <button
              key={key}
              type="button"
              onClick={() => document.getElementById(`company-${key}`)?.scrollIntoView({ block: 'start' })}
            >
              {t(`sections.${key}`)}
            </button>
          ))}
        </nav>
        <div>
          <div id="company-identity">
            <Section title={t('sections.identity')}>
              <RecordForm {...form} fields={identity} />
              <div className={styles.gap}>
                <BlobImageField
                  label={t('fields.logoId')}
                  value={company.logoId}
                  description={t('hints.logoId')}
                  onCommit={(logoId) => commit({ logoId })}
                />
              </div>
            </Section>
          </div>
          <div id="company-money">
            <Section title={t('sections.money')}>
              <RecordForm {...form} fields={money} />
            </Section>
          </div>
          <div id="company-signing">
            <Section title={t('sections.signing')}>
              <RecordForm {...form} fields={signing} />
            </Section>
          </div>
          <div id="company-people">
            <Section title={t('sections.people')}>
              <StaffEditor company={company} problems={problems} onCommit={commit} />
            </Section>
          </div>
          <div id="company-about">
            <Section title={t('sections.about')}>
              <RecordForm {...form} fields={['aboutUs']} />
              <div className={styles.gap}>
                <CasesEditor company={company} onCommit={commit} />
              </div>
            </Section>
          </div>
          <div id="company-quoting">
            <Section title={t('sections.quoting')}>
              <RecordForm {...form} fields={quoting} />
              <div className={styles.gap}>
                <div className="dw-form">
                  <IntegerField
                    label={t('fields.defaultValidityDays')}
                    unit={t('days')}
                    value={company.defaultValidityDays}
                    min={1}
                    max={3650}
                    required
                    onCommit={(days) => commit({ defaultValidityDays: days ?? 30 })}
                  />
                </div>
              </div>
            </Section>
          </div>
          <div id="company-terms">
            <Section title={t('sections.terms')}>
              <DefaultTerms terms={company.defaultTerms} onCommit={(defaultTerms) => commit({ defaultTerms })} />
            </Section>
          </div>
          <div id="company-taxRates">
            <Section title={t('sections.taxRates')}>
              <TaxRatesEditor company={company} problems={problems} onCommit={commit} />
            </Section>
          </div>
          <div id="company-freshness">
            <Section title={t('sections.freshness')}>
              <FreshnessEditor company={company} onCommit={(change) => void save(change)} />
            </Section>
          </div>
          <div id="company-numbers">
            <Section title={t('sections.numbers')}>
              <NumbersEditor company={company} problems={problems} onCommit={commit} />
            </Section>
          </div>
        </div>
      </div>
    </Page>
  );
}

const sections = [
  'identity',
  'money',
  'signing',
  'people',
  'about',
  'quoting',
  'terms',
  'taxRates',
  'freshness',
  'numbers',
] as const;
