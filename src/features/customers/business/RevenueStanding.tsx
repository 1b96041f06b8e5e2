import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { countOf } from '@/data/queries/list';
import { useStore } from '@/data/react';
import { revenueClasses } from '@/domain/customers/revenueClass';
import { type Rfm, rfmScores } from '@/domain/customers/rfm';
import { loadClassBasis } from '@/features/common/customerFacts';
import { useT } from '@/i18n/setup';
import { ScoreFigure } from '../scores/ScoreFigure';
import { loadRevenues } from '../value/revenues';

/** Up to so many contracts the place among all customers is worked out at once, beyond on demand. */
const atOnce = 500;

/** Class by revenue and RFM: the place of a customer among all that bought (DOMAIN.md §3.2, §3.3). */
export function RevenueStanding({ customerId }: { readonly customerId: string }) {
  const t = useT('customers');
  const store = useStore();
  const [state, setState] = useState<'waiting' | 'asking' | 'working'>('waiting');
  const [found, setFound] = useState<{ readonly grade: 'A' | 'B' | 'C'; readonly rfm: Rfm | undefined }>();
  const work = useCallback(
    async (signal?: AbortSignal) => {
      setState('working');
      const basis = await loadClassBasis(store);
      const revenues = [...(await loadRevenues(store, basis, { signal }))];
      if (signal?.aborted) return;
      const classes = revenueClasses(revenues.map(([id, { net }]) => ({ id, revenue: net })));
      const rfm = rfmScores(
        revenues.map(([id, { days, orders, net }]) => ({ id, days, orders, revenue: net })),
        basis.rules.rfm,
      );
      setFound({ grade: classes.get(customerId) ?? 'C', rfm: rfm.get(customerId) });
    },
    [store, customerId],
  );
  useEffect(() => {
    const controller = new AbortController();
    void countOf(store, 'contract').then((count) => {
      if (controller.signal.aborted) return;
      if (count <= atOnce) void work(controller.signal);
      else setState('asking');
    });
    return () => controller.abort();
  }, [store, work]);
  if (found)
    return (
      <p className="customer-hint">
        {t('purchases.class', { value: found.grade })}
        {found.rfm ? (
          <>
            {' \u00b7 RFM '}
            <ScoreFigure
              explanation={found.rfm.explanation}
              title={t('purchases.rfmTitle')}
              unit="points"
              rowUnit="points"
            />{' '}
            <span className="dw-muted">{t('purchases.rfm', { r: found.rfm.r, f: found.rfm.f, m: found.rfm.m })}</span>
          </>
        ) : null}
      </p>
    );
  if (state === 'asking')
    return (
      <Button size="xs" onClick={() => void work()}>
        {t('purchases.compare')}
      </Button>
    );
  return <p className="dw-muted customer-hint">{t('purchases.comparing')}</p>;
}
