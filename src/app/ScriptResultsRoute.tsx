import { WorstNode } from '../features/process/funnel/WorstNode';
import ResultsPage from '../features/scripts/results/ResultsPage';
import { StageObjections } from '../features/scripts/results/StageObjections';

/** What scripts did, with the worst node of the funnel: features do not know each other, the app joins them. */
export default function ScriptResultsRoute() {
  return <ResultsPage worst={<WorstNode>{(stage) => <StageObjections stage={stage} />}</WorstNode>} />;
}
