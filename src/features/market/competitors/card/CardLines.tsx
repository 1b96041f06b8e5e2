import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { newId } from '@/domain/kernel/ids';
import { lineFromCard, objectionFromCard } from '@/domain/scripts/origin';
import { useWrite } from '@/features/common';
import { LineList, LineTargetField, type MadeLine, useAddLine, useLinesMade } from '@/features/common/lines';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { typedText } from '../../swot/words';

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
            onAdd={
              target === ''
                ? undefined
                : () => void addLine(lineFromCard(competitor, piece.id, store.environment), { id: target })
            }
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
  const makeCard = () => {
    const record = objectionFromCard(competitor, piece.id, store.environment);
    return write([{ type: 'create', entity: 'objection', record }], { message: t('card.cardMade') });
  };
  return (
    <li>
      <div className="competitor-line">
        <Tag>{t(`card.kinds.${piece.kind}`)}</Tag>
        <span>{piece.text}</span>
        {readOnly ? null : piece.kind !== 'objection' ? (
          <Button
            size="xs"
            disabled={!onAdd}
            title={onAdd ? undefined : t('card.chooseFirst')}
            aria-label={t('card.addNamed', { text: piece.text.slice(0, 30) })}
            onClick={onAdd}
          >
            {t('card.add')}
          </Button>
        ) : lines.length > 0 ? null : (
          <Button
            size="xs"
            aria-label={t('card.makeCardNamed', { text: piece.text.slice(0, 30) })}
            onClick={() => void makeCard()}
          >
            {t('card.makeCard')}
          </Button>
        )}
      </div>
      {lines.length === 0 ? null : <LineList lines={lines} record={competitor} />}
    </li>
  );
}
