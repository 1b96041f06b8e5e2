import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Opportunity } from '@/domain/deals/opportunity';
import { answerOf } from '@/domain/needs/answers';
import { answerOfExit, exitsAnswer, questionOf } from '@/domain/scripts/asked';
import { isClaim, nodeOf } from '@/domain/scripts/graph';
import type { ScriptContent, ScriptExit, ScriptNode } from '@/domain/scripts/script';
import type { VariableValues } from '@/domain/scripts/variables';
import { useHotkey } from '@/features/common';
import { OriginMark } from '@/features/common/lines/OriginMark';
import { EvidenceMark } from '@/features/common/scripts/EvidenceMark';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { useCopyText } from '@/features/common/scripts/useCopyText';
import { inSide, sideOf } from '@/features/common/talking/said';
import { useAnswerWords } from '@/features/common/talking/useAnswerWords';
import { type Language, useT } from '@/i18n/setup';
import { Keys, Tag } from '@/ui';
import { AnswerInput } from './AnswerInput';
import { type Choice, Choices, keyedChoices } from './Choices';
import type { Leading } from './useWalk';

export interface LineProps {
  readonly content: ScriptContent;
  readonly leading: Leading;
  readonly node: ScriptNode;
  readonly values: VariableValues;
  /** The language that is spoken. */
  readonly language: Language;
  readonly currency: string;
  /** The deal as it stands: what it knows already is not asked again. */
  readonly deal: Opportunity | undefined;
  readonly onEnd: () => void;
  readonly onObjection: (cardId: string) => void;
}

/**
 * The line at hand, large and filled in; what can be answered, and the ways on. Keys: 1–9 picks, C copies, Enter goes on where
 * there is one way, else into the field of the answer.
 */
export function LineView(props: LineProps) {
  const { leading, node, values, language } = props;
  const t = useT('calls');
  const s = useT('scripts');
  const { optionsOf, wordsOf } = useAnswerWords();
  const filled = useFilled(values);
  const copyText = useCopyText();
  const side = sideOf(language);
  const text = inSide(node.text, side);
  const hint = inSide(node.hint, side);
  const given = leading.step?.answer ?? '';
  const question = node.kind === 'question' ? questionOf(node, (words) => filled(words).text) : undefined;
  const known = props.deal && question ? answerOf(props.deal, question, side) : '';
  const answer = known || given;
  // Stays while the line does: were it to go when the answer is stored, the choices would move under the pointer.
  const knew = useRef(false);
  if (known !== '' && given === '') knew.current = true;
  const [single] = node.exits.length === 1 ? node.exits : [];

  // A way without words is called by its answer, or among others by where it leads.
  const unlabelled = (at: ScriptNode, { id, to }: ScriptExit) => {
    const meant = at.answerKind === 'yesNo' ? answerOfExit(at, id) : '';
    if (meant !== '') return wordsOf(at, meant);
    const there = single ? undefined : nodeOf(props.content, to);
    const words = there ? filled(inSide(there.text, side)).text : '';
    return words === ''
      ? t('line.next')
      : `\u2192 ${words.length > fewWords ? `${words.slice(0, fewWords)}\u2026` : words}`;
  };

  const line = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const toLine = () => line.current?.focus({ preventScroll: true });
  // What had the focus is gone with the line before; a field of this one may have taken it.
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true });
  }, []);

  const asks = node.kind === 'question' && !exitsAnswer(node);
  const options: Choice[] = asks
    ? optionsOf(node).map((option) => ({
        id: option.answer,
        label: option.label,
        taken: option.answer === answer,
        run: () => leading.answer(node.id, option.answer, single?.id),
      }))
    : [];
  const exits: Choice[] = node.exits.map((exit) => ({
    id: exit.id,
    label: filled(inSide(exit.label, side)).text || unlabelled(node, exit),
    taken: answer !== '' && answerOfExit(node, exit.id) === answer,
    run: () => leading.leave(exit.id),
  }));
  const toEnd: Choice[] =
    exits.length === 0 || leading.walk.ended !== '' ? [{ id: 'end', label: t('line.end'), run: props.onEnd }] : [];
  const picksAnswer = options.length > 0 && given === '';
  const ways = leading.walk.ended === '' ? [...exits, ...toEnd] : toEnd;
  const keyed = picksAnswer ? options : ways;
  const copies = node.kind === 'say' || node.kind === 'question';
  const goOn = (event: KeyboardEvent) => {
    // Escape ends a way into something; at the line there is nothing to leave, least of all the page beside it.
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') return;
    const input = field.current?.querySelector<HTMLElement>('textarea, input');
    const [way] = ways;
    if (input) input.focus();
    else if (way && ways.length === 1 && !picksAnswer) way.run();
  };
  const copy = async () => {
    if (await copyText(filled(text))) leading.mark({ copied: true });
  };

  return (
    <>
      <div className="call-line-head">
        <Tag tone={node.kind === 'question' ? 'accent' : 'neutral'}>{s(`kinds.${node.kind}`)}</Tag>
        {node.target !== 'note' && node.kind === 'question' ? <Target node={node} /> : null}
        {node.origin ? <OriginMark node={node} /> : null}
        {isClaim(node) ? <EvidenceMark evidence={node.evidence} watch /> : null}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: has the focus of the dock, so that its keys work */}
      <div ref={line} tabIndex={-1} className="call-line" lang={language} onKeyDown={goOn}>
        {text === '' ? <p className="dw-muted">{t('line.empty')}</p> : <ScriptText text={text} values={values} />}
      </div>
      {hint === '' ? null : (
        <div className="call-hint">
          <ScriptText text={hint} values={values} />
        </div>
      )}
      {node.kind === 'objection' && node.objectionId !== '' ? (
        <Button size="xs" onClick={() => props.onObjection(node.objectionId)}>
          {t('line.answers')}
        </Button>
      ) : null}
      {node.kind === 'action' && node.taskDays !== null ? (
        <p className="dw-hint">
          {node.taskDays === 0 ? t('line.taskToday') : t('line.task', { count: node.taskDays })}
        </p>
      ) : null}
      {node.kind === 'end' && node.outcome !== '' ? (
        <p className="dw-hint">{t('line.outcome', { outcome: s(`outcomes.${node.outcome}`) })}</p>
      ) : null}
      {asks ? (
        <div ref={field}>
          <AnswerInput
            key={node.id}
            node={node}
            answer={answer}
            currency={props.currency}
            // Where the answer decides which way to go, the keys of the ways come first.
            autoFocus={node.exits.length < 2}
            placeholder={t(single ? 'line.answerHint' : 'line.answerFirst')}
            onAnswer={(next) => leading.answer(node.id, next)}
            onEnter={() => (single ? leading.leave(single.id) : toLine())}
            onLeave={toLine}
          />
        </div>
      ) : null}
      {knew.current ? <p className="dw-hint">{t('line.known')}</p> : null}
      <Choices label={t('line.options')} choices={options} keyed={picksAnswer} />
      <Choices label={t('line.ways')} choices={ways} keyed={!picksAnswer} />
      {Array.from({ length: keyedChoices }, (_, index) => (
        <ChoiceKey key={keyNumbers[index]} digit={index + 1} choice={keyed[index]} />
      ))}
      {copies ? (
        <div className="call-line-tools">
          <CopyButton label={t('line.copy')} onCopy={() => void copy()} />
          <Worked leading={leading} />
        </div>
      ) : null}
    </>
  );
}

