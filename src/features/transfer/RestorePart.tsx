import { Button, Loader } from '@mantine/core';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import styles from './transfer.module.css';
import { BackupSummary, type useRestore } from './useRestore';

/** From choosing a file to the restored workspace, each step with what it means for the data. */
export function RestorePart({ restore }: { readonly restore: ReturnType<typeof useRestore> }) {
  const t = useT('transfer');
  const c = useT('common');
  const words = useProblemText();
  const platform = usePlatform();
  const { state } = restore;
  const choose = async () => {
    const file = await platform.files.open('backup');
    if (!file.ok) restore.refuse(file.error);
    else if (file.value) await restore.check(file.value.name, file.value.bytes);
  };
  if (state.step === 'checking' || state.step === 'restoring')
    return (
      <div className={styles.line} role="status">
        <Loader size="xs" />
        {t(state.step === 'checking' ? 'restore.checking' : 'restore.restoring')}
      </div>
    );
  if (state.step === 'ready')
    return (
      <div className={styles.box}>
        <strong>{state.name}</strong>
        <BackupSummary info={state.info} />
        <p>{t('restore.warning')}</p>
        <div className={styles.line}>
          <Button variant="filled" onClick={() => void restore.restore()}>
            {t('restore.confirm')}
          </Button>
          <Button onClick={restore.reset}>{c('actions.cancel')}</Button>
        </div>
      </div>
    );
  return (
    <>
      {state.step === 'refused' ? (
        <div className={styles.refused} role="alert">
          <strong>{t('restore.refused')}</strong>
          <span>{words(state.problem)}</span>
        </div>
      ) : null}
      {state.step === 'done' ? (
        <div className={styles.done} role="status">
          <strong>{t('restore.done')}</strong>
          <BackupSummary info={state.info} />
          {state.keptNumbers > 0 ? <span>{t('restore.keptNumbers', { count: state.keptNumbers })}</span> : null}
        </div>
      ) : null}
      <p className="dw-muted" style={{ margin: '0 0 10px' }}>
        {t('restore.text')}
      </p>
      <Button onClick={() => void choose()}>{t('restore.choose')}</Button>
    </>
  );
}
