import { useNavigate } from 'react-router';
import { useLive } from '@/data/react';
import { bestMark, masteredFrom, type Standing } from '@/domain/scripts/practice';
import { localizedText } from '@/features/common';
import { usePlainWords } from '@/features/common/scripts/variableWords';
import { paths } from '@/features/paths';
import { formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Section } from '@/ui';
import styles from './practice.module.css';

const most = 8;

/** Lines and objections that did not go well the last times; a click practises them again. */
export function WeakSpots(props: { readonly lines: readonly Standing[]; readonly objections: readonly Standing[] }) {
  const t = useT('practice');
  const language = useLanguage();
  const navigate = useNavigate();
  const plainWords = usePlainWords();
  const weak = [
    ...props.lines.map((each) => ({ ...each, line: true })),
    ...props.objections.map((each) => ({ ...each, line: false })),
  ]
    // An objection inside a role-play is both; it is practised as a line of its script there.
    .filter(({ line, scriptId, mean }) => mean < masteredFrom && (line || scriptId === ''))
    .sort((a, b) => a.mean - b.mean)
    .slice(0, most);
  const texts = useLive(
    async (store) => {
      const scripts = await store.getMany(
        'script',
        weak.map(({ scriptId }) => scriptId),
      );
      return weak.map(({ key, prompt }, at) => {
        const node = scripts[at]?.nodes.find(({ id }) => id === key);
        return (node && plainWords(localizedText(node.text, language))) || prompt;
      });
    },
    [weak.map(({ key }) => key).join(' '), plainWords, language],
  );
  if (weak.length === 0) return null;
  return (
    <Section title={t('weak.title')}>
      <ul className={styles.rows}>
        {weak.map((spot, at) => (
          <li key={`${spot.line} ${spot.key}`}>
            <button
              type="button"
              className={`dw-link ${styles.name}`}
              onClick={() => void navigate(paths.practice(spot.line ? spot.scriptId : 'quiz'))}
            >
              {texts?.[at] || spot.prompt || t('role.begin')}
            </button>
            <Explained
              title={t('weak.mean')}
              rows={[
                { label: t('weak.times'), value: spot.times },
                {
                  label: t('weak.mean'),
                  value: t('marks.of', { mark: formatScore(spot.mean * 100), best: bestMark }),
                  strong: true,
                },
              ]}
              note={t('weak.note')}
            >
              {t('marks.of', { mark: formatScore(spot.mean * 100), best: bestMark })}
            </Explained>
          </li>
        ))}
      </ul>
    </Section>
  );
}
