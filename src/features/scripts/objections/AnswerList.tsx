import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { type Objection, type ObjectionAnswer, objectionAnswerSchema } from '@/domain/scripts/objection';
import { OriginNote } from '@/features/common/lines/OriginNote';
import { EvidenceEditor } from '@/features/common/scripts/EvidenceEditor';
import { EvidenceMark } from '@/features/common/scripts/EvidenceMark';
import { useVariableOptions } from '@/features/common/scripts/variableWords';
import { useT } from '@/i18n/setup';
import { FlagField, LocalizedField, Section } from '@/ui';
import { RichTextField } from '@/ui/rich/RichTextField';
import type { CardPartProps } from './CardWords';
import styles from './objections.module.css';

const most = 30;

/** Changes one answer of a card as it stands now; `null` takes it out. */
export function changedAnswer(
  answers: Objection['answers'],
  id: string,
  changes: Partial<ObjectionAnswer> | null,
): Objection['answers'] {
  return answers.flatMap((answer) => (answer.id !== id ? [answer] : changes ? [{ ...answer, ...changes }] : []));
}

/** The answers with one a place further up (−1) or down (+1). */
export function movedAnswer(answers: Objection['answers'], id: string, by: -1 | 1): Objection['answers'] {
  const at = answers.findIndex((answer) => answer.id === id);
  const to = at + by;
  const moved = answers[at];
  const other = answers[to];
  if (!moved || !other) return answers;
  return answers.map((answer, index) => (index === at ? other : index === to ? moved : answer));
}

/** Our answers, in the order they are offered, each with what it rests on (R52). */
export function AnswerList({ card, onEdit }: CardPartProps) {
  const t = useT('objections');
  const { environment } = useStore();
  const { answers } = card;
  const add = () =>
    onEdit((now) => ({ answers: [...now.answers, objectionAnswerSchema.parse({ id: newId(environment) })] }));
  return (
    <Section
      title={t('card.answers')}
      actions={
        answers.length >= most ? null : (
          <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('card.addAnswer')}
          </Button>
        )
      }
    >
      {answers.length === 0 ? <p className="dw-hint">{t('card.noAnswers')}</p> : null}
      <ol className={styles.answers} aria-label={t('card.answers')}>
        {answers.map((answer, index) => (
          <AnswerPart
            key={answer.id}
            answer={answer}
            number={index + 1}
            last={index === answers.length - 1}
            onEdit={onEdit}
          />
        ))}
      </ol>
    </Section>
  );
}

function AnswerPart(props: {
  readonly answer: ObjectionAnswer;
  readonly number: number;
  readonly last: boolean;
  readonly onEdit: CardPartProps['onEdit'];
}) {
  const { answer, number, last, onEdit } = props;
  const t = useT('objections');
  const c = useT('common');
  const variables = useVariableOptions();
  const { id, text } = answer;
  const change = (changes: Partial<ObjectionAnswer> | null, message?: string) =>
    onEdit((now) => ({ answers: changedAnswer(now.answers, id, changes) }), message);
  const move = (by: -1 | 1) => onEdit((now) => ({ answers: movedAnswer(now.answers, id, by) }));
  // The other side may have been typed meanwhile.
  const write = (side: 'zh' | 'en') => (words: string) =>
    onEdit((now) => {
      const stored = now.answers.find((each) => each.id === id);
      return stored ? { answers: changedAnswer(now.answers, id, { text: { ...stored.text, [side]: words } }) } : {};
    });
  return (
    <li className={styles.answer} data-retired={answer.retired || undefined}>
      <div className={styles.answerHead}>
        <h3>{t('card.answer', { number })}</h3>
        <EvidenceMark evidence={answer.evidence} watch />
        <span className={styles.grow} />
        <FlagField label={t('card.retireAnswer')} value={answer.retired} onCommit={(retired) => change({ retired })} />
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          disabled={number === 1}
          aria-label={`${c('actions.moveUp')}: ${t('card.answer', { number })}`}
          onClick={() => move(-1)}
        >
          <IconArrowUp size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          disabled={last}
          aria-label={`${c('actions.moveDown')}: ${t('card.answer', { number })}`}
          onClick={() => move(1)}
        >
          <IconArrowDown size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={`${c('actions.delete')}: ${t('card.answer', { number })}`}
          onClick={() => change(null, t('card.answerRemoved'))}
        >
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </div>
      {answer.origin ? <OriginNote origin={answer.origin} onChange={(origin) => change({ origin })} /> : null}
      <div className={styles.pair}>
        {(['zh', 'en'] as const).map((side) => (
          <RichTextField
            key={side}
            label={`${t('card.answerText', { number })} (${c(`languageName.${side}`)})`}
            value={text[side]}
            variables={variables}
            minRows={3}
            onCommit={write(side)}
          />
        ))}
      </div>
      <LocalizedField label={t('card.hint')} multiline value={answer.hint} onCommit={(hint) => change({ hint })} />
      <EvidenceEditor evidence={answer.evidence} onChange={(evidence) => change({ evidence })} />
    </li>
  );
}
