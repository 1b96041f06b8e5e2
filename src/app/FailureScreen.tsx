import { Button } from '@mantine/core';
import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { Platform } from '@/platform/platform';

/** The workspace could not be opened: nothing was changed; the user can try again. */
export function FailureScreen({ problem, platform }: { readonly problem: Problem; readonly platform: Platform }) {
  const t = useT('navigation');
  const words = useProblemText();
  return (
    <main className="dw-message" role="alert">
      <h1>{t('failure.title')}</h1>
      <p>{words(problem)}</p>
      <p className="dw-muted">{t('failure.safe')}</p>
      <div className="dw-message-actions">
        <Button variant="filled" onClick={() => platform.app.restart()}>
          {t('error.restart')}
        </Button>
        {platform.snapshots.reveal ? (
          <Button onClick={() => void platform.snapshots.reveal?.()}>{t('failure.showBackups')}</Button>
        ) : null}
      </div>
      <p className="dw-faint">{t('failure.version', { version: platform.app.version, code: problem.code })}</p>
    </main>
  );
}
