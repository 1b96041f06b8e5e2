import { useEffect, useState } from 'react';
import type { Page, PageCursor } from '@/data/api';
import { countOf, listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import type { Customer } from '@/domain/customers/customer';
import type { Segment } from '@/domain/research/research';
import { inSegment } from '@/domain/research/segments';

const pageSize = 500;
const mostShown = 20;

export interface SegmentCustomers {
  readonly count: number;
  /** False while still counting: there are at least `count`. */
  readonly done: boolean;
  /** The first of them. */
  readonly first: readonly Customer[];
}

const none: SegmentCustomers = { count: 0, done: false, first: [] };

/**
 * The live customers of a segment, counted page by page behind the screen; leaving the screen, or changing the segment,
 * ends the counting.
 */
export function useSegmentCustomers(
  segment: Pick<Segment, 'regions' | 'industries' | 'employeesMin' | 'employeesMax'>,
): SegmentCustomers {
  const store = useStore();
  const { regions, industries, employeesMin, employeesMax } = segment;
  const key = JSON.stringify([regions, industries, employeesMin, employeesMax]);
  const all = useLive((live) => countOf(live, 'customer'), []);
  const [found, setFound] = useState({ key, result: none });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the four questions; a new customer asks anew
  useEffect(() => {
    let left = false;
    const count = async () => {
      const first: Customer[] = [];
      let total = 0;
      let after: PageCursor | null = null;
      do {
        const page: Page<Customer> = await listPage(store, 'customer', { order: 'name', after, limit: pageSize });
        if (left) return;
        const matching = page.rows.filter((customer) => inSegment(segment, customer));
        total += matching.length;
        first.push(...matching.slice(0, mostShown - first.length));
        after = page.next;
        setFound({ key, result: { count: total, done: after === null, first: [...first] } });
      } while (after !== null);
    };
    void count();
    return () => {
      left = true;
    };
  }, [store, key, all]);
  return found.key === key ? found.result : none;
}
