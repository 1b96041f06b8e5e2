import { IconCheck } from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { applyAnswer, isAnswered } from '@/domain/needs/answers';
import { builtInQuestionnaires, type NeedQuestions } from '@/domain/needs/builtIn';
import { type AnswerTarget, type NeedQuestion, needQuestionSchema } from '@/domain/needs/questionnaire';
import { type Edit, localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, Section } from '@/ui';
import { AnswerField } from './AnswerField';
import styles from './needs.module.css';

interface QuestionSectionProps {
  readonly deal: Opportunity;
  readonly questionnaire: NeedQuestions;
  readonly stored: readonly NeedQuestions[];
  readonly side: keyof Localized;
  readonly currency: string;
  readonly onEdit: Edit<'opportunity'>;
}

/** Fields of the sheet that stay in sight although no question asks for them. */
const always = [
  'situation',
  'budgetMin',
  'budgetMax',
  'timeline',
  'intention',
  'attitude',
] as const satisfies readonly AnswerTarget[];

/** The questions that lead through the talk; each answer fills its field of the deal. */
export function QuestionSection(props: QuestionSectionProps) {
  const { deal, questionnaire, onEdit } = props;
  const t = useT('needs');
  const language = useLanguage();
  const asked = new Set(questionnaire.questions.map((question) => question.target));
  const left = always
    .filter((target) => !asked.has(target))
    .map((target) => {
      const label = t(`fields.${target}`);
      return needQuestionSchema.parse({ id: target, target, text: { zh: label, en: label } });
    });
  const options = [...builtInQuestionnaires, ...props.stored].map(({ id, name }) => ({
    value: id,
    label: localizedText(name, language) || t('untitledQuestionnaire'),
  }));
  const rows = (questions: readonly NeedQuestion[]) =>
    questions.map((question) => (
      <Fragment key={question.id}>
        <QuestionRow {...props} question={question} />
        {question.target === 'intention' ? (
          <div className={styles.question}>
            <div className={styles.asked}>
              <span className={styles.mark} />
              <span>{t('intentionEvidence')}</span>
            </div>
            <MultilineField
              hideLabel
              minRows={1}
              label={t('intentionEvidence')}
              value={deal.intentionEvidence}
              onCommit={(intentionEvidence) => onEdit({ intentionEvidence })}
            />
          </div>
        ) : null}
      </Fragment>
    ));
  return (
    <Section
      title={t('sections.questions')}
      actions={
        <div className={styles.bar}>
          <ChoiceField
            hideLabel
            label={t('questionnaire')}
            value={questionnaire.id}
            options={options}
            onCommit={(questionnaireId) => onEdit({ questionnaireId })}
          />
          <Link className="dw-link" to={paths.questionnaire(questionnaire.id)}>
            {t('editQuestionnaire')}
          </Link>
        </div>
      }
    >
      {questionnaire.questions.length === 0 ? <p className={styles.faint}>{t('noQuestions')}</p> : null}
      {rows(questionnaire.questions)}
      {left.length > 0 ? (
        <>
          <h3 className={styles.subhead}>{t('notAsked')}</h3>
          {rows(
            left.map((question) => ({
              ...question,
              text: { zh: t(`fields.${question.target as 'timeline'}`), en: '' },
            })),
          )}
        </>
      ) : null}
    </Section>
  );
}

function QuestionRow(props: QuestionSectionProps & { readonly question: NeedQuestion }) {
  const { deal, question, side, onEdit } = props;
  const t = useT('needs');
  const language = useLanguage();
  const { environment } = useStore();
  const hint = localizedText(question.hint, language);
  const done = isAnswered(deal, question);
  return (
    <div className={styles.question}>
      <div className={styles.asked}>
        <span className={styles.mark}>
          {done ? <IconCheck size={14} role="img" aria-label={t('answered')} title={t('answered')} /> : null}
        </span>
        <span>
          {localizedText(question.text, language) || t('untitledQuestion')}
          {hint === '' ? null : <span className={styles.hint}>{hint}</span>}
        </span>
        {question.target === 'note' ? null : <span className={styles.target}>{t(`targets.${question.target}`)}</span>}
      </div>
      <AnswerField
        deal={deal}
        question={question}
        side={side}
        currency={props.currency}
        onAnswer={(answer) => onEdit((now) => applyAnswer(now, question, answer, environment, side))}
      />
    </div>
  );
}
