import { Button, Group, SegmentedControl, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Localized } from '@/domain/kernel/fields';
import type { Objection } from '@/domain/scripts/objection';
import { answerQuestion, openQuestion, quizOptions } from '@/domain/scripts/practice';
import type { Practice, PracticeItem } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys, readSetting, Tag, writeSetting } from '@/ui';
import { KeyButton } from './KeyButton';
import styles from './practice.module.css';

const ways = ['pick', 'type'] as const;
type Way = (typeof ways)[number];

/** Asks for the answers to objections, one after the other: to be picked among others, or typed and compared. */
export function Quiz(props: {
  readonly practice: Practice;
  /** Those asked for and those that lend wrong answers. */
  readonly cards: readonly Objection[];
  readonly onSave: (items: readonly PracticeItem[], ended: boolean) => void;
}) {
  const { practice, cards, onSave } = props;
  const t = useT('practice');
  const [way, setWay] = useState<Way>(readSetting('practice.way') === 'type' ? 'type' : 'pick');
  /** Answered, and not yet left. */
  const [stayAt, setStayAt] = useState('');
  const { items } = practice;
  const open = openQuestion(items);
  const stay = items.findIndex(({ id }) => id === stayAt);
  const at = stay >= 0 ? stay : open;
  const item = items[at];
  const next = () => {
    setStayAt('');
    if (open < 0) onSave(items, true);
  };
  if (!item)
    return (
      <Button variant="filled" onClick={() => onSave(items, true)}>
        {t('role.finish')}
      </Button>
    );
  const answer = (given: string, right: boolean) => {
    setStayAt(item.id);
    onSave(answerQuestion(items, item.id, given, right), false);
  };
  // What is no longer asked for counts neither way.
  const leaveOut = () =>
    onSave(
      items.filter(({ id }) => id !== item.id),
      false,
    );
  const card = cards.find(({ id }) => id === item.objectionId);
  return (
    <div className={styles.play}>
      <div className={styles.quizHead}>
        <span className="dw-muted">{t('quiz.place', { at: at + 1, of: items.length })}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('quiz.way')}
          value={way}
          disabled={item.score !== null}
          data={ways.map((value) => ({ value, label: t(`quiz.ways.${value}`) }))}
          onChange={(value) => {
            writeSetting('practice.way', value);
            setWay(value === 'type' ? 'type' : 'pick');
          }}
        />
      </div>
      <div className={styles.heard} role="status">
        <Tag>{t('role.customer')}</Tag>
        <p>{item.prompt}</p>
      </div>
      {card === undefined ? (
        <p className="dw-muted">{t('quiz.gone')}</p>
      ) : way === 'pick' ? (
        <Pick key={item.id} item={item} card={card} cards={cards} onAnswer={answer} />
      ) : (
        <Type key={item.id} item={item} card={card} onAnswer={answer} />
      )}
      {item.score !== null || card === undefined ? (
        <Group>
          <Button
            variant="filled"
            autoFocus
            rightSection={<Keys>Enter</Keys>}
            onClick={card === undefined && item.score === null ? leaveOut : next}
          >
            {open < 0 ? t('role.finish') : t('quiz.next')}
          </Button>
        </Group>
      ) : null}
      <Button variant="subtle" color="gray" className={styles.stop} onClick={() => onSave(items, true)}>
        {t('role.stop')}
      </Button>
    </div>
  );
}

interface Asked {
  readonly item: PracticeItem;
  readonly card: Objection;
  readonly onAnswer: (given: string, right: boolean) => void;
}

function Pick({ item, card, cards, onAnswer }: Asked & { readonly cards: readonly Objection[] }) {
  const t = useT('practice');
  const language = useLanguage();
  const read = (text: Localized) => localizedText(text, language);
  const fill = useFilled();
  const plain = (text: Localized) => fill(read(text)).text;
  // The other cards lend the same answers as long as this question is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: cards that change meanwhile must not move the answers
  const options = useMemo(() => quizOptions(cards, card, item.id), [item.id, cards.length]);
  const answered = item.score !== null;
  return (
    <ol className={styles.options} aria-label={t('quiz.options')}>
      {options.map((option, at) => {
        const chosen = answered && item.given === plain(option.text);
        const sign = !answered ? '' : option.right ? t('quiz.right') : chosen ? t('quiz.wrong') : '';
        return (
          <li key={option.id} data-right={answered && option.right} data-chosen={chosen}>
            {answered ? (
              <div className={styles.option}>
                <ScriptText text={read(option.text)} />
                {sign === '' ? null : <Tag tone={option.right ? 'accent' : 'bad'}>{sign}</Tag>}
              </div>
            ) : (
              <KeyButton
                keys={String(at + 1)}
                className={styles.optionButton}
                onPress={() => onAnswer(plain(option.text), option.right)}
              >
                <ScriptText text={read(option.text)} compact />
              </KeyButton>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Type({ item, card, onAnswer }: Asked) {
  const t = useT('practice');
  const language = useLanguage();
  const [given, setGiven] = useState(item.given);
  const [shown, setShown] = useState(item.score !== null);
  const answers = card.answers.filter((answer) => !answer.retired);
  return (
    <>
      <Textarea
        label={t('role.task.objection')}
        description={t('role.typeOrSay')}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        readOnly={shown}
        value={given}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      {shown ? (
        <section className={styles.model} aria-label={t('role.model')}>
          <h3>{t('role.model')}</h3>
          {answers.map((answer) => (
            <ScriptText key={answer.id} text={localizedText(answer.text, language)} />
          ))}
        </section>
      ) : (
        <Group>
          <KeyButton
            variant="filled"
            keys="mod+enter"
            onPress={() => {
              if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
              setShown(true);
            }}
          >
            {t('role.reveal')}
          </KeyButton>
        </Group>
      )}
      {shown && item.score === null ? (
        <fieldset className={styles.marks}>
          <legend>{t('quiz.same')}</legend>
          <KeyButton keys="1" onPress={() => onAnswer(given, true)}>
            {t('quiz.had')}
          </KeyButton>
          <KeyButton keys="0" onPress={() => onAnswer(given, false)}>
            {t('quiz.hadNot')}
          </KeyButton>
        </fieldset>
      ) : null}
    </>
  );
}
