import { Button } from '@mantine/core';
import { IconArrowLeft, IconCopy } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type ObjectionUse, objectionResults } from '@/domain/scripts/objection';
import { paths } from '@/features/paths';
import { type Language, useLanguage, useT } from '@/i18n/setup';
import { Keys, MultilineField, TextField } from '@/ui';
import { ReviewTag } from '../lines/OriginNote';
import { reviewOf, useOriginRecords } from '../lines/useOrigins';
import { EvidenceMark } from '../scripts/EvidenceMark';
import { ScriptText, useFilled } from '../scripts/ScriptText';
import { useCopyText } from '../scripts/useCopyText';
import { useScriptValues } from '../talking/useScriptValues';
import { localizedText } from '../titles';
import { useOnceReady } from '../useOnceReady';
import type { ObjectionContext } from './context';
import styles from './objections.module.css';
import { RateMark } from './RateMark';
import { type CardAnswers, useCardAnswers } from './useCards';
import { useObjectionLog } from './useObjectionLog';

interface CardTalkProps {
  readonly cardId: string;
  readonly context: ObjectionContext;
  readonly heard: string;
  readonly language: Language | undefined;
  readonly onBack: () => void;
  readonly onDone: ((useId: string) => void) | undefined;
}

/** One objection as it is being answered: `C` copies the chosen answer, 1–3 log what came of it, 0 that it was heard. */
export function CardTalk(props: CardTalkProps) {
  const found = useCardAnswers(props.cardId);
  const t = useT('objections');
  if (!found) return null;
  const { card } = found;
  if (!card)
    return (
      <div className={styles.panel}>
        <p className="dw-muted">{t('panel.gone')}</p>
        <Button onClick={props.onBack}>{t('panel.back')}</Button>
      </div>
    );
  return <Answering {...props} {...found} card={card} />;
}

/** Stands for an answer that is not on the card. */
const other = '';

