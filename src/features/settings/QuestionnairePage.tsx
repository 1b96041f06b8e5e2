import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { listPage } from '@/data/queries/list';
import { useLive, useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { builtInQuestionnaires, copyQuestionnaire, type NeedQuestions } from '@/domain/needs/builtIn';
import { needQuestionSchema } from '@/domain/needs/questionnaire';
import { nameOfCopy } from '@/domain/needs/strings';
import { localizedText, useEdit, useSettingsTabs, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, LocalizedField, Page, Section, Tag } from '@/ui';
import { paths } from '../paths';
import { QuestionPanel } from './questionnaires/QuestionPanel';
import { QuestionTable } from './questionnaires/QuestionTable';
import styles from './questionnaires/questionnaires.module.css';

const mostQuestionnaires = 100;
const mostQuestions = 100;

/** A questionnaire about needs: those that ship are copied, one's own are edited. */
export default function QuestionnairePage() {
  const { id = '' } = useParams();
  const t = useT('needs');
  const n = useT('navigation');
  const language = useLanguage();
  const { environment } = useStore();
  const navigate = useNavigate();
  const write = useWrite();
  const tabs = useSettingsTabs('sales');
  const edit = useEdit('questionnaire', id);
  const [opened, setOpened] = useState('');
  const stored = useLive(
    async (store) => (await listPage(store, 'questionnaire', { order: 'updatedAt', limit: mostQuestionnaires })).rows,
    [],
  );
  if (!stored) return null;
  const all: readonly NeedQuestions[] = [...builtInQuestionnaires, ...stored];
  const shown = all.find((each) => each.id === id);
  const readOnly = !stored.some((each) => each.id === id);
  const nameOf = (each: NeedQuestions) => localizedText(each.name, language) || t('untitledQuestionnaire');
  const crumbs = [
    { label: n('rooms.settings'), to: paths.settings },
    { label: t('editor.title'), to: paths.salesRules },
    { label: shown ? nameOf(shown) : t('editor.missing') },
  ];
  const aside = (
    <Section title={t('editor.title')}>
      <ul className={styles.list}>
        {all.map((each) => (
          <li key={each.id}>
            <Link
              className="dw-link"
              to={paths.questionnaire(each.id)}
              aria-current={each.id === id ? 'page' : undefined}
            >
              {nameOf(each)}
            </Link>{' '}
            {builtInQuestionnaires.some((own) => own.id === each.id) ? <Tag>{t('editor.builtIn')}</Tag> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
  if (!shown)
    return (
      <Page title={t('editor.missing')} breadcrumb={crumbs} tabs={tabs} aside={aside}>
        <EmptyState
          title={t('editor.missing')}
          text={t('editor.missingText')}
          action={
            <Link className="dw-link" to={paths.questionnaire(builtInQuestionnaires[0].id)}>
              {nameOf(builtInQuestionnaires[0])}
            </Link>
          }
        />
      </Page>
    );

  async function copy(from: NeedQuestions) {
    const record = copyQuestionnaire(from, nameOfCopy(from.name), environment);
    const result = await write([{ type: 'create', entity: 'questionnaire', record }], { message: t('editor.copied') });
    if (result.ok) navigate(paths.questionnaire(record.id));
  }
  const add = () => {
    const question = needQuestionSchema.parse({ id: newId(environment) });
    edit((now) => ({ questions: [...now.questions, question] }));
    setOpened(question.id);
  };
  const move = (question: string, step: -1 | 1) =>
    edit(({ questions }) => {
      const from = questions.findIndex((each) => each.id === question);
      const moved = questions[from];
      const next = questions.filter((each) => each.id !== question);
      if (moved) next.splice(Math.max(0, from + step), 0, moved);
      return { questions: next };
    });
  const open = shown.questions.findIndex((question) => question.id === opened);
  const question = shown.questions[open];

  return (
    <Page
      title={nameOf(shown)}
      breadcrumb={crumbs}
      badges={readOnly ? <Tag>{t('editor.builtIn')}</Tag> : null}
      tabs={tabs}
      aside={aside}
      actions={
        <>
          {readOnly ? null : (
            <Button
              onClick={async () => {
                const operation = { type: 'delete', entity: 'questionnaire', id } as const;
                const result = await write([operation], { message: t('editor.deleted') });
                if (result.ok) navigate(paths.questionnaire(builtInQuestionnaires[0].id));
              }}
            >
              {t('editor.delete')}
            </Button>
          )}
          <Button variant={readOnly ? 'filled' : 'default'} onClick={() => void copy(shown)}>
            {t('editor.copy')}
          </Button>
          {readOnly ? null : (
            <Button variant="filled" disabled={shown.questions.length >= mostQuestions} onClick={add}>
              {t('editor.add')}
            </Button>
          )}
        </>
      }
    >
      {readOnly ? (
        <p className="dw-hint">{t('editor.readOnly')}</p>
      ) : (
        <LocalizedField label={t('editor.name')} value={shown.name} onCommit={(name) => edit({ name })} />
      )}
      {shown.questions.length === 0 ? (
        <p className="dw-hint">{t('editor.empty')}</p>
      ) : (
        <QuestionTable
          label={nameOf(shown)}
          questions={shown.questions}
          readOnly={readOnly}
          onOpen={setOpened}
          onMove={move}
          onRemove={(gone) =>
            edit(({ questions }) => ({ questions: questions.filter((each) => each.id !== gone) }), t('editor.removed'))
          }
        />
      )}
      {question && !readOnly ? (
        <QuestionPanel
          question={question}
          place={open + 1}
          onClose={() => setOpened('')}
          onChange={(change) =>
            edit(({ questions }) => ({
              questions: questions.map((each) =>
                each.id === question.id ? { ...each, ...(typeof change === 'function' ? change(each) : change) } : each,
              ),
            }))
          }
        />
      ) : null}
    </Page>
  );
}
