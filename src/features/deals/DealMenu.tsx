import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Opportunity } from '@/domain/deals/opportunity';
import { useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { LostPanel } from './LostPanel';
import { useOutcome } from './useOutcome';
import { WonPanel } from './WonPanel';

/** How a deal ends, is opened again, or goes to the recycle bin. */
export function DealMenu({ deal }: { readonly deal: Opportunity }) {
  const t = useT('deals');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const write = useWrite();
  const [deciding, setDeciding] = useState<'won' | 'lost' | null>(null);
  const { win, reopen } = useOutcome(deal.id);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('actions.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => navigate(paths.show(deal.id, parameters.get('quote') ?? ''), { state: 'fromDeal' })}
          >
            {t('actions.show')}
          </Menu.Item>
          {deal.outcome === 'open' ? (
            <>
              <Menu.Item onClick={() => (deal.competitors.length === 0 ? void win([], '') : setDeciding('won'))}>
                {t('actions.win')}
              </Menu.Item>
              <Menu.Item onClick={() => setDeciding('lost')}>{t('actions.lose')}</Menu.Item>
            </>
          ) : (
            <Menu.Item onClick={() => void reopen()}>{t('actions.reopen')}</Menu.Item>
          )}
          <Menu.Item
            color="red"
            onClick={async () => {
              const result = await write([{ type: 'delete', entity: 'opportunity', id: deal.id }], {
                message: t('actions.deleted'),
              });
              if (result.ok) navigate(paths.deals);
            }}
          >
            {t('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {deciding === 'won' ? <WonPanel deal={deal} onClose={() => setDeciding(null)} /> : null}
      {deciding === 'lost' ? <LostPanel deal={deal} onClose={() => setDeciding(null)} /> : null}
    </>
  );
}
