import type { ReactNode } from 'react';
import type { SalesRules } from '@/domain/company/salesRules';
import { useCompany, useSaveCompany, useSettingsTabs } from '@/features/common';
import { useT } from '@/i18n/setup';
import { Page, Section } from '@/ui';
import { paths } from '../paths';
import { BantWeights } from './sales/BantWeights';
import { ClassRules } from './sales/ClassRules';
import { ClassTable } from './sales/ClassTable';
import { ProcessRules } from './sales/ProcessRules';
import { Questionnaires } from './sales/Questionnaires';
import { RfmLimits } from './sales/RfmLimits';
import styles from './settings.module.css';

const sections = ['processes', 'bant', 'classes', 'care', 'rfm', 'questionnaires'] as const;

export interface SalesPart {
  readonly rules: SalesRules;
  /** Changes follow from the rules as they stand when the save comes to its turn. */
  readonly onChange: (change: (now: SalesRules) => Partial<SalesRules>) => void;
}

/** How we sell: which deal runs in which process, and the rules behind classes, scores and reminders. */
export default function SalesPage() {
  const t = useT('company');
  const n = useT('navigation');
  const tabs = useSettingsTabs('sales');
  const company = useCompany();
  const save = useSaveCompany();
  const crumbs = [{ label: n('rooms.settings'), to: paths.settings }, { label: n('settingsTabs.sales') }];
  if (!company) return <Page title={n('settingsTabs.sales')} breadcrumb={crumbs} tabs={tabs} />;
  const part: SalesPart = {
    rules: company.sales,
    onChange: (change) => void save(({ sales }) => ({ sales: { ...sales, ...change(sales) } })),
  };
  const parts: Readonly<Record<(typeof sections)[number], ReactNode>> = {
    processes: <ProcessRules {...part} />,
    bant: <BantWeights {...part} />,
    classes: <ClassRules {...part} />,
    care: <ClassTable {...part} currency={company.defaultCurrency} />,
    rfm: <RfmLimits {...part} currency={company.defaultCurrency} />,
    questionnaires: <Questionnaires />,
  };
  return (
    <Page title={n('settingsTabs.sales')} breadcrumb={crumbs} tabs={tabs}>
      <div className={styles.columns}>
        <nav className={styles.toc} aria-label={n('settingsTabs.sales')}>
          {sections.map((key) => (
            <button
              key={key}
              type="button"
              onClick={() => document.getElementById(`sales-${key}`)?.scrollIntoView({ block: 'start' })}
            >
              {t(`sales.sections.${key}`)}
            </button>
          ))}
        </nav>
        <div>
          {sections.map((key) => (
            <div key={key} id={`sales-${key}`}>
              <Section title={t(`sales.sections.${key}`)}>{parts[key]}</Section>
            </div>
          ))}
        </div>
      </div>
    </Page>
  );
}
