import { useT } from '@/i18n/setup';
import { Page } from '@/ui';

export default function ObjectionPage() {
  const t = useT('scripts');
  return <Page title={t('title')} />;
}
