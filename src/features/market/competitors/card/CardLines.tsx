import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { newId } from '@/domain/kernel/ids';
import { lineFromCard } from '@/domain/scripts/origin';
import type { Script } from '@/domain/scripts/script';
import { useWrite } from '@/features/common';
import {
  LineList,
  type LineTarget,
  LineTargetField,
  type MadeLine,
  PlaceField,
  useAddLine,
  useLinesMade,
} from '@/features/common/lines';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { typedText } from '../../swot/words';
import { cardOperation } from './cardOperation';

type Kind = 'strength' | 'weakness' | 'landmine' | 'objection';
interface Piece {
  readonly id: string;
  readonly kind: Kind;
  readonly text: string;
}

/** What of a battlecard can be said to a customer, in the order of the card. */
function piecesOf({ facts, landmines, objections }: Competitor): readonly Piece[] {
  const ofFacts = (kind: 'strength' | 'weakness') => facts.filter((fact) => fact.kind === kind);
  return [
    ...ofFacts('strength').map(({ id, text, answer }) => ({ id, kind: 'strength' as const, text: answer || text })),
    ...ofFacts('weakness').map(({ id, text, answer }) => ({ id, kind: 'weakness' as const, text: answer || text })),
    ...landmines.map(({ id, text }) => ({ id, kind: 'landmine' as const, text })),
    ...objections.map(({ id, objection }) => ({ id, kind: 'objection' as const, text: objection })),
  ].filter(({ text }) => text.trim() !== '');
}

/** Id of the card among what was made of an objection. */
const cardOf = (lines: readonly MadeLine[]): string | undefined =>
  lines.find(({ id, to }) => to === paths.objection(id))?.id;

interface CardLinesProps {
  readonly competitor: Competitor;
  readonly readOnly: boolean;
}

/** Lines of scripts, and cards of the library, made from a battlecard; they keep their link to it (N2). */
export function CardLines({ competitor, readOnly }: CardLinesProps) {
  const t = useT('scriptResults');
  const language = useLanguage();
  const [target, setTarget] = useState<{ readonly id: string; readonly form: Script['form'] }>();
  /** The piece whose place in a flow is asked for. */
  const [asked, setAsked] = useState('');
  const addLine = useAddLine();
  const store = useStore();
  const write = useWrite();
  const made = useLinesMade(competitor.id) ?? [];
  const pieces = piecesOf(competitor);
  if (pieces.length === 0) return null;
  const linesOf = (id: string) => made.filter(({ part }) => part === id);
  const create = async (title: string) => {
    const id = newId(store.environment);
    const about = { form: 'lines' as const, scenario: 'objection' as const, competitorIds: [competitor.id] };
    const record = { id, title: typedText(title, language), ...about };
    const result = await write([{ type: 'create', entity: 'script', record }], { message: t('card.scriptMade') });
    if (result.ok) setTarget({ id, form: about.form });
  };
  /** An objection in a script names its card, which is made with it where there is none yet. */
  const add = async ({ id, kind }: Piece, into: LineTarget) => {
    setAsked('');
    const line = lineFromCard(competitor, id, store.environment);
    if (kind !== 'objection') return addLine(line, into);
    const known = cardOf(linesOf(id));
    if (known !== undefined) return addLine({ ...line, objectionId: known }, into);
    const card = await cardOperation(store, competitor, id);
    return addLine({ ...line, objectionId: card.id }, into, [card.operation]);
  };
  const begin = (piece: Piece, { id, form }: NonNullable<typeof target>) =>
    form === 'flow' ? setAsked(piece.id) : void add(piece, { id });
  return (
    <Section title={t('card.title')}>
      {readOnly ? null : (
        <div className="competitor-target">
          <LineTargetField
            value={target?.id ?? ''}
            onPick={(id, script) => {
              setAsked('');
              setTarget(script && { id, form: script.form });
            }}
            onCreate={(title) => void create(title)}
          />
        </div>
      )}
      <ul className="competitor-lines">
        {pieces.map((piece) => (
          <PieceRow
            key={piece.id}
            {...{ piece, competitor, lines: linesOf(piece.id) }}
            onAdd={target && (() => begin(piece, target))}
            readOnly={readOnly}
          >
            {target && asked === piece.id ? (
              <PlaceField
                scriptId={target.id}
                line={lineFromCard(competitor, piece.id, store.environment)}
                onCancel={() => setAsked('')}
                onAdd={(place) => void add(piece, { id: target.id, place })}
              />
            ) : null}
          </PieceRow>
        ))}
      </ul>
    </Section>
  );
}

interface PieceRowProps {
  readonly piece: Piece;
  readonly competitor: Competitor;
  readonly lines: readonly MadeLine[];
  readonly onAdd: (() => void) | undefined;
  readonly readOnly: boolean;
  /** Where its place in a flow is asked for. */
  readonly children: ReactNode;
}

function PieceRow({ piece, competitor, lines, onAdd, readOnly, children }: PieceRowProps) {
  const t = useT('scriptResults');
  const write = useWrite();
  const store = useStore();
  const makeCard = async () => {
    const { operation } = await cardOperation(store, competitor, piece.id);
    await write([operation], { message: t('card.cardMade') });
  };
  return (
    <li>
      <div className="competitor-line">
        <Tag>{t(`card.kinds.${piece.kind}`)}</Tag>
        <span>{piece.text}</span>
        {readOnly || piece.kind !== 'objection' || cardOf(lines) !== undefined ? null : (
          <Button
            size="xs"
            aria-label={t('card.makeCardNamed', { text: piece.text.slice(0, 30) })}
            onClick={() => void makeCard()}
          >
            {t('card.makeCard')}
          </Button>
        )}
        {readOnly ? null : (
          <Button
            size="xs"
            disabled={!onAdd}
            title={onAdd ? undefined : t('card.chooseFirst')}
            aria-label={t('card.addNamed', { text: piece.text.slice(0, 30) })}
            onClick={onAdd}
          >
            {t('card.add')}
          </Button>
        )}
      </div>
      {children}
      {lines.length === 0 ? null : <LineList lines={lines} record={competitor} />}
    </li>
  );
}
