import ContractPage from '../features/contracts/ContractPage';
import { TermsFields } from '../features/quotes/settings/TermsFields';

/** The contract with the editor of the three terms that quotes have: features do not know each other, the app joins them. */
export default function ContractRoute() {
  return <ContractPage termsEditor={(slot) => <TermsFields {...slot} />} />;
}
