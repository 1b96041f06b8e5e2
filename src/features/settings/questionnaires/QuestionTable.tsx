import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { answerKind } from '@/domain/needs/answers';
import type { NeedQuestion } from '@/domain/needs/questionnaire';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import styles from './questionnaires.module.css';

interface QuestionTableProps {
  readonly label: string;
  readonly questions: readonly NeedQuestion[];
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMove: (id: string, step: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
}

/** The questions in their order; one's own are opened, moved and removed. */
export function QuestionTable({ label, questions, readOnly, onOpen, onMove, onRemove }: QuestionTableProps) {
  const t = useT('needs');
  const language = useLanguage();
  return (
    <table className={styles.questions} aria-label={label}>
      <thead>
        <tr>
          <th style={{ width: 32 }} aria-label="#" />
          <th>{t('editor.text')}</th>
          <th style={{ width: 130 }}>{t('editor.target')}</th>
          <th style={{ width: 100 }}>{t('editor.kind')}</th>
          {readOnly ? null : <th style={{ width: 108 }} aria-label={t('editor.tools')} />}
        </tr>
      </thead>
      <tbody>
        {questions.map((question, index) => {
          const place = index + 1;
          const text = localizedText(question.text, language) || t('untitledQuestion');
          const hint = localizedText(question.hint, language);
          return (
            <tr key={question.id}>
              <td className={styles.place}>{place}</td>
              <td>
                {readOnly ? (
                  text
                ) : (
                  <button type="button" className="dw-link" onClick={() => onOpen(question.id)}>
                    {text}
                  </button>
                )}
                {hint === '' ? null : <div className="dw-hint">{hint}</div>}
              </td>
              <td>{t(`targets.${question.target}`)}</td>
              <td>{t(`kinds.${answerKind(question)}`)}</td>
              {readOnly ? null : (
                <td>
                  <div className={styles.tools}>
                    <ActionIcon
                      aria-label={t('editor.up', { place })}
                      disabled={index === 0}
                      onClick={() => onMove(question.id, -1)}
                    >
                      <IconArrowUp size={15} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('editor.down', { place })}
                      disabled={place === questions.length}
                      onClick={() => onMove(question.id, 1)}
                    >
                      <IconArrowDown size={15} />
                    </ActionIcon>
                    <ActionIcon aria-label={t('editor.remove', { place })} onClick={() => onRemove(question.id)}>
                      <IconTrash size={15} />
                    </ActionIcon>
                  </div>
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
