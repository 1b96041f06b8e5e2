import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { newId } from '@/domain/kernel/ids';
import { lineFromCard } from '@/domain/scripts/origin';
import { useWrite } from '@/features/common';
import { LineList, LineTargetField, type MadeLine, useAddLine, useLinesMade } from '@/features/common/lines';
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
  const [target, setTarget] = useState('');
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
    if (result.ok) setTarget(id);
  };
  /** An objection in a script names its card, which is made with it where there is none yet. */
  const add = async ({ id, kind }: Piece) => {
    const line = lineFromCard(competitor, id, store.environment);
    if (kind !== 'objection') return addLine(line, { id: target });
    const known = cardOf(linesOf(id));
    if (known !== undefined) return addLine({ ...line, objectionId: known }, { id: target });
    const card = await cardOperation(store, competitor, id);
    return addLine({ ...line, objectionId: card.id }, { id: target }, [card.operation]);
  };
  return (
    <Section title={t('card.title')}>
      {readOnly ? null : (
        <div className="competitor-target">
          <LineTargetField value={target} onPick={setTarget} onCreate={(title) => void create(title)} />
        </div>
      )}
      <ul className="competitor-lines">
        {pieces.map((piece) => (
          <PieceRow
            key={piece.id}
            {...{ piece, competitor, lines: linesOf(piece.id) }}
            onAdd={target === '' ? undefined : () => void add(piece)}
            readOnly={readOnly}
          />
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
}

function PieceRow({ piece, competitor, lines, onAdd, readOnly }: PieceRowProps) {
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
      {lines.length === 0 ? null : <LineList lines={lines} record={competitor} />}
    </li>
  );
}
