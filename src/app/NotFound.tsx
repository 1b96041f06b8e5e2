import { Link } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState, Page } from '@/ui';

export function NotFound() {
  const t = useT('navigation');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={
          <Link className="dw-link" to={paths.today}>
            {t('notFound.back')}
          </Link>
        }
      />
    </Page>
  );
}
