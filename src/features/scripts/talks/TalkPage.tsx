import { useT } from '@/i18n/setup';
import { Page } from '@/ui';

export default function TalkPage() {
  const t = useT('scripts');
  return <Page title={t('title')} />;
}
