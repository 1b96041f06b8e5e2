import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useStore } from '@/data/react';
import type { SignOff } from '@/domain/deals/opportunity';
import { newId } from '@/domain/kernel/ids';
import { problem } from '@/domain/kernel/result';
import { stageOf } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { useLanguage, useT } from '@/i18n/setup';
import { TextField } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

export type SignRequest = Pick<SignOff, 'subject' | 'role'>;

const questions = {
  'feasibility.solution': ['pains', 'technical', 'premises'],
  'feasibility.delivery': ['dates', 'resources', 'risks', 'acceptance'],
  order: ['specification', 'quantity', 'address'],
} as const;

/** What has to be looked at before signing; with something unticked, a note has to say why it is signed all the same. */
function useChecklist({ subject, role }: SignRequest, { facts: { deal, contracts }, process }: TeamPartProps) {
  const t = useT('deals');
  const language = useLanguage();
  if (subject === 'order') return questions.order.map((key) => t(`sign.order.${key}`));
  if (subject === 'feasibility')
    return role === 'solution'
      ? questions['feasibility.solution'].map((key) => t(`sign.solution.${key}`))
      : questions['feasibility.delivery'].map((key) => t(`sign.delivery.${key}`));
  // What is handed over at this node: its steps, what was promised and is not done yet, and the papers.
  const stage = stageOf(deal, process);
  return [
    ...(stage?.steps ?? [])
      .filter((step) => deal.stepsDone[step.id]?.skipped !== true)
      .map((step) => localizedText(step.text, language)),
    ...deal.promises
      .filter((each) => each.doneAt === 0 && each.text !== '')
      .map((each) => t('sign.handover.promise', { text: each.text })),
    t('sign.handover.needs'),
    ...(contracts.length > 0 ? [t('sign.handover.contract')] : []),
    t('sign.handover.people'),
  ];
}

interface SignFormProps extends TeamPartProps {
  readonly request: SignRequest;
  readonly onClose: () => void;
}

/** Signs a subject for a role: by whom, after its checklist. */
export function SignForm(props: SignFormProps) {
  const { request, facts, onEdit, onClose, process } = props;
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const { deal } = facts;
  const items = useChecklist(request, props);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [by, setBy] = useState(deal.team[request.role] || actorOf(facts));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const left = items.filter((_, index) => !ticked.has(index));
  const stage = stageOf(deal, process);
  const handed = request.subject === 'handover';
  const what = [
    t(`sign.subjects.${request.subject}`),
    ...(handed && stage ? [localizedText(stage.name, language)] : []),
    t(`team.roles.${request.role}`),
  ].join(' \u00b7 ');
  const required = (missing: boolean) => (tried && missing ? problem('field.required') : undefined);

  const sign = () => {
    setTried(true);
    if (by === '' || (left.length > 0 && note === '')) return;
    const words = [left.length === 0 ? '' : t('sign.leftOpen', { what: left.join(t('gates.separator')) }), note];
    const id = newId(environment);
    const at = environment.now();
    onEdit(
      (now) => ({
        signOffs: [
          ...now.signOffs,
          {
            ...request,
            id,
            by,
            at,
            stage: handed ? deal.stage : '',
            note: words.filter((part) => part !== '').join(' \u00b7 '),
          },
        ],
      }),
      t('sign.done', { what }),
    );
    onClose();
  };

  return (
    <form
      className={styles.form}
      aria-label={what}
      onSubmit={(event) => {
        event.preventDefault();
        sign();
      }}
    >
      <b>{what}</b>
      {items.map((item, index) => (
        <Checkbox
          key={item}
          size="xs"
          label={item}
          checked={ticked.has(index)}
          onChange={(event) => {
            const next = new Set(ticked);
            if (event.currentTarget.checked) next.add(index);
            else next.delete(index);
            setTicked(next);
          }}
        />
      ))}
      <TextField label={t('sign.by')} value={by} error={required(by === '')} onCommit={setBy} />
      <TextField
        label={t('sign.note')}
        description={left.length > 0 ? t('sign.noteHint') : undefined}
        maxLength={2000}
        value={note}
        error={required(left.length > 0 && note === '')}
        onCommit={setNote}
      />
      <div className={styles.row}>
        <Button type="submit" size="compact-sm">
          {t('sign.sign')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onClose}>
          {c('actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
