import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { regrade } from '@/features/common/regrade';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { notifyMessage, notifyProblem } from '@/ui';

/** Computes the classes of customers anew, a piece at a time, with progress and a way to stop. */
export function ClassifyButton(props: {
  readonly ids: readonly string[];
  readonly onDone?: () => void;
  readonly size?: 'xs' | 'sm';
}) {
  const { ids, onDone } = props;
  const t = useT('customers');
  const store = useStore();
  const problemText = useProblemText();
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number }>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async () => {
    const controller = new AbortController();
    running.current = controller;
    setProgress({ done: 0, of: ids.length });
    const result = await regrade(store, ids, {
      signal: controller.signal,
      onProgress: (done, of) => setProgress({ done, of }),
    });
    setProgress(undefined);
    if (result.ok) notifyMessage(t('classify.done', { count: result.value }));
    else notifyProblem(problemText(result.error));
    onDone?.();
  };
  if (progress)
    return (
      <span className="value-progress" role="status">
        <Progress
          value={(100 * progress.done) / Math.max(1, progress.of)}
          aria-label={t('classify.progress', progress)}
        />
        <Button size="xs" variant="subtle" onClick={() => running.current?.abort()}>
          {t('value.cancel')}
        </Button>
      </span>
    );
  return (
    <Button size={props.size ?? 'sm'} disabled={ids.length === 0} onClick={() => void start()}>
      {t('classify.start')}
    </Button>
  );
}
