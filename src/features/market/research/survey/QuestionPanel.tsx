import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { newId } from '@/domain/kernel/ids';
import type { Research } from '@/domain/research/research';
import {
  type Question,
  type QuestionKind,
  questionKinds,
  questionResult,
  withKind,
  withOption,
} from '@/domain/research/survey';
import { type Edit, environmentOf, localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, IntegerField, LocalizedField, MultilineField, SidePanel, TextField } from '@/ui';
import { QuickAdd } from '../../competitors/profile/QuickAdd';
import { moveQuestion, removeQuestion, updateQuestion } from './edits';
import { NumbersField } from './NumbersField';
import { QuestionFigures } from './QuestionFigures';

interface Props {
  readonly entry: Research;
  /** Empty = closed. */
  readonly questionId: string;
  readonly edit: Edit<'research'>;
  readonly onClose: () => void;
}

/** Everything about one question: words, answers to choose from, and what came back. Every field stores by itself. */
export function QuestionPanel({ entry, questionId, edit, onClose }: Props) {
  const t = useT('research');
  const at = entry.questions.findIndex(({ id }) => id === questionId);
  const question = entry.questions[at];
  return (
    <SidePanel
      opened={question !== undefined}
      onClose={onClose}
      width={600}
      title={question ? `${at + 1}. ${t(`survey.kinds.${question.kind}`)}` : t('survey.new')}
    >
      {question ? (
        <div className="survey-panel" key={questionId}>
          <QuestionForm
            question={question}
            everybody={entry.sampleSize}
            change={(changed) => edit(updateQuestion(questionId, changed))}
          />
          <div className="survey-tools">
            <ActionIcon
              aria-label={t('survey.up')}
              disabled={at === 0}
              onClick={() => edit(moveQuestion(questionId, -1))}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('survey.down')}
              disabled={at === entry.questions.length - 1}
              onClick={() => edit(moveQuestion(questionId, 1))}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <Button
              onClick={() => {
                onClose();
                edit(removeQuestion(questionId), t('survey.removed'));
              }}
            >
              {t('survey.remove')}
            </Button>
          </div>
        </div>
      ) : null}
    </SidePanel>
  );
}

interface FormProps {
  readonly question: Question;
  readonly change: (changed: (question: Question) => Question) => void;
}

function QuestionForm({ question, everybody, change }: FormProps & { readonly everybody: number | null }) {
  const t = useT('research');
  const { kind } = question;
  const set = (changes: Partial<Question>) => change((now) => ({ ...now, ...changes }));
  const told = kind === 'multiple' || kind === 'open';
  return (
    <>
      <LocalizedField
        label={t('survey.fields.text')}
        multiline
        value={question.text}
        autoFocus={question.text.zh + question.text.en === ''}
        onCommit={(text) => set({ text })}
      />
      <div className="survey-three">
        <ChoiceField<QuestionKind>
          label={t('survey.fields.kind')}
          value={kind}
          options={questionKinds.map((value) => ({ value, label: t(`survey.kinds.${value}`) }))}
          onCommit={(next) => change((now) => withKind(now, next))}
        />
        <IntegerField
          label={t('survey.fields.asked')}
          description={t('survey.hints.asked')}
          max={100_000_000}
          value={question.asked}
          onCommit={(asked) => set({ asked })}
        />
        {told ? (
          <IntegerField
            label={t('survey.fields.answered')}
            description={t(kind === 'open' ? 'survey.hints.answeredOpen' : 'survey.hints.answered')}
            max={100_000_000}
            value={question.answered}
            onCommit={(answered) => set({ answered })}
          />
        ) : null}
      </div>
      {kind === 'number' ? (
        <NumbersField
          label={t('survey.fields.numbers')}
          description={t('survey.hints.numbers')}
          value={question.numbers}
          onCommit={(numbers) => set({ numbers })}
        />
      ) : kind === 'open' ? (
        <Spoken question={question} change={change} />
      ) : (
        <Options question={question} change={change} />
      )}
      {kind === 'open' ? null : <QuestionFigures question={question} result={questionResult(question, everybody)} />}
    </>
  );
}

function Options({ question, change }: FormProps) {
  const t = useT('research');
  const c = useT('common');
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  const environment = environmentOf(usePlatform());
  const scale = question.kind === 'scale';
  return (
    <div>
      {scale ? <p className="dw-hint survey-hint">{t('survey.hints.scale')}</p> : null}
      {question.options.map((option, index) => {
        const name = scale ? t('survey.point', { number: option.id }) : t('survey.option', { number: index + 1 });
        return (
          <div key={option.id} className="survey-option">
            <span className="dw-num dw-muted">{scale ? option.id : index + 1}</span>
            <LocalizedField
              label={name}
              hideLabel
              value={option.text}
              onCommit={(text) => change((now) => withOption(now, option.id, { text }))}
            />
            <IntegerField
              label={`${name}: ${t('survey.fields.count')}`}
              hideLabel
              max={100_000_000}
              value={option.count}
              onCommit={(count) => change((now) => withOption(now, option.id, { count: count ?? 0 }))}
            />
            {scale ? null : (
              <ActionIcon
                aria-label={`${c('actions.remove')}: ${name}`}
                onClick={() => change((now) => ({ ...now, options: now.options.filter(({ id }) => id !== option.id) }))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {scale || question.options.length >= 40 ? null : (
        <QuickAdd
          label={t('survey.addOption')}
          maxLength={200}
          onAdd={(text) => {
            const option = { id: newId(environment), text: { zh: '', en: '', [side]: text }, count: 0 };
            change((now) => ({ ...now, options: [...now.options, option] }));
          }}
        />
      )}
    </div>
  );
}

function Spoken({ question, change }: FormProps) {
  const t = useT('research');
  const c = useT('common');
  const language = useLanguage();
  const environment = environmentOf(usePlatform());
  const { answers } = question;
  const set = (id: string, changes: { readonly who?: string; readonly text?: string }) =>
    change((now) => ({
      ...now,
      answers: now.answers.map((each) => (each.id === id ? { ...each, ...changes } : each)),
    }));
  return (
    <fieldset className="survey-spoken" aria-label={localizedText(question.text, language)}>
      {answers.map((answer, index) => {
        const name = t('survey.answerOf', { number: index + 1 });
        return (
          <div key={answer.id} className="survey-answer">
            <TextField
              label={`${name}: ${t('survey.fields.who')}`}
              hideLabel
              placeholder={t('survey.fields.who')}
              value={answer.who}
              onCommit={(who) => set(answer.id, { who })}
            />
            <MultilineField
              label={`${name}: ${t('survey.fields.answer')}`}
              hideLabel
              minRows={1}
              value={answer.text}
              onCommit={(text) => set(answer.id, { text })}
            />
            <ActionIcon
              aria-label={`${c('actions.remove')}: ${name}`}
              onClick={() => change((now) => ({ ...now, answers: now.answers.filter(({ id }) => id !== answer.id) }))}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      {answers.length < 500 ? (
        <QuickAdd
          label={t('survey.addAnswer')}
          maxLength={20_000}
          onAdd={(text) => {
            const answer = { id: newId(environment), who: '', text };
            change((now) => ({ ...now, answers: [...now.answers, answer] }));
          }}
        />
      ) : null}
    </fieldset>
  );
}
