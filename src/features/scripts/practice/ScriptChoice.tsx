import { Button, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { Script } from '@/domain/scripts/script';
import type { Practice } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatShare } from '@/i18n/formats';
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

/** So many are found at a glance. */
const fewScripts = 8;

/** Scripts to play through. */
export function ScriptChoice(props: {
  readonly choices: readonly Choice[];
  readonly search: string;
  readonly onSearch: (text: string) => void;
  /** So many are listed of more. */
  readonly cut: number | undefined;
}) {
  const { choices, search } = props;
  const t = useT('practice');
  const s = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  return (
    <Section title={t('list.scripts')}>
      {choices.length > fewScripts || search !== '' ? (
        <TextInput
          aria-label={t('list.find')}
          placeholder={t('list.find')}
          value={search}
          onChange={(event) => props.onSearch(event.currentTarget.value)}
        />
      ) : null}
      {choices.length === 0 ? (
        <p className="dw-muted">{t(search.trim() === '' ? 'list.noScripts' : 'list.nothing')}</p>
      ) : null}
      <ul className={styles.rows}>
        {choices.map(({ script, times, lastScore, open }) => (
          <li key={script.id}>
            <span className={styles.name}>{localizedText(script.title, language) || c('states.untitled')}</span>
            <Tag>{s(`scenarios.${script.scenario}`)}</Tag>
            <span className={styles.figure}>
              {lastScore === null ? t('list.never') : t('list.last', { score: formatShare(lastScore), count: times })}
            </span>
            <Button size="xs" onClick={() => void navigate(paths.practice(script.id))}>
              {open ? t('list.continue') : t('list.practise')}
            </Button>
          </li>
        ))}
      </ul>
      {props.cut === undefined ? null : <p className="dw-hint">{t('list.cut', { count: props.cut })}</p>}
    </Section>
  );
}
