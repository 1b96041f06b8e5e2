import FunnelPage from '../features/process/FunnelPage';
import { StageObjections } from '../features/scripts/results/StageObjections';

/** The funnel with what customers bring up where most is lost: features do not know each other, the app joins them. */
export default function FunnelRoute() {
  return <FunnelPage about={(stage) => <StageObjections stage={stage} />} />;
}
