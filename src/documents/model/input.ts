import type { ClauseChoice } from '../../domain/contracts/contract';
import type { Need } from '../../domain/deals/opportunity';
import type { Localized } from '../../domain/kernel/fields';
import type { PaperKind } from '../../domain/papers/paper';
import type { QuoteTerms } from '../../domain/quoting/terms';
import type { DocumentLanguage, QuoteTotals } from '../../domain/quoting/totals';
import type { DocumentImage, Lineage } from './blocks';
import type { ClientMarket } from './market';

/**
 * What a customer may see, and nothing else: costs, margins, budgets, notes and approvals are not in these types,
 * so no template can print them (INTERFACE.md, rules). `source` says which record and revision a part was taken from.
 */
export interface ClientCompany {
  readonly source: Omit<Lineage, 'field'>;
  readonly legalName: Localized;
  readonly shortName: Localized;
  readonly creditCode: string;
  readonly address: Localized;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly bank: string;
  readonly bankAccount: string;
  readonly signatoryName: string;
  readonly signatoryTitle: Localized;
  readonly signingPlace: Localized;
  readonly aboutUs: Localized;
  readonly cases: readonly { readonly title: Localized; readonly text: Localized }[];
  /** Our contact for the customer. */
  readonly contact: {
    readonly name: string;
    readonly role: Localized;
    readonly phone: string;
    readonly email: string;
  } | null;
  readonly logo: DocumentImage | null;
}

export interface ClientCustomer {
  readonly source: Omit<Lineage, 'field'>;
  readonly name: string;
  readonly nameEn: string;
  readonly shortName: string;
  readonly creditCode: string;
  readonly registeredAddress: Localized;
  readonly deliveryAddress: Localized;
  readonly legalRepresentative: string;
  readonly phone: string;
  readonly bank: string;
  readonly bankAccount: string;
  readonly businessPain: string;
  readonly technicalNeed: string;
  readonly contact: {
    readonly name: string;
    readonly jobTitle: string;
    readonly phone: string;
    readonly email: string;
  } | null;
}

export interface ClientLine {
  readonly id: string;
  readonly kind: 'item' | 'bundle' | 'heading' | 'text';
  readonly code: string;
  readonly name: Localized;
  readonly description: Localized;
  readonly unit: Localized;
  /** 1/10,000. */
  readonly quantity: number;
  readonly discountBp: number | null;
  readonly gift: boolean;
  readonly giftValue: number;
  readonly optional: boolean;
  readonly selected: boolean;
  readonly bundleId: string;
  readonly taxRate: string;
}

export interface ClientQuote {
  readonly source: Omit<Lineage, 'field'>;
  readonly title: Localized;
  readonly version: number;
  readonly currency: string;
  readonly issueDate: string;
  readonly validUntil: string;
  readonly lines: readonly ClientLine[];
  /** Without cost and margin. */
  readonly totals: Omit<QuoteTotals, 'margin' | 'maxDiscountBp' | 'explanation' | 'lines'> & {
    readonly lines: readonly Omit<QuoteTotals['lines'][number], 'cost' | 'explanation'>[];
  };
  readonly orderDiscountBp: number | null;
  readonly terms: QuoteTerms;
  readonly note: Localized;
}

export interface ClientProposal {
  readonly source: Omit<Lineage, 'field'>;
  readonly title: Localized;
  readonly subtitle: Localized;
  readonly aboutUs: Localized;
  readonly situation: Localized;
  readonly solution: Localized;
  readonly delivery: Localized;
  readonly afterSales: Localized;
  readonly nextSteps: Localized;
  readonly appendix: Localized;
}

export interface ClientContract {
  readonly source: Omit<Lineage, 'field'>;
  readonly title: Localized;
  readonly partyA: 'buyer' | 'seller';
  readonly signingPlace: Localized;
  readonly signingDate: string;
  readonly terms: QuoteTerms;
  readonly copies: number;
  readonly copiesEach: number;
  readonly latePenalty: number;
  readonly dispute: 'courtSeller' | 'courtBuyer' | 'courtContract' | 'arbitration';
  readonly arbitrationBody: Localized;
  readonly confidentialityYears: number;
  readonly acceptanceDays: number;
  readonly clauses: readonly ClauseChoice[];
  readonly serviceStandard: Localized;
  readonly acceptanceStandard: Localized;
}

export interface DocumentOptions {
  readonly language: DocumentLanguage;
  /** Contents list in proposals and contracts. */
  readonly contents: boolean;
  readonly updateFields: boolean;
  readonly cover: boolean;
  /** Show line discounts, gifts' values, and optional lines that were not selected. */
  readonly showDiscounts: boolean;
  readonly showOptional: boolean;
}

/** Everything one document is built from. It is also the paper's input snapshot. */
export interface DocumentInput {
  readonly kind: PaperKind;
  /** As printed, e.g. `BJ-2026-A1-0042-V3`; empty while none is taken (preview, dry run). */
  readonly number: string;
  /** Business date of the document. */
  readonly date: string;
  /** Draft = not yet issued; `unapproved` = margin or discount rule needs approval that is not recorded. */
  readonly draft: 'no' | 'draft' | 'unapproved';
  readonly options: DocumentOptions;
  readonly company: ClientCompany;
  readonly customer: ClientCustomer;
  readonly quote: ClientQuote;
  readonly opportunity: {
    readonly source: Omit<Lineage, 'field'>;
    readonly title: Localized;
    readonly situation: Localized;
    readonly needs: readonly Need[];
  } | null;
  readonly proposal: ClientProposal | null;
  readonly contract: ClientContract | null;
  /** Absent in the snapshots of papers that are older than the market desk. */
  readonly market?: ClientMarket | null;
}
