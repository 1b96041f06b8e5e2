import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useStore } from '@/data/react';
import { moveStage } from '@/domain/deals/create';
import type { Opportunity } from '@/domain/deals/opportunity';
import { daysBetween } from '@/domain/kernel/dates';
import { type Edit, localizedText, useEdit, useHotkey, useProcesses, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Keys, Page, Tag } from '@/ui';
import { dealAmount } from './amounts';
import { ContractTab } from './ContractTab';
import { DealAside } from './DealAside';
import { LostPanel } from './LostPanel';
import { NeedsTab } from './NeedsTab';
import { NextStep } from './NextStep';
import { ProposalTab } from './ProposalTab';
import { QuoteTab } from './QuoteTab';
import { StageBar } from './StageBar';
import { TimelineTab } from './TimelineTab';
import { useDeal } from './useDeal';
import { useOutcome } from './useOutcome';
import { WonPanel } from './WonPanel';

/** What the deal workspace gives to the quote editor, which is another feature and comes from the app. */
export interface QuoteEditorSlot {
  readonly quoteId: string;
  /** Where the editor may put its side panel; `null` while it is not there yet. */
  readonly asideSlot: HTMLElement | null;
  readonly onOpenVersion: (quoteId: string) => void;
}

export interface CompetitionSlot {
  readonly deal: Opportunity;
  readonly onEdit: Edit<'opportunity'>;
}

export interface DealPageProps {
  readonly quoteEditor?: ((slot: QuoteEditorSlot) => ReactNode) | undefined;
  /** The tab about the competitors of the deal; comes from the app too. */
  readonly competition?: ((slot: CompetitionSlot) => ReactNode) | undefined;
}

const tabs = ['needs', 'competition', 'quote', 'proposal', 'contract', 'timeline'] as const;
type Tab = (typeof tabs)[number];

/** Days after which standing still in a stage is pointed out. */
const patience = 10;

/** The user's calendar day of a moment. */
function localDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The deal workspace: everything of one sale in the order of the work. */
export default function DealPage({ quoteEditor, competition }: DealPageProps) {
  const { id = '', tab: asked } = useParams();
  const tab: Tab = tabs.find((known) => known === asked) ?? 'quote';
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite();
  const { environment } = useStore();
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const [deciding, setDeciding] = useState<'won' | 'lost' | null>(null);
  const { win, reopen } = useOutcome(id);
  const edit = useEdit('opportunity', id);
  const data = useDeal(id);
  const { stageName, processOf } = useProcesses();
  const openTab = (next: string) => navigate(paths.deal(id, next));
  useHotkey('l', () => openTab('timeline'), { label: t('actions.log') });

  if (!data) return null;
  const { deal, customer, quotes } = data;
  if (!deal || deal.deletedAt > 0)
    return (
      <Page title={t('missing')} breadcrumb={[{ label: t('list.title'), to: paths.deals }]}>
        <EmptyState
          title={t('missing')}
          text={t('missingText')}
          action={<Link to={paths.deals}>{t('backToList')}</Link>}
        />
      </Page>
    );

  const move = (stage: string) => {
    if (stage !== deal.stage)
      edit(
        (now) => moveStage(now, stage, environment),
        t('stageMoved', { stage: stageName({ pipelineId: deal.pipelineId, stage }) }),
      );
  };
  const title = localizedText(deal.title, language) || t('untitled');
  const amount = dealAmount(quotes);
  const entered = deal.stageHistory.at(-1)?.at;
  const stalled =
    entered === undefined || deal.outcome !== 'open' ? 0 : daysBetween(localDay(entered), environment.today());

  return (
    <Page
      title={title}
      breadcrumb={[{ label: t('list.title'), to: paths.deals }, { label: title }]}
      badges={
        <>
          {customer && customer.type !== '' ? <Tag>{t(`types.${customer.type}`)}</Tag> : null}
          {deal.outcome === 'open' ? null : (
            <Tag tone={deal.outcome === 'won' ? 'accent' : 'bad'}>{t(`outcome.${deal.outcome}`)}</Tag>
          )}
          {stalled >= patience ? <Tag tone="warn">{t('stalled', { count: stalled })}</Tag> : null}
        </>
      }
      meta={[
        {
          label: t('facts.customer'),
          value: customer ? <Link to={paths.customer(customer.id)}>{customer.name}</Link> : c('states.missing'),
        },
        {
          label: t('facts.amount'),
          value: amount ? formatMoney(amount.minor, amount.currency, language) : t('facts.noAmount'),
        },
        ...(deal.outcome === 'open' || deal.outcomeReason === ''
          ? []
          : [{ label: t('actions.reason'), value: deal.outcomeReason }]),
        ...(data.contact ? [{ label: t('facts.contact'), value: data.contact.name }] : []),
      ]}
      actions={
        <>
          <Button rightSection={<Keys>L</Keys>} onClick={() => openTab('timeline')}>
            {t('actions.log')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('actions.more')}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
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
                  const result = await write([{ type: 'delete', entity: 'opportunity', id }], {
                    message: t('actions.deleted'),
                  });
                  if (result.ok) navigate(paths.deals);
                }}
              >
                {t('actions.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
      banner={
        <>
          <NextStep deal={deal} onEdit={edit} />
          <StageBar process={processOf(deal)} stage={deal.stage} onMove={move} />
        </>
      }
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: openTab,
        items: tabs
          .filter((value) => value !== 'competition' || competition)
          .map((value) => ({ value, label: t(`tabs.${value}`) })),
      }}
      aside={
        tab === 'quote' && quotes.length > 0 && quoteEditor ? (
          <div ref={setAside} />
        ) : (
          <DealAside deal={deal} onEdit={edit} />
        )
      }
    >
      {tab === 'needs' ? <NeedsTab deal={deal} onEdit={edit} /> : null}
      {tab === 'competition' && competition ? competition({ deal, onEdit: edit }) : null}
      {tab === 'quote' ? <QuoteTab deal={deal} quotes={quotes} asideSlot={aside} quoteEditor={quoteEditor} /> : null}
      {tab === 'proposal' ? <ProposalTab deal={deal} quotes={quotes} /> : null}
      {tab === 'contract' ? <ContractTab deal={deal} quotes={quotes} /> : null}
      {tab === 'timeline' ? <TimelineTab deal={deal} quotes={quotes} /> : null}
      {deciding === 'won' ? <WonPanel deal={deal} onClose={() => setDeciding(null)} /> : null}
      {deciding === 'lost' ? <LostPanel deal={deal} onClose={() => setDeciding(null)} /> : null}
    </Page>
  );
}
