import { Button, Group } from '@mantine/core';
import { useNavigate } from 'react-router';
import { bestMark } from '@/domain/scripts/practice';
import type { Practice } from '@/domain/scripts/talk';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from './practice.module.css';
import { ScoreFigure } from './ScoreFigure';

/** How it went, line by line, and the way to another one. */
export function Summary({ practice, onAgain }: { readonly practice: Practice; readonly onAgain: () => void }) {
  const t = useT('practice');
  const navigate = useNavigate();
  const marked = practice.items.filter(({ score }) => score !== null);
  return (
    <Section title={t('summary.title')}>
      <p className={styles.score}>
        <ScoreFigure practice={practice} />
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('summary.heard')}</th>
            <th scope="col">{t('summary.given')}</th>
            <th scope="col">{t('summary.mark')}</th>
          </tr>
        </thead>
        <tbody>
          {marked.map((item) => (
            <tr key={item.id}>
              <td>{item.prompt || t('role.begin')}</td>
              <td>{item.given || t('summary.spoken')}</td>
              <td className="dw-num">{t('marks.of', { mark: item.score ?? 0, best: bestMark })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="sm" mt="md">
        <Button variant="filled" onClick={onAgain}>
          {t('summary.again')}
        </Button>
        <Button onClick={() => void navigate(paths.practices)}>{t('summary.back')}</Button>
      </Group>
    </Section>
  );
}
