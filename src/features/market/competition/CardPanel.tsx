import { Link } from 'react-router';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { SidePanel } from '@/ui';
import { BattlecardView } from '../battlecard/BattlecardView';

/** The battlecard of a competitor beside the work at hand, with what the deal says in it. */
export function CardPanel(props: {
  readonly competitorId: string;
  readonly name: string;
  readonly dealId: string;
  readonly onClose: () => void;
}) {
  const t = useT('competition');
  const { competitorId, dealId } = props;
  return (
    <SidePanel opened onClose={props.onClose} title={t('card.title', { name: props.name })} width={800}>
      <p className="cp-card-page">
        <Link to={paths.battlecard(competitorId, dealId)}>{t('card.page')}</Link>
      </p>
      <BattlecardView competitorId={competitorId} {...(dealId === '' ? {} : { dealId })} />
    </SidePanel>
  );
}
