import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';

/** Saves everything into one file where the user says. */
export function SaveBackupButton({ primary = false }: { readonly primary?: boolean }) {
  const t = useT('transfer');
  const words = useProblemText();
  const store = useStore();
  const platform = usePlatform();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const stamp = store.environment.today();
    const target = await platform.files.chooseTarget({ name: `${t('backup.fileName')}-${stamp}.json`, kind: 'backup' });
    if (!target.ok) return notifyProblem(words(target.error));
    if (!target.value) return;
    setBusy(true);
    try {
      const { exportBackup } = await import('@/data/transfer/export');
      const written = await platform.files.write(target.value, await exportBackup(store));
      if (written.ok) notifyMessage(t('backup.saved', { name: written.value.name }));
      else notifyProblem(words(written.error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant={primary ? 'filled' : 'default'} loading={busy} onClick={() => void save()}>
      {t('backup.save')}
    </Button>
  );
}
