import type { TargetProfile } from '@/domain/customers/targetProfile';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { useCustomerWords } from '../words';

/** A target profile in words, for lists. */
export function useTargetWords() {
  const t = useT('targets');
  const words = useCustomerWords();
  const language = useLanguage();
  const range = (from: string, to: string): string => {
    if (from === '' && to === '') return '';
    if (to === '') return t('from', { from });
    if (from === '') return t('upTo', { to });
    return from === to ? from : t('range', { from, to });
  };
  const list = (items: readonly string[]) => items.join(t('and'));
  return {
    industries: (profile: TargetProfile) => list(profile.industries.map((each) => words.option('industry', each))),
    regions: (profile: TargetProfile) => list(profile.regions.map((each) => words.option('region', each))),
    employees: (profile: TargetProfile) =>
      range(profile.employeesMin?.toString() ?? '', profile.employeesMax?.toString() ?? ''),
    budget: ({ budgetMin, budgetMax, budgetPeriod }: TargetProfile) => {
      const money = (amount: TargetProfile['budgetMin']) =>
        amount ? formatMoney(amount.minor, amount.currency, language) : '';
      const amounts = range(money(budgetMin), money(budgetMax));
      return amounts === '' || budgetPeriod === 'once' ? amounts : t('perYear', { amounts });
    },
  };
}
