import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { listPage } from '@/data/queries/list';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { type Competitor, competitorEntity } from '@/domain/competitors/competitor';
import { findDuplicates } from '@/domain/customers/duplicates';
import { problem } from '@/domain/kernel/result';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { RecordForm, SidePanel } from '@/ui';
import '../../shared/provenance.css';
import '../competitors.css';
import { useCompetitorWords } from '../words';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

const first = ['name'] as const;
const rest = ['nameEn', 'shortName', 'level', 'threat', 'headquarters', 'website'] as const;

/** A new competitor: what identifies it; everything else is filled in on its page. Nothing is stored before “Save”. */
export function NewCompetitorPanel({ opened, onClose, onOpen }: Props) {
  const t = useT('competitors');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('new.title')}>
      {opened ? <NewCompetitorForm onClose={onClose} onOpen={onOpen} /> : null}
    </SidePanel>
  );
}

function NewCompetitorForm({ onClose, onOpen }: Omit<Props, 'opened'>) {
  const t = useT('competitors');
  const words = useCompetitorWords();
  const write = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Partial<Competitor>>({ level: 'main' });
  const [tried, setTried] = useState(false);
  const name = draft.name?.trim() ?? '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    invalid?.focus();
    if (invalid || name === '') return;
    const result = await write([{ type: 'create', entity: 'competitor', record: { ...draft, name } }], {
      message: t('done.created', { name }),
    });
    const id = result.ok ? result.value.ids[0] : undefined;
    if (id !== undefined) onOpen(id);
  };
  const shared = {
    schema: competitorEntity.schema,
    record: draft,
    label: words.label,
    optionLabel: words.option,
    errors: tried && name === '' ? [problem('field.required', undefined, 'name')] : [],
    onCommit: (changes: object) => setDraft((now) => ({ ...now, ...changes })),
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <RecordForm {...shared} fields={[...first]} autoFocus="name" />
        <DuplicateWarning name={name} nameEn={draft.nameEn ?? ''} onOpen={onOpen} />
        <RecordForm {...shared} fields={[...rest]} />
        <Text size="xs" c="dimmed">
          {t('new.hint')}
        </Text>
        <Group gap="xs">
          <Button type="submit" variant="filled">
            {t('new.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('new.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const mostCompared = 1000;

/** Says that a competitor of that name, or one that reads alike, may already be there. Warns only. */
export function DuplicateWarning(props: {
  readonly id?: string;
  readonly name: string;
  readonly nameEn: string;
  readonly onOpen: (id: string) => void;
}) {
  const t = useT('competitors');
  const { id = '', name, nameEn } = props;
  const found = useLive(
    async (store: Store) => {
      if (name.trim() === '' && nameEn.trim() === '') return [];
      const { rows } = await listPage(store, 'competitor', { order: 'name', limit: mostCompared });
      const byId = new Map(rows.map((row) => [row.id, row] as const));
      return findDuplicates({ id, name, nameEn }, rows).flatMap((hit) => byId.get(hit.id) ?? []);
    },
    [id, name, nameEn],
  );
  return (
    <div role="status" aria-label={t('duplicate.title')}>
      {found && found.length > 0 ? (
        <div className="market-notice competitor-warning">
          <IconAlertTriangle size={16} aria-hidden />
          <div>
            <strong>{t('duplicate.title')}</strong>
            {found.slice(0, 3).map((other) => (
              <div key={other.id}>
                <Anchor component="button" type="button" size="sm" onClick={() => props.onOpen(other.id)}>
                  <bdi>{other.name}</bdi>
                </Anchor>
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
