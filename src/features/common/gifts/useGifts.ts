import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { type GiftActivity, type GiftStanding, giftStanding } from '@/domain/customers/gifts';

/** Activities of one customer and year that are looked through. */
const most = 2000;

/**
 * Gifts to a customer this year against the budget of the class that holds (N13); `undefined` without a customer, and
 * until it is read. `instead` takes the place of the stored activity of its id, or is added.
 */
export function useGifts(customerId: string, instead?: GiftActivity): GiftStanding | undefined {
  const found = useLive(
    async (store) => {
      const today = store.environment.today();
      const from = new Date(`${today.slice(0, 4)}-01-01T00:00:00`).getTime();
      const [company, customer, activities] = await Promise.all([
        getCompany(store),
        customerId === '' ? undefined : store.get('customer', customerId),
        customerId === '' ? [] : related(store, 'activity', 'customerId', customerId, { from, limit: most }),
      ]);
      return { company, customer, gifts: activities.filter(({ gift }) => gift !== null), today };
    },
    [customerId],
  );
  if (!found?.customer) return undefined;
  const { company, customer, gifts, today } = found;
  const grade = effectiveGrade(customer);
  const budget = grade === '' ? null : company.sales.classTerms[grade].gifts;
  const all = instead ? [...gifts.filter(({ id }) => id !== instead.id), instead] : gifts;
  return giftStanding(all, budget, company.defaultCurrency, today);
}
