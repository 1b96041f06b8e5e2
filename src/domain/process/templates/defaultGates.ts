import type { GateRule } from '../pipeline';
import { rulesOf } from './rules';

const research = rulesOf('research');
const demo = rulesOf('demo');
const confirmation = rulesOf('confirmation');
const negotiation = rulesOf('negotiation');
const closing = rulesOf('closing');
const service = rulesOf('service');

/**
 * The default gates of template A by the stage that is left, row by row as the table of DOMAIN.md §13 has them: everyone,
 * key accounts, small and medium customers, channel. The last stage has none: nothing comes after it.
 */
export const defaultGates: Readonly<Record<string, readonly GateRule[]>> = {
  research: [
    ...research.everyone('profileMatched', 'source', 'class'),
    research.keyAccount('ironTriangle'),
    research.channel('partnerNamed'),
  ],
  demo: [
    ...demo.everyone('demoHeld', 'pain'),
    demo.keyAccount('decisionMap', 3),
    demo.notForSme('demoHeld'),
    demo.channel('partnerInformed'),
  ],
  confirmation: [
    ...confirmation.everyone('needsConfirmed', 'budgetRange'),
    confirmation.keyAccount('executiveMeetings', 2),
    confirmation.keyAccount('meddpicc', 50),
    confirmation.sme('bant', 20),
    confirmation.sme('firstReply', 1),
  ],
  negotiation: [
    // A quote is enough for a small or medium customer: the check itself knows (`proposalSent`).
    ...negotiation.everyone('proposalSent', 'threeTerms', 'marginOk'),
    negotiation.keyAccount('feasibility'),
    negotiation.channel('partnerTerms'),
  ],
  closing: [
    ...closing.everyone('contractClean', 'signedDate', 'orderReview'),
    closing.keyAccount('sponsorInformed'),
    closing.channel('partnerAgreement'),
  ],
  service: [
    ...service.everyone('acceptance', 'firstVisit', 'survey'),
    service.keyAccount('customerPlan'),
    service.channel('partnerReport'),
  ],
};
