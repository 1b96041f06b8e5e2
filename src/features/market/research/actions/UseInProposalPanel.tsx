import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { ageOf, mayReachClient } from '@/domain/freshness/age';
import { type Research, researchBasis } from '@/domain/research/research';
import { RecordPicker, recordTitle, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel } from '@/ui';
import { useFreshness } from '../../shared/useFreshness';

/** Puts the client text of an entry into a proposal; the proposal remembers what it said (N2). */
export function UseInProposalPanel({ entry, onClose }: { readonly entry: Research; readonly onClose: () => void }) {
  const t = useT('research');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const { rules, today } = useFreshness();
  const [id, setId] = useState('');
  const silent = entry.statement.zh.trim() === '' && entry.statement.en.trim() === '';
  const stale = !mayReachClient(ageOf(entry, 'research', rules, today));

  const use = async () => {
    const proposal = await store.get('proposal', id);
    if (!proposal) return;
    const others = proposal.market.research.filter((each) => each.researchId !== entry.id);
    const research = [...others, { researchId: entry.id, basis: researchBasis(entry) }];
    const changes = { market: { ...proposal.market, research } };
    const result = await write([{ type: 'update', entity: 'proposal', id, changes }], {
      message: t('proposal.used', { title: recordTitle('proposal', proposal, language) }),
    });
    if (result.ok) onClose();
  };
  return (
    <SidePanel opened onClose={onClose} title={t('proposal.title')}>
      <div className="research-panel">
        <RecordPicker
          entity="proposal"
          label={t('proposal.choose')}
          value={id}
          required
          autoFocus
          filter={(proposal) => proposal.status === 'draft'}
          description={t('proposal.hint')}
          onCommit={setId}
        />
        {silent ? <p className="research-notice">{t('proposal.noText')}</p> : null}
        {stale ? <p className="research-notice">{t('proposal.stale')}</p> : null}
        <Button variant="filled" disabled={id === ''} onClick={() => void use()}>
          {t('proposal.use')}
        </Button>
      </div>
    </SidePanel>
  );
}
