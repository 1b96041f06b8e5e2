import { getCompany } from '@/data/queries/company';
import { useLive, useStore } from '@/data/react';
import type { Contract } from '@/domain/contracts/contract';
import { contractFindings } from '@/domain/contracts/validate';
import { computeQuote } from '@/domain/quoting/calculator';
import { scheduleAmounts } from '@/domain/quoting/schedule';
import '@/features/common/exporting/exporting.css';
import { formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import './contracts.css';

/** Amount, instalments and what the checker finds, beside the contract's data. */
export function ContractAside({ contract }: { readonly contract: Contract }) {
  const t = useT('contracts');
  const store = useStore();
  const language = useLanguage();
  const problemText = useProblemText();
  const found = useLive(async () => {
    const [quote, customer, company] = await Promise.all([
      store.get('quote', contract.quoteId),
      store.get('customer', contract.customerId),
      getCompany(store),
    ]);
    if (!quote || !customer) return null;
    const totals = computeQuote(quote);
    const { schedule, percentOf } = contract.terms.payment;
    return {
      quote,
      totals,
      amounts: scheduleAmounts(schedule, totals.total, percentOf),
      checks: contractFindings(contract, { quote, totals, customer, company }),
    };
  }, [store, contract]);
  if (!found) return null;
  const money = (minor: number) => formatMoney(minor, found.quote.currency, language);
  return (
    <>
      <section className="contract-facts">
        <h2>{t('aside.amount')}</h2>
        <p className="dw-figure">{money(found.totals.total)}</p>
      </section>
      <section className="contract-facts">
        <h2>{t('aside.instalments')}</h2>
        <dl className="facts">
          {contract.terms.payment.schedule.map((row, index) => (
            <div key={row.id}>
              <dt>{t(`instalments.${row.name}`)}</dt>
              <dd>{found.amounts.ok ? money(found.amounts.value[index] ?? 0) : '—'}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="contract-facts">
        <h2>{t('aside.checks')}</h2>
        {found.checks.length === 0 ? <p>{t('aside.clean')}</p> : null}
        <ul className="export-problems">
          {found.checks.map(({ severity, problem }) => (
            <li key={`${problem.code}:${problem.field ?? ''}`}>
              <strong>{t(`aside.${severity}`)}</strong> {problemText(problem)}
            </li>
          ))}
        </ul>
        <p className="dw-hint">{t('aside.review')}</p>
      </section>
    </>
  );
}
