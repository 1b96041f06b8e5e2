import { useStore } from '@/data/react';
import { lineFromStrategy, mayBecomeLine } from '@/domain/scripts/origin';
import type { Script } from '@/domain/scripts/script';
import type { Strategy, Swot } from '@/domain/swot/swot';
import { AddLineField, LineList, useLinesMade } from '@/features/common/lines';
import { useLanguage, useT } from '@/i18n/setup';
import panel from '../board/panel.module.css';
import { useDesk } from '../desk';
import { typedText } from '../words';

/** Whom or what a script is about that is made from this analysis. */
function audienceOf({ subjectKind, subjectId }: Pick<Swot, 'subjectKind' | 'subjectId'>): Partial<Script> {
  if (subjectKind === 'competitor') return { competitorIds: [subjectId] };
  return subjectKind === 'product' ? { productIds: [subjectId] } : {};
}

/** The lines of scripts made from a strategy, and the way to make one more (N2). */
export function ScriptLinesPart({ strategy }: { readonly strategy: Strategy }) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const store = useStore();
  const { swot } = useDesk();
  const made = useLinesMade(swot.id)?.filter(({ part }) => part === strategy.id) ?? [];
  return (
    <section aria-label={t('lines.title')}>
      <div className={panel.head}>
        <h3>{t('lines.title')}</h3>
      </div>
      {made.length === 0 ? null : <LineList lines={made} record={swot} />}
      {mayBecomeLine(strategy) ? (
        <AddLineField
          line={() => lineFromStrategy(swot, strategy.id, store.environment)}
          fresh={(title) => ({ title: typedText(title, language), scenario: 'demo', ...audienceOf(swot) })}
        />
      ) : (
        <p className="dw-hint">{t('lines.acceptFirst')}</p>
      )}
    </section>
  );
}
