import { useMemo } from 'react';
import type { Pack } from '@/domain/scripts/pack';
import type { CardRow, PackRow, ScriptRow } from '@/domain/scripts/packPlan';
import { compareCard } from '@/domain/scripts/portable';
import { isChanged } from '@/domain/scripts/versions';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { KindMark } from '../editor/KindMark';
import { Comparison, type DifferingPart } from '../editor/versions/Comparison';
import { type DifferenceGroup, DifferenceTable, type Differing } from '../editor/versions/DifferenceTable';
import { MergeSummary, type Merging, PartChoice } from './PartChoice';
import styles from './packs.module.css';

const shownLines = 200;

/** One entry of a pack: its notes, and what it says beside what is here; `merging` lets each part be chosen. */
export function PackDetails(props: {
  readonly row: PackRow;
  readonly merging: Merging | undefined;
  readonly names: Pack['names'];
}) {
  const { row, merging, names } = props;
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
      {merging ? <MergeSummary row={row} merging={merging} /> : null}
      {row.kind === 'script' ? <ScriptDetails row={row} merging={merging} names={names} /> : null}
      {row.kind === 'objection' ? <CardDetails row={row} merging={merging} /> : null}
    </>
  );
}

/** Where the two contents stand: an import changes the working copy, never what was approved here. */
function Approvals({ row, mine }: { readonly row: ScriptRow; readonly mine: NonNullable<ScriptRow['mine']> }) {
  const t = useT('scriptPacks');
  const { version } = mine;
  const here = version === 0 ? 'draft' : isChanged(mine) ? 'changed' : 'approved';
  const there = row.entry.version === 0 ? 'draft' : 'approved';
  return (
    <p className="dw-muted">
      {t('state.of', {
        here: t(`state.${here}`, { version }),
        there: t(`state.${there}`, { version: row.entry.version }),
      })}
      {version > 0 ? <> {t('state.stays', { version })}</> : null}
    </p>
  );
}

function ScriptDetails(props: {
  readonly row: ScriptRow;
  readonly merging: Merging | undefined;
  readonly names: Pack['names'];
}) {
  const { row, merging, names } = props;
  const t = useT('scriptPacks');
  const language = useLanguage();
  const foreign = useMemo(
    () => new Map(Object.entries(names).map(([id, name]) => [id, localizedText(name, language)] as const)),
    [names, language],
  );
  if (row.mine && row.verdict !== 'same')
    return (
      <>
        <Approvals row={row} mine={row.mine} />
        <Comparison
          before={row.mine}
          after={row.theirs}
          heads={{ before: t('compare.mine'), after: t('compare.theirs') }}
          names={foreign}
          beside={(part) => <PartChoice row={row} part={part} merging={merging} />}
        />
      </>
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

function CardDetails({ row, merging }: { readonly row: CardRow; readonly merging: Merging | undefined }) {
  const language = useLanguage();
  if (row.mine && row.verdict !== 'same') return <CardComparison row={row} mine={row.mine} merging={merging} />;
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

const nothing = { zh: '', en: '' };
type Changes = ReturnType<typeof compareCard>;

function CardComparison(props: {
  readonly row: CardRow;
  readonly mine: NonNullable<CardRow['mine']>;
  readonly merging: Merging | undefined;
}) {
  const { row, mine, merging } = props;
  const t = useT('scriptPacks');
  const s = useT('scripts');
  const o = useT('objections');
  const language = useLanguage();
  const { fields, answers } = useMemo(() => compareCard(mine, row.theirs), [mine, row]);
  const locale = language === 'en' ? 'en' : 'zh';
  const list = (items: readonly string[]) => items.join('\n') || '\u2014';
  const worded = (card: CardRow['theirs'], field: Changes['fields'][number]['field']): string => {
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
      .map((side): Differing => {
        const name = `${label} (${t(`compare.sides.${side}`)})`;
        return { id: `${key} ${side}`, label: name, before: before[side], after: after[side], locale: side };
      });
  const group = (part: DifferingPart, rows: readonly Differing[]): DifferenceGroup => {
    const head = (
      <>
        {part.label} <PartChoice row={row} part={part} merging={merging} />
      </>
    );
    return { key: `${part.kind} ${part.id}`, head, rows };
  };
  const groups = [
    ...fields.map(({ field }) => {
      const label = t(`compare.fields.${field}`);
      const both = field === 'text' || field === 'behind';
      const pair = { id: field, label, before: worded(mine, field), after: worded(row.theirs, field), locale } as const;
      return group(
        { kind: 'field', id: field, label, change: 'changed' },
        both ? sides(field, label, mine[field], row.theirs[field]) : [{ ...pair, label: '' }],
      );
    }),
    ...answers.map(({ id, kind, before, after }, index) => {
      const label = t('compare.answer', { no: index + 1, what: t(`compare.${kind}`) });
      const texts = sides(`${id} text`, t('compare.fields.answer'), before?.text ?? nothing, after?.text ?? nothing);
      const hints = sides(`${id} hint`, t('compare.fields.hint'), before?.hint ?? nothing, after?.hint ?? nothing);
      return group({ kind: 'line', id, label, change: kind }, [...texts, ...hints]);
    }),
  ];
  if (groups.length === 0) return <p className="dw-muted">{t('compare.same')}</p>;
  const heads = { before: t('compare.mine'), after: t('compare.theirs') };
  return <DifferenceTable label={t('compare.label')} heads={heads} groups={groups} />;
}