/** Of the line that a way leads to. */
const fewWords = 40;
const keyNumbers = Array.from({ length: keyedChoices }, (_, index) => String(index + 1));

function ChoiceKey({ digit, choice }: { readonly digit: number; readonly choice: Choice | undefined }) {
  useHotkey(String(digit), () => choice?.run(), { enabled: choice !== undefined });
  return null;
}

function Target({ node }: { readonly node: ScriptNode }) {
  const n = useT('needs');
  return <span className="dw-faint">{n(`targets.${node.target}`)}</span>;
}

function CopyButton({ label, onCopy }: { readonly label: string; readonly onCopy: () => void }) {
  useHotkey('c', onCopy, { label });
  return (
    <Button
      size="compact-sm"
      leftSection={<IconCopy size={14} aria-hidden />}
      rightSection={<Keys>C</Keys>}
      onClick={onCopy}
    >
      {label}
    </Button>
  );
}

/** Whether the line helped, where somebody says so: what figures of lines are made of. */
function Worked({ leading }: { readonly leading: Leading }) {
  const t = useT('calls');
  const worked = leading.step?.worked ?? '';
  return (
    <span className="call-worked">
      {(['yes', 'no'] as const).map((value) => {
        const Icon = value === 'yes' ? IconThumbUp : IconThumbDown;
        return (
          <ActionIcon
            key={value}
            size="sm"
            variant={worked === value ? 'light' : 'subtle'}
            {...(worked === value ? {} : { color: 'gray' })}
            aria-label={t(`line.worked.${value}`)}
            title={t(`line.worked.${value}`)}
            aria-pressed={worked === value}
            onClick={() => leading.mark({ worked: worked === value ? '' : value })}
          >
            <Icon size={14} aria-hidden />
          </ActionIcon>
        );
      })}
    </span>
  );
}
