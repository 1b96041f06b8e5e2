import ProposalPage from '../features/proposals/ProposalPage';

/** The proposal on its own page. */
export default function ProposalRoute() {
  return <ProposalPage />;
}
