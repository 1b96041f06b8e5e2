import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { useProblemText } from '@/i18n/problems';
import { type Language, languages, setLanguage, useLanguage, useT } from '@/i18n/setup';
import { notifyProblem, onDemand, writeSetting } from '@/ui';
import { loadSample, sampleAvailable } from './sample';
import styles from './start.module.css';

// The first thing on the glass asks for a language: it waits for no form.
const CompanyStep = onDemand(() => import('./CompanyStep'));

type Step = 'language' | 'data' | 'company';

/** First start: language, then sample data or an empty workspace, then who we are. */
export default function FirstStart({ onDone }: { readonly onDone: () => void }) {
  const t = useT('start');
  const [step, setStep] = useState<Step>('language');
  return (
    <main className={styles.stage}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <i className="dw-mark" aria-hidden="true" />
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
