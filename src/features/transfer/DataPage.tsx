import { useSettingsTabs } from '@/features/common';
import { useT } from '@/i18n/setup';
import { Page, Section } from '@/ui';
import { paths } from '../paths';
import { RestorePart } from './RestorePart';
import { SaveBackupButton } from './SaveBackupButton';
import { SnapshotsPart } from './SnapshotsPart';
import { StoragePart } from './StoragePart';
import { useRestore } from './useRestore';

/** Backup, restore, automatic backups and the state of the storage. */
export default function DataPage() {
  const t = useT('transfer');
  const n = useT('navigation');
  const tabs = useSettingsTabs('data');
  const crumbs = [{ label: n('rooms.settings'), to: paths.settings }, { label: t('title') }];
  const restore = useRestore();
  return (
    <Page title={t('title')} breadcrumb={crumbs} tabs={tabs}>
      <div style={{ maxWidth: 720 }}>
        <Section title={t('backup.title')}>
          <p className="dw-muted" style={{ margin: '0 0 10px' }}>
            {t('backup.text')}
          </p>
          <SaveBackupButton primary />
        </Section>
        <Section title={t('restore.title')}>
          <RestorePart restore={restore} />
        </Section>
        <Section title={t('snapshots.title')}>
          <SnapshotsPart onChoose={restore.check} onProblem={restore.refuse} />
        </Section>
        <Section title={t('storage.title')}>
          <StoragePart />
        </Section>
      </div>
    </Page>
  );
}
