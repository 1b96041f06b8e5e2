import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Process } from '@/domain/process/pipeline';
import { openStages, processById } from '@/domain/process/processOf';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { moveToProcess } from '@/domain/process/versions';
import { localizedText, useProcesses } from '@/features/common';
import { actorOf } from '@/features/common/gates/actor';
import { amountOf } from '@/features/common/gates/useMoveDeal';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, notifyProblem, Section } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

/** Which version of which process the deal runs in (R12), and the way into another one, stage by stage. */
export function ProcessPart({ facts, process, onEdit }: TeamPartProps) {
  const { deal } = facts;
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const words = useProblemText();
  const { environment } = useStore();
  const { stored } = useProcesses();
  const [targetId, setTargetId] = useState('');
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (each: Process) =>
    t('process.version', { name: localizedText(each.name, language), version: each.version });
  const offered = [
    ...builtInProcesses,
    ...stored.filter((each) => each.status === 'published' && !each.retired && each.deletedAt === 0),
  ].filter((each) => each.kind === 'stages' && each.id !== process?.id);
  const target = targetId === '' ? undefined : processById(targetId, stored);
  // Only where it stands needs a place in the new process; the log keeps what it was.
  const homeless = target && !openStages(target).some((stage) => stage.id === deal.stage) ? [deal.stage] : [];
  const stageName = (id: string) => {
    const name = process?.stages.find((stage) => stage.id === id)?.name;
    return name ? localizedText(name, language) : id;
  };
  const move = () => {
    if (!target) return;
    const by = actorOf(facts);
    const more = { from: process, amount: amountOf(facts) };
    const checked = moveToProcess(deal, target, mapping, environment, by, more);
    if (!checked.ok) {
      notifyProblem(words(checked.error));
      return;
    }
    onEdit(
      (now) => {
        const changes = moveToProcess(now, target, mapping, environment, by, more);
        return changes.ok ? changes.value : {};
      },
      t('process.moved', { name: nameOf(target) }),
    );
    setTargetId('');
    setMapping({});
  };
  return (
    <Section title={t('process.title')}>
      <p className={styles.hint}>
        {process ? (
          <Link className="dw-link" to={paths.process(process.id)}>
            {nameOf(process)}
          </Link>
        ) : (
          <span role="alert">{t('process.gone')}</span>
        )}
      </p>
      <div className={styles.grid}>
        <ChoiceField
          label={t('process.moveTo')}
          value={targetId}
          allowEmpty
          options={offered.map((each) => ({ value: each.id, label: nameOf(each) }))}
          onCommit={(id) => {
            setTargetId(id);
            setMapping({});
          }}
        />
        {target
          ? homeless.map((id) => (
              <ChoiceField
                key={id}
                label={t('process.place', { stage: stageName(id) })}
                required
                value={mapping[id] ?? ''}
                options={openStages(target).map((stage) => ({
                  value: stage.id,
                  label: localizedText(stage.name, language),
                }))}
                onCommit={(stage) => setMapping({ ...mapping, [id]: stage })}
              />
            ))
          : null}
      </div>
      {target ? (
        <div className={styles.row}>
          <Button size="compact-sm" disabled={homeless.some((id) => !mapping[id])} onClick={move}>
            {t('process.move')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setTargetId('')}>
            {c('actions.cancel')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
