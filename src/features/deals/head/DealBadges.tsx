import { lastContactAt } from '@/domain/activities/contact';
import { effectiveGrade } from '@/domain/customers/customerClass';
import { rotting } from '@/domain/deals/figures';
import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { stageOf } from '@/domain/process/processOf';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

interface DealBadgesProps {
  readonly facts: DealFacts;
  readonly process: Process | undefined;
}

/** What kind of deal it is, how it ended, and whether it rots where it stands (DOMAIN.md §13). */
export function DealBadges({ facts, process }: DealBadgesProps) {
  const t = useT('deals');
  const { deal, customer, activities, today } = facts;
  const grade = customer ? effectiveGrade(customer) : '';
  const stage = stageOf(deal, process);
  const rotten =
    deal.outcome === 'open' && stage
      ? rotting({ deal, stage, customerType: customer?.type ?? '', lastContactAt: lastContactAt(activities), today })
      : null;
  return (
    <>
      {grade === '' ? null : <Tag tone="accent">{t('grade', { grade })}</Tag>}
      <Tag>
        {[customer && customer.type !== '' ? t(`types.${customer.type}`) : '', t(`strategies.${deal.strategy}`)]
          .filter((part) => part !== '')
          .join(' \u00b7 ')}
      </Tag>
      {deal.outcome === 'open' ? null : (
        <Tag tone={deal.outcome === 'won' ? 'accent' : 'bad'}>{t(`outcome.${deal.outcome}`)}</Tag>
      )}
      {rotten?.state === 'rotting' ? (
        <Tag tone="warn">{t(`rotting.${rotten.because}`, { count: rotten.days })}</Tag>
      ) : null}
    </>
  );
}
