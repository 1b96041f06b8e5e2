import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { type Company, companyEntity } from '@/domain/company/company';
import { useCompany, useSaveCompany } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { type Language, languages, setLanguage, useLanguage, useT } from '@/i18n/setup';
import { notifyProblem, RecordForm, writeSetting } from '@/ui';
import { loadSample, sampleAvailable } from './sample';
import styles from './start.module.css';

type Step = 'language' | 'data' | 'company';
const short = ['legalName', 'creditCode', 'legalRepresentative', 'phone', 'signatoryName', 'address'] as const;
type Short = (typeof short)[number];

/** First start: language, then sample data or an empty workspace, then who we are. */
export default function FirstStart({ onDone }: { readonly onDone: () => void }) {
  const t = useT('start');
  const [step, setStep] = useState<Step>('language');
  return (
    <main className={styles.stage}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <i aria-hidden="true" />
          {t('brand')}
        </div>
        {step === 'language' ? <LanguageStep onNext={() => setStep('data')} /> : null}
        {step === 'data' ? <DataStep onSample={onDone} onEmpty={() => setStep('company')} /> : null}
        {step === 'company' ? <CompanyStep onDone={onDone} /> : null}
      </div>
    </main>
  );
}

function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const t = useT('start');
  const n = useT('navigation');
  const language = useLanguage();
  const choose = (next: Language) => {
    writeSetting('language', next);
    void setLanguage(next);
  };
  return (
    <>
      <h1>{t('language.title')}</h1>
      <p>{t('language.text')}</p>
      <div className={styles.choices} role="radiogroup" aria-label={t('language.title')}>
        {languages.map((value) => (
          <label key={value} className={styles.choice} data-on={value === language}>
            <input
              type="radio"
              name="language"
              value={value}
              checked={value === language}
              onChange={() => choose(value)}
            />
            {n(`languages.${value}`)}
          </label>
        ))}
      </div>
      <div className={styles.actions}>
        <Button variant="filled" onClick={onNext}>
          {t('continue')}
        </Button>
      </div>
    </>
  );
}

function DataStep({ onSample, onEmpty }: { readonly onSample: () => void; readonly onEmpty: () => void }) {
  const t = useT('start');
  const words = useProblemText();
  const store = useStore();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    const loaded = await loadSample(store);
    setBusy(false);
    if (loaded.ok) onSample();
    else notifyProblem(words(loaded.error));
  };
  return (
    <>
      <h1>{t('data.title')}</h1>
      <p>{t('data.text')}</p>
      <div className={styles.offers}>
        <div>
          <h2>{t('data.sample')}</h2>
          <p>{t('data.sampleText')}</p>
          <Button variant="filled" loading={busy} disabled={!sampleAvailable} onClick={() => void load()}>
            {t('data.load')}
          </Button>
        </div>
        <div>
          <h2>{t('data.empty')}</h2>
          <p>{t('data.emptyText')}</p>
          <Button disabled={busy} onClick={onEmpty}>
            {t('data.startEmpty')}
          </Button>
        </div>
      </div>
    </>
  );
}

function CompanyStep({ onDone }: { readonly onDone: () => void }) {
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
