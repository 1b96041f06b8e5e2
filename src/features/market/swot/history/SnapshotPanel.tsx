import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import type { SwotSnapshot } from '@/domain/swot/swot';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { SidePanel, TextField } from '@/ui';
import panel from '../board/panel.module.css';
import { useDesk } from '../desk';

/** The quarter a day lies in: `2026 Q4`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

interface Props {
  readonly opened: boolean;
  readonly snapshots: readonly SwotSnapshot[];
  readonly onClose: () => void;
}

/** Keeps the analysis as it stands today. A label that is taken asks once whether to take the old one's place. */
export function SnapshotPanel({ opened, snapshots, onClose }: Props) {
  const t = useT('swot');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('history.take')}>
      {opened ? <SnapshotForm snapshots={snapshots} onClose={onClose} /> : null}
    </SidePanel>
  );
}

function SnapshotForm({ snapshots, onClose }: Omit<Props, 'opened'>) {
  const t = useT('swot');
  const write = useWrite();
  const { swot, today } = useDesk();
  const [label, setLabel] = useState(quarterOf(today));
  const [note, setNote] = useState('');
  const taken = snapshots.find((each) => each.label.trim().toLowerCase() === label.trim().toLowerCase());

  const save = async (replace: boolean) => {
    const { id: swotId, factors, links, strategies } = swot;
    const operations: WriteOperation[] = [
      ...(replace && taken ? [{ type: 'delete' as const, entity: 'swotSnapshot' as const, id: taken.id }] : []),
      {
        type: 'create',
        entity: 'swotSnapshot',
        record: { swotId, label: label.trim(), takenOn: today, note, factors, links, strategies },
      },
    ];
    const result = await write(operations, { message: t('history.taken', { label: label.trim() }) });
    if (result.ok) onClose();
  };
  return (
    <form
      className={panel.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (label.trim() !== '' && !taken) void save(false);
      }}
    >
      <TextField
        label={t('history.label')}
        value={label}
        required
        maxLength={60}
        autoFocus
        onCommit={setLabel}
        description={t('history.labelHint')}
      />
      <TextField label={t('fields.note')} value={note} maxLength={2000} onCommit={setNote} />
      {taken ? (
        <>
          <p role="status" className="dw-error">
            {t('history.exists', { label: taken.label, date: taken.takenOn })}
          </p>
          <Group gap="xs">
            <Button variant="filled" onClick={() => void save(true)}>
              {t('history.replace')}
            </Button>
            <Button onClick={() => void save(false)}>{t('history.another')}</Button>
          </Group>
        </>
      ) : (
        <div>
          <Button type="submit" variant="filled" disabled={label.trim() === ''}>
            {t('history.keep')}
          </Button>
        </div>
      )}
    </form>
  );
}
