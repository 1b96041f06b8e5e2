import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useLive } from '@/data/react';
import { bestMark } from '@/domain/scripts/practice';
import type { Practice } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { usePlainWords } from '@/features/common/scripts/variableWords';
import { saidScript } from '@/features/common/talking/said';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from './practice.module.css';
import { ScoreFigure } from './ScoreFigure';

/** What the approved words are now, by item; those whose line or card is gone are left out. */
function useModels({ scriptId, items }: Practice): ReadonlyMap<string, string> | undefined {
  const language = useLanguage();
  const plainWords = usePlainWords();
  return useLive(
    async (store) => {
      const [script, cards] = await Promise.all([
        scriptId === '' ? undefined : store.get('script', scriptId),
        store.getMany(
          'objection',
          items.map(({ objectionId }) => objectionId),
        ),
      ]);
      const content = script ? (await saidScript(store, script)).content : undefined;
      const nodes = new Map(content?.nodes.map((node) => [node.id, node.text]));
      return new Map(
        items.map(({ id, nodeId }, at) => {
          const answer = cards[at]?.answers.find(({ retired }) => !retired);
          const text = answer?.text ?? nodes.get(nodeId);
          return [id, text ? plainWords(localizedText(text, language)) : ''] as const;
        }),
      );
    },
    [scriptId, items, language, plainWords],
  );
}

/** How it went, line by line, beside the approved words, and the way to another one. */
export function Summary({ practice, onAgain }: { readonly practice: Practice; readonly onAgain: () => void }) {
  const t = useT('practice');
  const navigate = useNavigate();
  const models = useModels(practice);
  const marked = practice.items.filter(({ score }) => score !== null);
  return (
    <Section title={t('summary.title')}>
      <p className={styles.score}>
        <ScoreFigure practice={practice} />
      </p>
      {marked.length === 0 ? (
        <p className="dw-hint">{t('summary.nothing')}</p>
      ) : (
        <table className={`${styles.table} ${styles.spoken}`}>
          <thead>
            <tr>
              <th scope="col">{t('summary.heard')}</th>
              <th scope="col">{t('summary.given')}</th>
              <th scope="col">{t('role.model')}</th>
              <th scope="col">{t('summary.mark')}</th>
            </tr>
          </thead>
          <tbody>
            {marked.map((item) => (
              <tr key={item.id}>
                <td>{item.prompt || t('role.begin')}</td>
                <td>{item.given || t('summary.spoken')}</td>
                <td className="dw-muted">{models?.get(item.id)}</td>
                <td className="dw-num">{t('marks.of', { mark: item.score ?? 0, best: bestMark })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group gap="sm" mt="md">
        <Button variant="filled" onClick={onAgain}>
          {t('summary.again')}
        </Button>
        <Button onClick={() => void navigate(paths.practices)}>{t('summary.back')}</Button>
      </Group>
    </Section>
  );
}