function Answering(props: CardTalkProps & CardAnswers & { readonly card: NonNullable<CardAnswers['card']> }) {
  const { card, answers, figures, context, onBack, onDone } = props;
  const t = useT('objections');
  const screen = useLanguage();
  const language = props.language ?? screen;
  const { log, addAnswer } = useObjectionLog();
  const values = useScriptValues(context, language);
  const filled = useFilled(values);
  const copyText = useCopyText();
  const origins = useOriginRecords([card, ...answers]);
  const root = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  /** The answer being added: who typed it and logs at once means that one. */
  const adding = useRef<Promise<string | null> | null>(null);
  const [picked, setPicked] = useState<string>();
  const [heard, setHeard] = useState(props.heard);
  const chosen = picked ?? answers[0]?.id ?? other;
  const choices = [...answers.map(({ id }) => id), other];
  const answer = answers.find(({ id }) => id === chosen);
  useEffect(() => {
    const answered = root.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]');
    // A card without answers takes the keys of the results itself.
    (answered ?? root.current)?.focus();
  }, []);

  const choose = (id: string) => {
    adding.current = null;
    setPicked(id);
    const radios = [...(root.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
    radios.find((each) => each.dataset.answer === id)?.focus();
  };
  const done = async (result: ObjectionUse['result']) => {
    if (busy.current) return;
    busy.current = true;
    const answerId = chosen === other ? ((await adding.current) ?? other) : chosen;
    const id = await log(context, { objectionId: card.id, answerId, result, heard });
    busy.current = false;
    if (id !== null) onDone?.(id);
  };
  // Not before the values are there: nobody wants to send gaps.
  const copy = useOnceReady(values !== undefined, chosen, () => {
    if (answer) void copyText(filled(localizedText(answer.text, language)));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.nativeEvent.isComposing) return;
    // The page and a talk that goes on have keys of their own.
    event.stopPropagation();
    const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = choices.indexOf(chosen);
    const result = objectionResults[Number(event.key) - 1];
    if (event.key === 'ArrowDown') choose(choices[Math.min(at + 1, choices.length - 1)] ?? other);
    else if (event.key === 'ArrowUp') choose(choices[Math.max(at - 1, 0)] ?? other);
    else if (event.key === 'Backspace') onBack();
    else if (event.key.toLowerCase() === 'c') copy();
    else if (event.key === '0') void done('');
    else if (result) void done(result);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes the keys of the controls in it
    <div ref={root} tabIndex={-1} className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.headLine}>
        <Button
          size="compact-sm"
          variant="subtle"
          px={4}
          aria-label={t('panel.back')}
          title={t('panel.back')}
          onClick={onBack}
        >
          <IconArrowLeft size={15} aria-hidden />
        </Button>
        <h3>{localizedText(card.text, language) || t('card.untitled')}</h3>
        {origins ? <ReviewTag review={reviewOf(card, origins)} /> : null}
        <Link className="dw-link" to={paths.objection(card.id)}>
          {t('panel.openCard')}
        </Link>
      </div>
      {props.heard.trim() === '' ? null : <blockquote className={styles.heard}>{props.heard.trim()}</blockquote>}
      {localizedText(card.behind, screen) === '' ? null : (
        <p className={styles.behind}>
          <b>{t('panel.behind')}</b> {localizedText(card.behind, screen)}
        </p>
      )}
      {answers.length === 0 ? <p className="dw-hint">{t('panel.noAnswers')}</p> : null}
      <div role="radiogroup" aria-label={t('panel.answers')} className={styles.answers}>
        {answers.map((each) => (
          // biome-ignore lint/a11y/useSemanticElements: holds text and marks of its own, which no input can
          // biome-ignore lint/a11y/useKeyWithClickEvents: the panel takes the keys
          <div
            key={each.id}
            role="radio"
            aria-checked={each.id === chosen}
            tabIndex={each.id === chosen ? 0 : -1}
            data-answer={each.id}
            className={styles.answer}
            onClick={() => choose(each.id)}
          >
            <ScriptText text={localizedText(each.text, language)} values={values} />
            {localizedText(each.hint, screen) === '' ? null : (
              <span className="dw-hint">{localizedText(each.hint, screen)}</span>
            )}
            <div className={styles.answerFoot}>
              <EvidenceMark evidence={each.evidence} />
              {origins ? <ReviewTag review={reviewOf(each, origins)} /> : null}
              <RateMark figures={figures.get(each.id)} of="answer" />
            </div>
          </div>
        ))}
        {answers.length === 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: as the others
          // biome-ignore lint/a11y/useKeyWithClickEvents: the panel takes the keys
          <div
            role="radio"
            aria-checked={chosen === other}
            tabIndex={chosen === other ? 0 : -1}
            data-answer={other}
            className={styles.answer}
            onClick={() => choose(other)}
          >
            <span className="dw-muted">{t('panel.otherAnswer')}</span>
          </div>
        )}
      </div>
      {chosen === other ? (
        <MultilineField
          label={t('panel.yourAnswer')}
          value=""
          maxLength={2000}
          onCommit={async (text) => {
            if (text.trim() === '') return;
            adding.current = addAnswer(card.id, text);
            const id = await adding.current;
            if (id !== null) setPicked(id);
          }}
        />
      ) : (
        <div>
          <Button
            size="compact-sm"
            leftSection={<IconCopy size={14} aria-hidden />}
            rightSection={<Keys>C</Keys>}
            onClick={copy}
          >
            {t('panel.copy')}
          </Button>
        </div>
      )}
      <TextField label={t('panel.words')} maxLength={1000} value={heard} onCommit={setHeard} />
      <fieldset className={styles.resultBox}>
        <legend>{t('panel.result')}</legend>
        <div className={styles.results}>
          {objectionResults.map((result, index) => (
            <Button
              key={result}
              size="compact-sm"
              rightSection={<Keys>{index + 1}</Keys>}
              onClick={() => void done(result)}
            >
              {t(`results.${result}`)}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            rightSection={<Keys>0</Keys>}
            onClick={() => void done('')}
          >
            {t('panel.onlyHeard')}
          </Button>
        </div>
      </fieldset>
    </div>
  );
}
