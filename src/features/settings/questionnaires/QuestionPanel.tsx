import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { answerKind, fixedOptions } from '@/domain/needs/answers';
import { answerTargets, type NeedQuestion, needQuestionSchema } from '@/domain/needs/questionnaire';
import type { Edited } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ChoiceField, LocalizedField, SidePanel } from '@/ui';
import styles from './questionnaires.module.css';

const kinds = needQuestionSchema.shape.kind.unwrap().options;
const mostOptions = 30;

interface QuestionPanelProps {
  readonly question: NeedQuestion;
  /** Counted from 1. */
  readonly place: number;
  readonly onChange: (change: Edited<NeedQuestion>) => void;
  readonly onClose: () => void;
}

/** One question: its words, how it is answered, and where the answer goes. */
export function QuestionPanel({ question, place, onChange, onClose }: QuestionPanelProps) {
  const t = useT('needs');
  const { environment } = useStore();
  const kind = answerKind(question);
  // A field of one kind decides how its question is answered.
  const given = kinds.filter((each) => answerKind({ ...question, kind: each }) === each);
  const ownOptions = kind === 'choice' && fixedOptions(question.target) === undefined;
  return (
    <SidePanel opened onClose={onClose} width={600} title={t('editor.question', { place })}>
      <div className={styles.stack}>
        <LocalizedField
          label={t('editor.text')}
          multiline
          required
          autoFocus
          value={question.text}
          onCommit={(text) => onChange({ text })}
        />
        <LocalizedField
          label={t('editor.hint')}
          multiline
          value={question.hint}
          onCommit={(hint) => onChange({ hint })}
        />
        <ChoiceField
          label={t('editor.target')}
          description={t('editor.targetHint')}
          value={question.target}
          options={answerTargets.map((value) => ({ value, label: t(`targets.${value}`) }))}
          onCommit={(target) => onChange({ target })}
        />
        <ChoiceField
          label={t('editor.kind')}
          description={given.length <= 1 ? t('editor.kindFixed') : undefined}
          disabled={given.length <= 1}
          value={kind}
          options={(given.length <= 1 ? [kind] : given).map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onCommit={(value) => onChange({ kind: value })}
        />
        {ownOptions ? (
          <fieldset className={styles.options}>
            <legend className="dw-label">{t('editor.options')}</legend>
            {question.options.map((option, index) => (
              <div key={option.id} className={styles.option}>
                <LocalizedField
                  hideLabel
                  label={t('editor.option', { place: index + 1 })}
                  value={option.label}
                  onCommit={(label) =>
                    onChange((now) => ({
                      options: now.options.map((each) => (each.id === option.id ? { ...each, label } : each)),
                    }))
                  }
                />
                <ActionIcon
                  aria-label={t('editor.removeOption', { place: index + 1 })}
                  onClick={() => onChange((now) => ({ options: now.options.filter((each) => each.id !== option.id) }))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              </div>
            ))}
            <Button
              size="xs"
              disabled={question.options.length >= mostOptions}
              onClick={() =>
                onChange((now) => ({
                  options: [...now.options, { id: newId(environment), label: { zh: '', en: '' } }],
                }))
              }
            >
              {t('editor.addOption')}
            </Button>
          </fieldset>
        ) : null}
      </div>
    </SidePanel>
  );
}
