import type { ReactNode } from 'react';
import type { Company } from '@/domain/company/company';
import type { ClassLetter } from '@/domain/customers/customerClass';
import type { Problem } from '@/domain/kernel/result';
import { approvalReasons } from '@/domain/quoting/approval';
import type { Quote } from '@/domain/quoting/quote';
import type { QuoteTotals } from '@/domain/quoting/totals';
import { ApprovalCard } from './aside/ApprovalCard';
import { BudgetBar } from './aside/BudgetBar';
import { Changes } from './aside/Changes';
import { Checks } from './aside/Checks';
import { MarginCard } from './aside/MarginCard';
import styles from './quotes.module.css';

interface QuoteAsideProps {
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  readonly company: Company;
  /** Class of the customer; empty = not decided. */
  readonly grade: ClassLetter | '';
  readonly previous: Quote | undefined;
  readonly budget: { readonly min: number | null; readonly max: number | null };
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  readonly now: () => number;
  readonly rateLabel: (rate: string) => string;
  readonly onEdit: (changes: Partial<Quote>) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly onLine: (lineId: string) => void;
  readonly onSettings: () => void;
  /** What competitors ask for the same. */
  readonly market: ReactNode;
  /** What they say against it, and what we answer (R77). */
  readonly objections: ReactNode;
}

/** What the seller watches while quoting; all of it internal. */
export function QuoteAside(props: QuoteAsideProps) {
  const { quote, totals, company, previous, readOnly } = props;
  return (
    <div className={styles.aside}>
      <Checks problems={props.problems} onGo={props.onProblem} />
      <BudgetBar
        min={props.budget.min}
        max={props.budget.max}
        total={totals.total}
        currency={totals.currency}
        onSet={props.onSettings}
      />
      {props.market}
      {props.objections}
      <MarginCard totals={totals} company={company} grade={props.grade} onLine={props.onLine} />
      <ApprovalCard
        quote={quote}
        reasons={approvalReasons(totals, company)}
        now={props.now}
        onRecord={readOnly ? undefined : (approval) => props.onEdit({ approval })}
      />
      {previous ? <Changes previous={previous} quote={quote} rateLabel={props.rateLabel} /> : null}
    </div>
  );
}
