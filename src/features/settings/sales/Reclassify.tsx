import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { listPage } from '@/data/queries/list';
import { useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { SalesRules } from '@/domain/company/salesRules';
import { regrade } from '@/features/common/regrade';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem } from '@/ui';
import styles from './sales.module.css';

const page = 1000;

async function customerIds(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for (let after: Awaited<ReturnType<typeof listPage<'customer'>>>['next'] | undefined; ; ) {
    const found = await listPage(store, 'customer', { order: 'updatedAt', limit: page, ...(after ? { after } : {}) });
    ids.push(...found.rows.map(({ id }) => id));
    if (!found.next) return ids;
    after = found.next;
  }
}

/** Offers to class all customers anew once what classes go by was changed here: lists and reminders go by the stored class. */
export function Reclassify({ rules }: { readonly rules: SalesRules }) {
  const t = useT('company');
  const store = useStore();
  const words = useProblemText();
  const now = JSON.stringify(rules.classes);
  const [classed, setClassed] = useState(now);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, of: 0 });
    const ids = await customerIds(store);
    const result = await regrade(store, ids, {
      signal: controller.signal,
      onProgress: (done, of) => setProgress({ done, of }),
    });
    setProgress(undefined);
    if (!result.ok) return notifyProblem(words(result.error));
    if (!controller.signal.aborted) setClassed(now);
    notifyMessage(t('sales.classes.reclassed', { count: result.value }));
  };
  if (progress)
    return (
      <div className={styles.reclassify} role="status">
        <Progress
          value={(100 * progress.done) / Math.max(1, progress.of)}
          aria-label={t('sales.classes.reclassing', progress)}
        />
        <Button size="xs" onClick={() => running.current?.abort()}>
          {t('sales.classes.stop')}
        </Button>
      </div>
    );
  if (now === classed) return null;
  return (
    <div className={styles.reclassify} role="status">
      <span>{t('sales.classes.changed')}</span>
      <Button size="xs" onClick={() => void start()}>
        {t('sales.classes.reclass')}
      </Button>
    </div>
  );
}
