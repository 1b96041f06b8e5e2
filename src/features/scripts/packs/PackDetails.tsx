import { useMemo } from 'react';
import type { CardRow, PackRow, ScriptRow } from '@/domain/scripts/packPlan';
import { compareCard } from '@/domain/scripts/portable';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { KindMark } from '../editor/KindMark';
import { Comparison } from '../editor/versions/Comparison';
import { wordDiff } from '../editor/versions/wordDiff';
import styles from './packs.module.css';

const shownLines = 200;

/** One entry of a pack: its notes, and what it says beside what is here. */
export function PackDetails({ row }: { readonly row: PackRow }) {
  const words = useProblemText();
  return (
    <>
      {row.notes.length > 0 ? (
        <ul className={styles.notes}>
          {row.notes.map((note) => (
            <li key={note.code}>{words(note)}</li>
          ))}
        </ul>
      ) : null}
      {row.kind === 'script' ? <ScriptDetails row={row} /> : null}
      {row.kind === 'objection' ? <CardDetails row={row} /> : null}
    </>
  );
}

function ScriptDetails({ row }: { readonly row: ScriptRow }) {
  const t = useT('scriptPacks');
  const language = useLanguage();
  if (row.mine && row.verdict !== 'same')
    return (
      <Comparison
        before={row.mine}
        after={row.theirs}
        heads={{ before: t('compare.mine'), after: t('compare.theirs') }}
      />
    );
  const { nodes } = row.theirs;
  return (
    <>
      <p className="dw-muted">{localizedText(row.theirs.purpose, language)}</p>
      <ol className={styles.lines}>
        {nodes.slice(0, shownLines).map((node) => (
          <li key={node.id}>
            <KindMark kind={node.kind} /> <ScriptText text={localizedText(node.text, language)} compact />
          </li>
        ))}
      </ol>
      {nodes.length > shownLines ? (
        <p className="dw-faint">{t('compare.more', { count: nodes.length - shownLines })}</p>
      ) : null}
    </>
  );
}

function CardDetails({ row }: { readonly row: CardRow }) {
  const language = useLanguage();
  if (row.mine && row.verdict !== 'same') return <CardComparison row={row} mine={row.mine} />;
  return (
    <>
      <p className="dw-muted">{row.theirs.alsoSaid.join(' \u00b7 ')}</p>
      <ol className={styles.lines}>
        {row.theirs.answers.map((answer) => (
          <li key={answer.id}>
            <ScriptText text={localizedText(answer.text, language)} compact />
          </li>
        ))}
      </ol>
    </>
  );
}

interface Pair {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly locale: 'zh' | 'en';
}

function CardComparison({ row, mine }: { readonly row: CardRow; readonly mine: NonNullable<CardRow['mine']> }) {
  const t = useT('scriptPacks');
  const s = useT('scripts');
  const o = useT('objections');
  const language = useLanguage();
  const { fields, answers } = useMemo(() => compareCard(mine, row.theirs), [mine, row]);
  const screen = language === 'en' ? 'en' : 'zh';
  const list = (items: readonly string[]) => items.join('\n') || '\u2014';
  const worded = (card: CardRow['theirs'], field: (typeof fields)[number]['field']): string => {
    switch (field) {
      case 'category':
        return o(`categories.${card.category}`);
      case 'alsoSaid':
        return list(card.alsoSaid);
      case 'customerTypes':
        return list(card.customerTypes.map((each) => s(`customerTypes.${each}`)));
      case 'personas':
        return list(card.personas.map((each) => s(`personas.${each}`)));
      case 'text':
      case 'behind':
        return localizedText(card[field], language);
      default:
        return t('compare.count', { count: card[field].length });
    }
  };
  const sides = (key: string, label: string, before: { zh: string; en: string }, after: { zh: string; en: string }) =>
    (['zh', 'en'] as const)
      .filter((side) => before[side] !== after[side])
      .map((side): Pair => {
        const name = `${label} (${t(`compare.sides.${side}`)})`;
        return { id: `${key} ${side}`, label: name, before: before[side], after: after[side], locale: side };
      });
  const nothing = { zh: '', en: '' };
  const pairs: Pair[] = [
    ...fields.flatMap(({ field }): Pair[] => {
      const label = t(`compare.fields.${field}`);
      if (field === 'text' || field === 'behind') return sides(field, label, mine[field], row.theirs[field]);
      return [{ id: field, label, before: worded(mine, field), after: worded(row.theirs, field), locale: screen }];
    }),
    ...answers.flatMap((change, index): Pair[] => {
      const label = t('compare.answer', { no: index + 1, what: t(`compare.${change.kind}`) });
      const texts = sides(change.id, label, change.before?.text ?? nothing, change.after?.text ?? nothing);
      return texts.length > 0 ? texts : [{ id: change.id, label, before: '', after: '', locale: screen }];
    }),
  ];
  if (pairs.length === 0) return <p className="dw-muted">{t('compare.same')}</p>;
  return (
    <table className={styles.compare} aria-label={t('compare.label')}>
      <thead>
        <tr>
          <th scope="col">{t('compare.what')}</th>
          <th scope="col">{t('compare.mine')}</th>
          <th scope="col">{t('compare.theirs')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <PairRow key={pair.id} {...pair} />
        ))}
      </tbody>
    </table>
  );
}

function PairRow({ label, before, after, locale }: Pair) {
  const runs = useMemo(() => wordDiff(before, after, locale), [before, after, locale]);
  const side = (left: boolean) =>
    runs.map((run, at) => {
      if (run.kind === (left ? 'added' : 'removed')) return null;
      const Mark = left ? 'del' : 'ins';
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text have no identity
      return run.kind === 'same' ? run.text : <Mark key={at}>{run.text}</Mark>;
    });
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{side(true)}</td>
      <td>{side(false)}</td>
    </tr>
  );
}
