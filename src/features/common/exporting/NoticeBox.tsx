import { Link } from 'react-router';
import type { MarketNotice } from '@/documents/model/marketNotice';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import './exporting.css';

/** Where what a notice speaks of can be set right; empty where there is no such place. */
export function noticePath({ about, code }: MarketNotice): string {
  if (about.id === '') return '';
  switch (about.entity) {
    case 'competitor':
      return code === 'notice.competitorMissing' ? '' : paths.competitor(about.id, 'prices');
    case 'comparison':
      return paths.comparison(about.id);
    case 'swot':
      return code === 'notice.strategyMissing' ? '' : paths.swot(about.id, 'strategies');
    case 'research':
      return code === 'notice.researchMissing' ? '' : paths.research(about.id);
    case 'opportunity':
      return paths.deal(about.id, code === 'notice.nameInText' ? 'needs' : 'competition');
    case 'quote':
      return paths.quote(about.id);
    case 'customer':
      return paths.customer(about.id);
    case 'company':
      return paths.company;
    default:
      return '';
  }
}

/** What a document leaves out, each with the way to the record. It says so and stops nothing. */
export function NoticeList({ notices }: { readonly notices: readonly MarketNotice[] }) {
  const t = useT('papers');
  const text = useProblemText();
  return (
    <ul className="export-problems">
      {notices.map((notice) => {
        const path = noticePath(notice);
        return (
          <li key={`${notice.code}:${notice.field ?? ''}`}>
            {text(notice)}{' '}
            {path === '' ? null : (
              <Link className="dw-link" to={path}>
                {t('notices.look')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The amber box of {@link NoticeList}; nothing without notices. */
export function NoticeBox(props: { readonly notices: readonly MarketNotice[]; readonly title: string }) {
  if (props.notices.length === 0) return null;
  return (
    <div className="export-left-out" role="status">
      <h3>{props.title}</h3>
      <NoticeList notices={props.notices} />
    </div>
  );
}
