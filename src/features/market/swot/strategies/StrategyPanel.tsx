import { Button, MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { sideOf } from '@/domain/swot/labels';
import { strategyBasis, strategyReview } from '@/domain/swot/review';
import { type Strategy, strategyKinds, strategyStates } from '@/domain/swot/swot';
import { strategyCodes } from '@/domain/swot/tows';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, LocalizedField, MultilineField, SidePanel, Tag, TextField } from '@/ui';
import panel from '../board/panel.module.css';
import { useDesk } from '../desk';
import { standByStrategy, updateStrategy } from '../edits';
import { shownText, useBasisWords } from '../words';
import { ScriptLinesPart } from './ScriptLinesPart';
import styles from './strategies.module.css';

/** Everything about one strategy; empty id = closed. Every field stores by itself. */
export function StrategyPanel({ strategyId, onClose }: { readonly strategyId: string; readonly onClose: () => void }) {
  const t = useT('swot');
  const { swot } = useDesk();
  const strategy = swot.strategies.find((each) => each.id === strategyId);
  const code = strategyCodes(swot.strategies, swot.factors).get(strategyId);
  return (
    <SidePanel opened={strategy !== undefined} onClose={onClose} width={540} title={code?.title ?? t('strategies.one')}>
      {strategy ? <StrategyForm key={strategyId} strategy={strategy} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function StrategyForm({ strategy, onClose }: { readonly strategy: Strategy; readonly onClose: () => void }) {
  const t = useT('swot');
  const m = useT('market');
  const c = useT('common');
  const language = useLanguage();
  const { swot, edit, labels, factors } = useDesk();
  const change = (changes: Partial<Strategy>) => edit((now) => updateStrategy(now, strategy.id, changes));
  const options = useMemo(() => {
    const all = swot.factors.map((factor) => ({
      value: factor.id,
      label: `${labels.get(factor.id) ?? ''} ${shownText(factor.text, language).text}`,
      quadrant: factor.quadrant,
    }));
    const missing = strategy.factorIds.filter((id) => !factors.has(id));
    return [
      ...(['strength', 'weakness', 'opportunity', 'threat'] as const).map((quadrant) => ({
        group: m(`quadrants.${quadrant}`),
        items: all.filter((option) => option.quadrant === quadrant).map(({ value, label }) => ({ value, label })),
      })),
      { group: c('states.missing'), items: missing.map((value) => ({ value, label: c('states.missing') })) },
    ].filter((group) => group.items.length > 0);
  }, [swot.factors, labels, factors, strategy.factorIds, language, m, c]);
  const stray = strategy.factorIds.some((id) => {
    const factor = factors.get(id);
    if (!factor) return false;
    const letter = factor.quadrant.charAt(0).toUpperCase();
    return strategy.kind.charAt(sideOf(factor.quadrant) === 'internal' ? 0 : 1) !== letter;
  });

  return (
    <div className={panel.form}>
      <ReviewPart strategy={strategy} />
      <LocalizedField
        label={t('strategies.text')}
        value={strategy.text}
        multiline
        maxLength={2000}
        autoFocus
        onCommit={(text) => change({ text })}
      />
      <LocalizedField
        label={t('strategies.clientText')}
        description={t('strategies.clientHint')}
        value={strategy.clientText}
        multiline
        onCommit={(clientText) => change({ clientText })}
      />
      <div className={panel.two}>
        <ChoiceField
          label={t('strategies.kind')}
          value={strategy.kind}
          options={strategyKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onCommit={(kind) => change({ kind })}
        />
        <ChoiceField
          label={t('strategies.state')}
          value={strategy.state}
          options={strategyStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          onCommit={(state) => change({ state })}
        />
      </div>
      <MultiSelect
        label={t('strategies.factors')}
        description={stray ? t('strategies.stray') : undefined}
        data={options}
        value={[...strategy.factorIds]}
        searchable
        maxValues={40}
        nothingFoundMessage={c('picker.nothing')}
        onChange={(factorIds) => change({ factorIds })}
      />
      <div className={panel.two}>
        <TextField label={t('fields.owner')} value={strategy.owner} onCommit={(owner) => change({ owner })} />
        <DateField label={t('strategies.due')} value={strategy.due} onCommit={(due) => change({ due })} />
      </div>
      <MultilineField label={t('fields.note')} value={strategy.note} onCommit={(note) => change({ note })} />
      <UsePart strategy={strategy} />
      <ScriptLinesPart strategy={strategy} />
      <div>
        <Button
          onClick={() => {
            onClose();
            edit((now) => ({ strategies: now.strategies.filter((each) => each.id !== strategy.id) }), {
              message: t('strategies.deleted'),
            });
          }}
        >
          {t('strategies.delete')}
        </Button>
      </div>
    </div>
  );
}

/** What changed in the factors since somebody stood by the strategy. */
function ReviewPart({ strategy }: { readonly strategy: Strategy }) {
  const t = useT('swot');
  const { swot, edit, labels } = useDesk();
  const words = useBasisWords();
  const review = strategyReview(strategy, swot.factors);
  if (review.state === 'current') return null;
  return (
    <section className={styles.review} aria-label={t('strategies.review')}>
      <p>
        <Tag tone="warn">{t('card.toReview')}</Tag> {t('strategies.review')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('fields.factor')}</th>
            <th scope="col">{t('strategies.was')}</th>
            <th scope="col">{t('strategies.now')}</th>
          </tr>
        </thead>
        <tbody>
          {review.changed.flatMap(({ factorId, was, now }) =>
            words(was, now).map((row) => (
              <tr key={`${factorId} ${row.field}`}>
                <th scope="row">
                  {labels.get(factorId) ?? '?'} {row.field}
                </th>
                <td>{row.was}</td>
                <td>{row.now}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <Button
        size="xs"
        variant="filled"
        onClick={() => edit((now) => standByStrategy(now, strategy.id), { message: t('strategies.stoodBy') })}
      >
        {t('strategies.standBy')}
      </Button>
    </section>
  );
}

/** The proposals that say it, and whether they still say the same. */
function UsePart({ strategy }: { readonly strategy: Strategy }) {
  const t = useT('swot');
  const c = useT('common');
  const language = useLanguage();
  const { swot } = useDesk();
  const proposals = useLive((store) => usedBy(store, 'proposal', swot.id), [swot.id]);
  const using = (proposals ?? []).flatMap((proposal) => {
    const taken = proposal.market.strategies.find((each) => each.swotId === swot.id && each.strategyId === strategy.id);
    return taken ? [{ proposal, same: taken.basis === strategyBasis(strategy) }] : [];
  });
  return (
    <section aria-label={t('strategies.uses')}>
      <div className={panel.head}>
        <h3>{t('strategies.uses')}</h3>
      </div>
      {using.length === 0 ? <p className="dw-hint">{t('strategies.unused')}</p> : null}
      <ul className={panel.evidences}>
        {using.map(({ proposal, same }) => (
          <li key={proposal.id}>
            <Link className="dw-link" to={paths.proposal(proposal.id)}>
              {localizedText(proposal.title, language) || c('states.untitled')}
            </Link>{' '}
            {same ? null : <Tag tone="warn">{t('card.toReview')}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
