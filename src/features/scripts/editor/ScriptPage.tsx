import { useParams } from 'react-router';
import { useLive } from '@/data/react';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { MissingPage, Page } from '@/ui';
import { ScriptEditor } from './ScriptEditor';

/** One script: its lines as list and as drawing, its versions, how it did. */
export default function ScriptPage() {
  const { id = '' } = useParams();
  const t = useT('scriptEditor');
  const n = useT('navigation');
  const script = useLive(async (store) => (await store.get('script', id)) ?? null, [id]);
  const crumbs = [{ label: n('scriptTabs.label'), to: paths.scripts }];
  // A record of the address before may still be shown for a moment.
  if (script === undefined || (script !== null && script.id !== id)) return <Page title="" breadcrumb={crumbs} />;
  if (script === null || script.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('page.missing')}
        text={t('page.missingText')}
        back={{ label: t('page.back'), to: paths.scripts }}
      />
    );
  return <ScriptEditor key={id} script={script} crumbs={crumbs} />;
}
