import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useLive } from '@/data/react';
import { ageOf } from '@/domain/freshness/age';
import { type Research, suggestedQuadrant } from '@/domain/research/research';
import { localizedText, useEdit } from '@/features/common';
import { RecordMenu } from '@/features/common/RecordMenu';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { MissingPage, Page, Section, Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import { MakeFactorPanel } from '../shared/MakeFactorPanel';
import { useFreshness, useVerify } from '../shared/useFreshness';
import { MakeDealPanel } from './actions/MakeDealPanel';
import { UseInProposalPanel } from './actions/UseInProposalPanel';
import { EntryForm } from './entry/EntryForm';
import { UsesSection } from './entry/UsesSection';
import './research.css';

/** One entry of the research log: what was found, how sure it is, and what it is used for. */
export default function ResearchPage() {
  const t = useT('research');
  const { id = '' } = useParams();
  const found = useLive(async (store) => ({ entry: await store.get('research', id) }), [id]);
  const crumbs = useCrumbs();
  if (!found) return <Page title="" breadcrumb={crumbs} />;
  if (!found.entry || found.entry.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('page.missing')}
        text={t('page.missingText')}
        back={{ label: t('page.back'), to: paths.researchLog }}
      />
    );
  return <EntryView key={id} entry={found.entry} />;
}

function useCrumbs() {
  const m = useT('market');
  return [
    { label: m('tabs.label'), to: paths.market },
    { label: m('tabs.research'), to: paths.researchLog },
  ];
}

type Panel = 'factor' | 'deal' | 'proposal' | '';

function EntryView({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const verify = useVerify();
  const crumbs = useCrumbs();
  const { rules, today } = useFreshness();
  const [panel, setPanel] = useState<Panel>('');
  const { id } = entry;
  const title = localizedText(entry.title, language) || c('states.untitled');
  const edit = useEdit('research', id);
  const close = () => setPanel('');
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[...crumbs, { label: <bdi>{title}</bdi> }]}
      badges={<Tag>{t(`kinds.${entry.kind}`)}</Tag>}
      actions={
        <>
          <RecordMenu entity="research" id={id} back={paths.researchLog} />
          <Button onClick={() => setPanel('proposal')}>{t('proposal.action')}</Button>
          <Button onClick={() => setPanel('deal')}>{t('deal.action')}</Button>
          <Button variant="filled" onClick={() => setPanel('factor')}>
            {m('factor.action')}
          </Button>
        </>
      }
      aside={
        <>
          <Section title={t('list.age')}>
            <AgeTag
              age={ageOf(entry, 'research', rules, today)}
              name={title}
              onVerify={() => void verify({ kind: 'research', entity: 'research', id, part: '' })}
            />
          </Section>
          <UsesSection entry={entry} />
        </>
      }
    >
      <EntryForm entry={entry} onCommit={edit} />
      <MakeFactorPanel
        source={
          panel === 'factor'
            ? {
                evidence: { entity: 'research', id, part: '' },
                record: entry,
                text: entry.title,
                quadrant: suggestedQuadrant(entry),
              }
            : null
        }
        onClose={close}
      />
      {panel === 'deal' ? <MakeDealPanel entry={entry} onClose={close} /> : null}
      {panel === 'proposal' ? <UseInProposalPanel entry={entry} onClose={close} /> : null}
    </Page>
  );
}
