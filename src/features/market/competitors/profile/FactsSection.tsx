import { ActionIcon, Button, Group, Stack, Tooltip } from '@mantine/core';
import { IconPaperclip, IconPuzzle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type Competitor,
  type CompetitorFact,
  competitorFactKinds,
  competitorFactSchema,
} from '@/domain/competitors/competitor';
import { ageOf } from '@/domain/freshness/age';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import type { Quadrant } from '@/domain/swot/swot';
import { BlobImageField, environmentOf } from '@/features/common';
import type { Edit } from '@/features/common/useEdit';
import { type Language, useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, MultilineField, Section, SidePanel, Tag } from '@/ui';
import { MakeFactorPanel } from '../../shared/MakeFactorPanel';
import { ProvenanceFields } from '../../shared/ProvenanceFields';
import { partKey } from '../../shared/usedParts';
import { useVerify } from '../../shared/useFreshness';
import { addPiece, removePiece, updatePiece } from '../pieces';
import type { MarketContext } from '../useMarketContext';
import { PieceItem } from './PieceItem';
import { QuickAdd } from './QuickAdd';

interface Props {
  readonly competitor: Competitor;
  readonly context: MarketContext;
  readonly readOnly: boolean;
  readonly edit: Edit<'competitor'>;
  /** Pieces that a SWOT factor rests on, by `partKey`. */
  readonly used: ReadonlySet<string>;
}

const answered: ReadonlySet<CompetitorFact['kind']> = new Set(['strength', 'weakness']);

/** Where a fact of theirs usually belongs on our board: their strength threatens us, their weakness is an opportunity. */
const usualQuadrant = (kind: CompetitorFact['kind']): Quadrant => (kind === 'weakness' ? 'opportunity' : 'threat');

/** A text of one language on the side it belongs to: Chinese by its characters, else as the screen is read. */
const sided = (text: string, language: Language): Localized =>
  language === 'en' && !/\p{Script=Han}/u.test(text) ? { zh: '', en: text } : { zh: text, en: '' };

/** What is known of a competitor by kind (R23, R28): every statement dated, sourced, and of an age of its own. */
export function FactsSection({ competitor, context, readOnly, edit, used }: Props) {
  const t = useT('competitors');
  const m = useT('market');
  const language = useLanguage();
  const verify = useVerify();
  const environment = environmentOf(usePlatform());
  const [open, setOpen] = useState('');
  const [factorOf, setFactorOf] = useState('');
  const opened = competitor.facts.find((fact) => fact.id === open);
  const source = competitor.facts.find((fact) => fact.id === factorOf);
  const add = (kind: CompetitorFact['kind'], text: string) =>
    edit(addPiece('facts', competitorFactSchema.parse({ id: newId(environment), kind, text, date: context.today })));
  return (
    <>
      {competitorFactKinds.map((kind) => {
        const facts = competitor.facts.filter((fact) => fact.kind === kind);
        return (
          <Section key={kind} title={`${t(`factKinds.${kind}`)}${facts.length > 0 ? ` (${facts.length})` : ''}`}>
            <ul className="competitor-pieces" aria-label={t(`factKinds.${kind}`)}>
              {facts.map((fact) => (
                <PieceItem
                  key={fact.id}
                  text={fact.text}
                  provenance={fact}
                  age={ageOf(fact, 'fact', context.rules, context.today)}
                  readOnly={readOnly}
                  badges={
                    <>
                      {fact.attachmentId === '' ? null : (
                        <IconPaperclip size={13} role="img" aria-label={t('facts.hasAttachment')} />
                      )}
                      {used.has(partKey(competitor.id, fact.id)) ? <Tag tone="accent">{m('factor.used')}</Tag> : null}
                    </>
                  }
                  below={
                    fact.answer === '' ? null : (
                      <span className="competitor-answer">{t('facts.answerLine', { answer: fact.answer })}</span>
                    )
                  }
                  onOpen={() => setOpen(fact.id)}
                  onVerify={() => void verify({ kind: 'fact', entity: 'competitor', id: competitor.id, part: fact.id })}
                  onDelete={() => edit(removePiece('facts', fact.id), t('done.removed'))}
                  tools={
                    <Tooltip label={m('factor.action')}>
                      <ActionIcon
                        aria-label={`${m('factor.action')}: ${fact.text.slice(0, 30)}`}
                        onClick={() => setFactorOf(fact.id)}
                      >
                        <IconPuzzle size={15} aria-hidden />
                      </ActionIcon>
                    </Tooltip>
                  }
                />
              ))}
            </ul>
            {readOnly ? null : (
              <QuickAdd label={t(`facts.add.${kind}`)} maxLength={2000} onAdd={(text) => add(kind, text)} />
            )}
          </Section>
        );
      })}
      <SidePanel opened={opened !== undefined} onClose={() => setOpen('')} title={t('facts.edit')}>
        {opened ? (
          <FactForm
            key={opened.id}
            fact={opened}
            readOnly={readOnly}
            onCommit={(changes) => edit(updatePiece('facts', opened.id, changes))}
            onFactor={() => {
              setFactorOf(opened.id);
              setOpen('');
            }}
          />
        ) : null}
      </SidePanel>
      <MakeFactorPanel
        source={
          source
            ? {
                evidence: { entity: 'competitor', id: competitor.id, part: source.id },
                record: competitor,
                text: sided(source.text, language),
                quadrant: usualQuadrant(source.kind),
              }
            : null
        }
        onClose={() => setFactorOf('')}
      />
    </>
  );
}

function FactForm(props: {
  readonly fact: CompetitorFact;
  readonly readOnly: boolean;
  readonly onCommit: (changes: Partial<CompetitorFact>) => void;
  readonly onFactor: () => void;
}) {
  const { fact, readOnly, onCommit } = props;
  const t = useT('competitors');
  const m = useT('market');
  return (
    <Stack gap="sm">
      <MultilineField
        label={t('facts.text')}
        required
        value={fact.text}
        readOnly={readOnly}
        onCommit={(text) => onCommit({ text })}
      />
      {answered.has(fact.kind) || fact.answer !== '' ? (
        <MultilineField
          label={t(fact.kind === 'weakness' ? 'facts.use' : 'facts.answer')}
          value={fact.answer}
          readOnly={readOnly}
          onCommit={(answer) => onCommit({ answer })}
        />
      ) : null}
      <ChoiceField
        label={t('facts.kind')}
        value={fact.kind}
        readOnly={readOnly}
        options={competitorFactKinds.map((kind) => ({ value: kind, label: t(`factKinds.${kind}`) }))}
        onCommit={(kind) => onCommit({ kind })}
      />
      <div className="dw-form">
        <ProvenanceFields value={fact} readOnly={readOnly} onCommit={onCommit} />
      </div>
      <BlobImageField
        label={m('provenance.attachment')}
        description={t('facts.attachmentHint')}
        value={fact.attachmentId}
        readOnly={readOnly}
        onCommit={(attachmentId) => onCommit({ attachmentId })}
      />
      {readOnly ? null : (
        <Group>
          <Button leftSection={<IconPuzzle size={15} aria-hidden />} onClick={props.onFactor}>
            {m('factor.action')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
