import { Button } from '@mantine/core';
import { sideOf } from '@/domain/swot/labels';
import { useT } from '@/i18n/setup';
import { EmptyState } from '@/ui';
import { useDesk } from '../desk';
import { LinkGrid } from './LinkGrid';

/** How much each internal factor has to do with each external one. */
export function TowsTab({ onBoard }: { readonly onBoard: () => void }) {
  const t = useT('swot');
  const { swot } = useDesk();
  const both = (['internal', 'external'] as const).every((side) =>
    swot.factors.some((factor) => sideOf(factor.quadrant) === side),
  );
  if (!both)
    return (
      <EmptyState
        title={t('tows.empty')}
        text={t('tows.emptyText')}
        action={
          <Button variant="filled" onClick={onBoard}>
            {t('tows.toBoard')}
          </Button>
        }
      />
    );
  return <LinkGrid />;
}
