import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useStore } from '@/data/react';
import { problem } from '@/domain/kernel/result';
import { type Scenario, type Script, scenarios } from '@/domain/scripts/script';
import { templateNodes } from '@/domain/scripts/templates';
import { useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, SidePanel, TextField } from '@/ui';

const forms = ['flow', 'lines'] as const;

interface Props {
  readonly scenario: Scenario;
  readonly owner: string;
  readonly onClose: () => void;
  readonly onMade: (id: string) => void;
}

/** A new script: its name, what it is for, and whether it begins with a few lines. The rest is written on its page. */
export function NewScriptPanel(props: Props) {
  const t = useT('scripts');
  return (
    <SidePanel opened onClose={props.onClose} title={t('library.new')}>
      <NewScriptForm {...props} />
    </SidePanel>
  );
}

function NewScriptForm({ owner, onClose, onMade, ...start }: Props) {
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [name, setName] = useState('');
  const [scenario, setScenario] = useState<Scenario>(start.scenario);
  const [form, setForm] = useState<Script['form']>('flow');
  const [begun, setBegun] = useState(true);
  const [tried, setTried] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name === '') return;
    const record = {
      id: store.nextId(),
      title: language === 'en' ? { zh: '', en: name } : { zh: name, en: '' },
      scenario,
      form,
      owner,
      nodes: begun ? templateNodes(scenario, form, () => store.nextId()) : [],
    };
    const result = await write([{ type: 'create', entity: 'script', record }], {
      message: t('library.created', { name }),
    });
    if (result.ok) onMade(record.id);
  };
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextField
          label={t('library.name')}
          value={name}
          required
          autoFocus
          error={tried && name === '' ? problem('field.required') : undefined}
          onCommit={setName}
        />
        <ChoiceField
          label={t('library.scenario')}
          value={scenario}
          options={scenarios.map((value) => ({ value, label: t(`scenarios.${value}`) }))}
          onCommit={setScenario}
        />
        <ChoiceField
          label={t('library.form')}
          description={t(`library.formHint.${form}`)}
          value={form}
          options={forms.map((value) => ({ value, label: t(`forms.${value}`) }))}
          onCommit={setForm}
        />
        <Checkbox
          size="sm"
          label={t('library.withTemplate')}
          checked={begun}
          onChange={(event) => setBegun(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button type="submit" variant="filled">
            {t('library.create')}
          </Button>
          <Button onClick={onClose}>{c('actions.cancel')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
