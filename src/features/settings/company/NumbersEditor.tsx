import { useState } from 'react';
import { setDeviceCode } from '@/data/device';
import { useStore } from '@/data/react';
import type { Company } from '@/domain/company/company';
import type { Problem } from '@/domain/kernel/result';
import { checkDeviceCode, formatNumber, printedQuoteNumber, validatePattern } from '@/domain/numbering/pattern';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyProblem, TextField } from '@/ui';
import styles from '../settings.module.css';

/** How papers are numbered, with the number that would come out (DOMAIN.md §12). */
export function NumbersEditor(props: {
  readonly company: Company;
  readonly problems: readonly Problem[];
  readonly onCommit: (changes: Partial<Company>) => void;
}) {
  const t = useT('company');
  const words = useProblemText();
  const store = useStore();
  const [device, setDevice] = useState(store.device);
  const { company } = props;
  const [year = '2026', month = '1'] = store.environment.today().split('-');
  const example = (pattern: string) =>
    formatNumber(pattern, {
      company: company.numberCode,
      year: Number(year),
      month: Number(month),
      device,
      sequence: 42,
    });
  const pattern = (field: 'quoteNumberPattern' | 'contractNumberPattern') => ({
    label: t(`fields.${field}`),
    value: company[field],
    maxLength: 80,
    required: true,
    error: props.problems.find((problem) => problem.field === field),
    validate: (text: string) => validatePattern(text)[0],
    onCommit: (text: string) => props.onCommit({ [field]: text }),
  });
  return (
    <>
      <p className="dw-hint">{t('numbers.hint')}</p>
      <div className="dw-form">
        <div>
          <TextField {...pattern('quoteNumberPattern')} />
          <div className={styles.preview}>
            {t('numbers.example', { number: printedQuoteNumber(example(company.quoteNumberPattern), 2) })}
          </div>
        </div>
        <div>
          <TextField {...pattern('contractNumberPattern')} />
          <div className={styles.preview}>
            {t('numbers.example', { number: example(company.contractNumberPattern) })}
          </div>
        </div>
        <TextField
          label={t('fields.numberCode')}
          description={t('hints.numberCode')}
          maxLength={12}
          value={company.numberCode}
          onCommit={(numberCode) => props.onCommit({ numberCode })}
        />
        <TextField
          label={t('fields.device')}
          description={t('hints.device')}
          maxLength={3}
          required
          value={device}
          validate={(text) => {
            const checked = checkDeviceCode(text);
            return checked.ok ? undefined : checked.error;
          }}
          onCommit={async (text) => {
            const result = await setDeviceCode(store, text);
            if (result.ok) setDevice(result.value);
            else notifyProblem(words(result.error));
          }}
        />
      </div>
    </>
  );
}
