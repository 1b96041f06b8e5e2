import { Button } from '@mantine/core';
import { type Company, companyEntity } from '@/domain/company/company';
import { useCompany, useSaveCompany } from '@/features/common';
import { useT } from '@/i18n/setup';
import { RecordForm } from '@/ui';
import styles from './start.module.css';

const short = ['legalName', 'creditCode', 'legalRepresentative', 'phone', 'signatoryName', 'address'] as const;
type Short = (typeof short)[number];

/** Who we are, as far as the first paper needs it. */
export default function CompanyStep({ onDone }: { readonly onDone: () => void }) {
  const t = useT('start');
  const c = useT('company');
  const company = useCompany();
  const save = useSaveCompany();
  if (!company) return null;
  // Made even when nothing was typed: its record is what tells that the first start is over.
  const finish = async () => {
    if (await save({})) onDone();
  };
  return (
    <>
      <h1>{t('company.title')}</h1>
      <p>{t('company.text')}</p>
      <RecordForm<Company, Short>
        schema={companyEntity.schema}
        record={company}
        fields={short}
        label={(field) => c(`fields.${field}`)}
        onCommit={(changes) => void save(changes)}
      />
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => void finish()}>
          {t('company.done')}
        </Button>
        <span className="dw-faint">{t('company.later')}</span>
      </div>
    </>
  );
}
