import { Button, Menu } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { newId } from '@/domain/kernel/ids';
import { questionnaireText } from '@/domain/research/questionnaire';
import type { Research } from '@/domain/research/research';
import { newQuestion, type Question, questionResult } from '@/domain/research/survey';
import { environmentOf, localizedText, useEdit } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { MultilineField, notifyMessage, notifyProblem, Section } from '@/ui';
import { addQuestion } from './edits';
import { KindTag, QuestionFigures } from './QuestionFigures';
import { QuestionPanel } from './QuestionPanel';
import '../../competitors/competitors.css';
import './survey.css';

const asksPeople = (method: Research['method']) =>
  method === 'survey' || method === 'interview' || method === 'focusGroup';

/** What was asked and what came back, for surveys, interviews and focus groups (R16). */
export function QuestionsSection({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const environment = environmentOf(usePlatform());
  const edit = useEdit('research', entry.id);
  const [open, setOpen] = useState('');
  if (!asksPeople(entry.method) && entry.questions.length === 0) return null;
  const talk = entry.method === 'interview' || entry.method === 'focusGroup';
  const add = () => {
    const id = newId(environment);
    const last = entry.questions.at(-1);
    edit(addQuestion(newQuestion(id, last?.kind ?? (talk ? 'open' : 'single'))));
    setOpen(id);
  };
  return (
    <Section
      title={talk ? t('survey.titleInterview') : t('survey.title')}
      actions={entry.questions.length > 0 ? <CopyMenu entry={entry} /> : undefined}
    >
      {talk || entry.participants !== '' ? (
        <div className="survey-people">
          <MultilineField
            label={t('fields.participants')}
            description={t('survey.peopleHint')}
            minRows={1}
            value={entry.participants}
            onCommit={(participants) => edit({ participants })}
          />
        </div>
      ) : null}
      {entry.questions.length === 0 ? (
        <p className="dw-hint">{talk ? t('survey.emptyInterview') : t('survey.empty')}</p>
      ) : null}
      <ol className="survey-questions">
        {entry.questions.map((question, index) => (
          <QuestionItem
            key={question.id}
            question={question}
            number={index + 1}
            everybody={entry.sampleSize}
            onOpen={() => setOpen(question.id)}
          />
        ))}
      </ol>
      {entry.questions.length < 100 ? (
        <Button size="xs" mt={8} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('survey.add')}
        </Button>
      ) : null}
      <QuestionPanel entry={entry} questionId={open} edit={edit} onClose={() => setOpen('')} />
    </Section>
  );
}

function QuestionItem(props: {
  readonly question: Question;
  readonly number: number;
  readonly everybody: number | null;
  readonly onOpen: () => void;
}) {
  const t = useT('research');
  const language = useLanguage();
  const { question, number } = props;
  const text = localizedText(question.text, language);
  return (
    <li>
      <div className="survey-question">
        <button type="button" onClick={props.onOpen} title={t('survey.open', { number })}>
          <span className="dw-num">{`${number}. `}</span>
          <bdi>{text || <span className="dw-faint">{t('survey.untitled')}</span>}</bdi>
        </button>
        <KindTag question={question} />
      </div>
      <QuestionFigures question={question} result={questionResult(question, props.everybody)} />
    </li>
  );
}

/** Takes the questions along as text, in either language. */
function CopyMenu({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const copy = async (side: 'zh' | 'en') => {
    try {
      await navigator.clipboard.writeText(questionnaireText(entry, side));
      notifyMessage(t('survey.copied'));
    } catch {
      notifyProblem(t('survey.notCopied'));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" leftSection={<IconCopy size={14} aria-hidden />}>
          {t('survey.copy')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void copy('zh')}>{t('survey.copyZh')}</Menu.Item>
        <Menu.Item onClick={() => void copy('en')}>{t('survey.copyEn')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
