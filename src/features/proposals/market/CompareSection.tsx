import { MultiSelect } from '@mantine/core';
import { Link } from 'react-router';
import type { Proposal, ProposalMarket } from '@/domain/proposals/proposal';
import { type Edited, localizedText, RecordPicker, rechosen, recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { FlagField, Section } from '@/ui';
import styles from '../proposals.module.css';
import { useComparePlaces } from './useProposalMarket';

const switches = ['whyUs', 'features', 'prices', 'maskNames'] as const;

/** Which comparisons the proposal prints, with whom, and whether under their names. */
export function CompareSection(props: {
  readonly proposal: Proposal;
  readonly onChange: (changes: Edited<ProposalMarket>) => void;
}) {
  const { proposal, onChange } = props;
  const { market } = proposal;
  const t = useT('proposals');
  const language = useLanguage();
  const places = useComparePlaces(proposal);
  const dealComparison = places?.dealComparison;
  const names = (places?.defaults ?? []).map((row) => recordTitle('competitor', row, language));
  const listed = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(names);
  return (
    <Section
      title={t('market.compare')}
      actions={
        proposal.opportunityId === '' ? null : (
          <Link className="dw-link" to={paths.deal(proposal.opportunityId, 'competition')}>
            {t('market.criteria')}
          </Link>
        )
      }
    >
      <div className={styles.switches}>
        {switches.map((name) => (
          <FlagField
            key={name}
            label={t(`market.${name}`)}
            description={t(`market.${name}Hint`)}
            value={market[name]}
            onCommit={(value) => onChange({ [name]: value })}
          />
        ))}
      </div>
      <div className={styles.pickers}>
        <RecordPicker
          entity="comparison"
          label={t('market.comparison')}
          description={
            dealComparison
              ? t('market.comparisonDeal', { title: localizedText(dealComparison.title, language) })
              : t('market.comparisonNone')
          }
          value={market.comparisonId}
          onCommit={(comparisonId) => onChange({ comparisonId })}
        />
        <MultiSelect
          label={t('market.competitors')}
          description={
            names.length > 0 ? t('market.competitorsDefault', { names: listed }) : t('market.competitorsNone')
          }
          data={(places?.competitors ?? []).map((row) => ({
            value: row.id,
            label: recordTitle('competitor', row, language),
          }))}
          value={market.competitorIds}
          onChange={(next) =>
            onChange((now) => ({ competitorIds: rechosen(now.competitorIds, market.competitorIds, next) }))
          }
          searchable
          clearable
          maxValues={30}
        />
      </div>
    </Section>
  );
}
