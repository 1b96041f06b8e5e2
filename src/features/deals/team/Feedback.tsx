import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import { openStages } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, Section, Tag } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

const scores = ['1', '2', '3', '4', '5'] as const;

/** One question at every node (R103): how was it, said by the customer or by our team (R136). */
export function Feedback({ facts, process, onEdit }: TeamPartProps) {
  const { deal } = facts;
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const [adding, setAdding] = useState(false);
  const [from, setFrom] = useState<'customer' | 'team'>('customer');
  const [stage, setStage] = useState(deal.stage);
  const [score, setScore] = useState<string>('');
  const [text, setText] = useState('');
  const stages = process ? openStages(process) : [];
  const nameOf = (id: string) => {
    const name = process?.stages.find((each) => each.id === id)?.name;
    return name ? localizedText(name, language) : id;
  };
  const save = () => {
    if (score === '') return;
    const entry = {
      id: newId(environment),
      stage,
      from,
      score: Number(score),
      text,
      at: environment.now(),
      by: actorOf(facts),
    };
    onEdit((now) => ({ feedback: [...now.feedback, entry] }), t('feedback.saved'));
    setAdding(false);
    setScore('');
    setText('');
  };
  return (
    <Section
      title={t('feedback.title')}
      actions={
        <Button
          size="compact-sm"
          onClick={() => {
            setStage(deal.stage);
            setAdding(true);
          }}
        >
          {t('feedback.add')}
        </Button>
      }
    >
      {adding ? (
        <form
          className={styles.form}
          aria-label={t('feedback.add')}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className={styles.row}>
            <SegmentedControl
              size="xs"
              aria-label={t('feedback.from')}
              value={from}
              data={(['customer', 'team'] as const).map((value) => ({ value, label: t(`feedback.sources.${value}`) }))}
              onChange={(value) => setFrom(value === 'team' ? 'team' : 'customer')}
            />
            <ChoiceField
              hideLabel
              label={t('feedback.stage')}
              value={stage}
              options={stages.map((each) => ({ value: each.id, label: localizedText(each.name, language) }))}
              onCommit={setStage}
            />
          </div>
          <div className={styles.row}>
            <span>{t(`feedback.question.${from}`)}</span>
            <SegmentedControl
              size="xs"
              aria-label={t('feedback.score')}
              value={score}
              data={[...scores]}
              onChange={setScore}
            />
            <span className="dw-muted">{t('feedback.scale')}</span>
          </div>
          <MultilineField label={t('feedback.text')} maxLength={2000} value={text} onCommit={setText} />
          <div className={styles.row}>
            <Button type="submit" size="compact-sm" disabled={score === ''}>
              {c('actions.save')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setAdding(false)}>
              {c('actions.cancel')}
            </Button>
          </div>
        </form>
      ) : null}
      {deal.feedback.length === 0 ? (
        <p className={styles.hint}>{t('feedback.empty')}</p>
      ) : (
        <table className={styles.table} aria-label={t('feedback.title')}>
          <tbody>
            {[...deal.feedback]
              .sort((a, b) => b.at - a.at)
              .map((each) => (
                <tr key={each.id}>
                  <td className={styles.date}>{formatDateTime(each.at, language)}</td>
                  <td className={styles.narrow}>{nameOf(each.stage)}</td>
                  <td className={styles.narrow}>
                    <Tag>{t(`feedback.sources.${each.from}`)}</Tag>
                  </td>
                  <td className={styles.tool}>{each.score === null ? '' : `${each.score}/5`}</td>
                  <td>{each.text}</td>
                  <td className={styles.tool}>
                    <ActionIcon
                      aria-label={t('feedback.remove', { date: formatDateTime(each.at, language) })}
                      onClick={() =>
                        onEdit(
                          (now) => ({ feedback: now.feedback.filter((other) => other.id !== each.id) }),
                          t('feedback.removed'),
                        )
                      }
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
