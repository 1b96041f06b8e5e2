import { useT } from '@/i18n/setup';
import { Page } from '@/ui';

export default function ScriptImportPage() {
  const t = useT('scripts');
  return <Page title={t('title')} />;
}
