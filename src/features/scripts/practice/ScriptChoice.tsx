import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Script } from '@/domain/scripts/script';
import type { Practice } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import styles from './practice.module.css';

export interface Choice {
  readonly script: Script;
  readonly times: number;
  /** The newest that was rated, basis points; `null` = none yet. */
  readonly lastScore: number | null;
  /** Broken off, to go on with. */
  readonly open: boolean;
}

/** What was never tried stands after what went badly and before what went well. */
const unseen = 5000;

/** Scripts in the order they need practice: begun ones, then the weakest. */
export function byNeed(scripts: readonly Script[], practices: readonly Practice[]): readonly Choice[] {
  const choices = scripts.map((script): Choice => {
    const own = practices.filter(({ scriptId }) => scriptId === script.id);
    const rated = own.find(({ score, endedAt }) => score !== null && endedAt > 0);
    return {
      script,
      times: own.filter(({ endedAt }) => endedAt > 0).length,
      lastScore: rated?.score ?? null,
      open: own.some(({ endedAt }) => endedAt === 0),
    };
  });
  return choices.sort((a, b) => Number(b.open) - Number(a.open) || (a.lastScore ?? unseen) - (b.lastScore ?? unseen));
}

/** Scripts to play through. */
export function ScriptChoice({ choices }: { readonly choices: readonly Choice[] }) {
  const t = useT('practice');
  const s = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <Section title={t('list.scripts')}>
      {choices.length === 0 ? <p className="dw-muted">{t('list.noScripts')}</p> : null}
      <ul className={styles.rows}>
        {choices.map(({ script, times, lastScore, open }) => (
          <li key={script.id}>
            <span className={styles.name}>{localizedText(script.title, language) || c('states.untitled')}</span>
            <Tag>{s(`scenarios.${script.scenario}`)}</Tag>
            <span className={styles.figure}>
              {lastScore === null ? t('list.never') : t('list.last', { score: formatPercent(lastScore), count: times })}
            </span>
            <Button size="xs" onClick={() => void navigate(paths.practice(script.id))}>
              {open ? t('list.continue') : t('list.practise')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
