import { useT } from '@/i18n/setup';
import { Page } from '@/ui';

export default function ScriptPage() {
  const t = useT('scripts');
  return <Page title={t('title')} />;
}
