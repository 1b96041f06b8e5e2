import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import { type Edit, localizedText, useEdit, useHotkey, useProcesses } from '@/features/common';
import { useMoveDeal } from '@/features/common/gates/useMoveDeal';
import { QuickLog } from '@/features/common/logging';
import { ObjectionSection } from '@/features/common/objections/ObjectionSection';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Keys, Page, SidePanel } from '@/ui';
import { AfterTab } from './after/AfterTab';
import { ContractTab } from './ContractTab';
import { DealAside } from './DealAside';
import { DealMenu } from './DealMenu';
import { DealBadges } from './head/DealBadges';
import { useDealMeta } from './head/useDealMeta';
import { NeedsTab } from './NeedsTab';
import { NextStep } from './NextStep';
import { ProposalTab } from './ProposalTab';
import { QuoteTab } from './QuoteTab';
import { StageBar } from './StageBar';
import { DealSide } from './side/DealSide';
import { TimelineTab } from './TimelineTab';
import { TeamTab } from './team/TeamTab';
import { useDeal } from './useDeal';

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

const tabs = ['needs', 'competition', 'quote', 'proposal', 'contract', 'team', 'after', 'timeline'] as const;
type Tab = (typeof tabs)[number];

/** The deal workspace: everything of one sale in the order of the work. */
export default function DealPage(props: DealPageProps) {
  const { id = '' } = useParams();
  const t = useT('deals');
  const data = useDeal(id);
  const { ready, processOf } = useProcesses();
  if (!data || !ready) return null;
  const { facts } = data;
  if (!facts)
    return (
      <Page title={t('missing')} breadcrumb={[{ label: t('list.title'), to: paths.deals }]}>
        <EmptyState
          title={t('missing')}
          text={t('missingText')}
          action={
            <Link className="dw-link" to={paths.deals}>
              {t('backToList')}
            </Link>
          }
        />
      </Page>
    );
  return <Workspace key={id} {...props} facts={facts} customer={data.customer} process={processOf(facts.deal)} />;
}

interface WorkspaceProps extends DealPageProps {
  readonly facts: DealFacts;
  readonly customer: Customer | undefined;
  readonly process: Process | undefined;
}

function Workspace({ quoteEditor, competition, facts, customer, process }: WorkspaceProps) {
  const { tab: asked } = useParams();
  const tab: Tab = tabs.find((known) => known === asked) ?? 'quote';
  const t = useT('deals');
  const language = useLanguage();
  const navigate = useNavigate();
  const moveDeal = useMoveDeal();
  const [aside, setAside] = useState<HTMLElement | null>(null);
  const [refused, setRefused] = useState('');
  const [logging, setLogging] = useState(false);
  const { deal, quotes } = facts;
  const edit = useEdit('opportunity', deal.id);
  const meta = useDealMeta({ facts, customer, process, onEdit: edit });
  const openTab = (next: string) => navigate(paths.deal(deal.id, next));
  const log = () => setLogging(true);
  useHotkey('l', log, { label: t('actions.log') });

  const move = async (stage: string) => {
    setRefused('');
    if (stage !== deal.stage && (await moveDeal(deal, stage)) === 'held') setRefused(stage);
  };
  const title = localizedText(deal.title, language) || t('untitled');
  const ownAside = tab === 'quote' && quotes.length > 0 && quoteEditor !== undefined;

  return (
    <Page
      title={title}
      breadcrumb={[{ label: t('list.title'), to: paths.deals }, { label: title }]}
      badges={<DealBadges facts={facts} process={process} />}
      meta={meta}
      actions={
        <>
          <Button rightSection={<Keys>L</Keys>} onClick={log}>
            {t('actions.log')}
          </Button>
          {deal.outcome === 'lost' ? null : (
            <StartTalkButton
              customerId={deal.customerId}
              opportunityId={deal.id}
              contactId={deal.contactId}
              hotkey="t"
            />
          )}
          <Button component={Link} to={paths.brief('deal', deal.id)}>
            {t('actions.brief')}
          </Button>
          <DealMenu deal={deal} />
        </>
      }
      banner={
        <>
          <NextStep deal={deal} onEdit={edit} />
          <StageBar process={process} stage={deal.stage} onMove={(stage) => void move(stage)} />
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
      asideBelow
      aside={
        <DealSide
          facts={facts}
          process={process}
          onEdit={edit}
          refused={refused === deal.stage ? '' : refused}
          onMove={(stage) => void move(stage)}
        >
          {ownAside ? (
            <div ref={setAside} />
          ) : (
            <>
              <ObjectionSection
                of={{ customerId: deal.customerId, opportunityId: deal.id, contactId: deal.contactId }}
              />
              <DealAside deal={deal} onEdit={edit} />
            </>
          )}
        </DealSide>
      }
    >
      {tab === 'needs' ? <NeedsTab deal={deal} onEdit={edit} /> : null}
      {tab === 'competition' && competition ? competition({ deal, onEdit: edit }) : null}
      {tab === 'quote' ? <QuoteTab deal={deal} quotes={quotes} asideSlot={aside} quoteEditor={quoteEditor} /> : null}
      {tab === 'proposal' ? <ProposalTab deal={deal} quotes={quotes} /> : null}
      {tab === 'contract' ? <ContractTab deal={deal} quotes={quotes} /> : null}
      {tab === 'team' ? <TeamTab facts={facts} process={process} onEdit={edit} /> : null}
      {tab === 'after' ? <AfterTab deal={deal} onEdit={edit} /> : null}
      {tab === 'timeline' ? <TimelineTab deal={deal} quotes={quotes} /> : null}
      <SidePanel opened={logging} onClose={() => setLogging(false)} title={t('actions.log')} width={760}>
        <QuickLog
          customerId={deal.customerId}
          opportunityId={deal.id}
          contactId={deal.contactId}
          autoFocus
          onDone={() => setLogging(false)}
        />
      </SidePanel>
    </Page>
  );
}
