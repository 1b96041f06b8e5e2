import { Button } from '@mantine/core';
import { SaveBackupButton } from '@/features/transfer/SaveBackupButton';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';

/** Says what happened, what is safe and what can be done: restart, and a backup of everything. */
export function ErrorScreen({ error }: { readonly error: unknown }) {
  const t = useT('navigation');
  const platform = usePlatform();
  return (
    <div className="dw-message" role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t('error.safe')}</p>
      <p className="dw-muted">{t('error.what')}</p>
      <div className="dw-message-actions">
        <Button variant="filled" onClick={() => platform.app.restart()}>
          {t('error.restart')}
        </Button>
        <SaveBackupButton />
      </div>
      <details>
        <summary>{t('error.details')}</summary>
        <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      </details>
    </div>
  );
}
