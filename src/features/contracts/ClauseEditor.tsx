import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { type CatalogueClause, clauseCatalogue } from '@/documents/templates/contract';
import type { ClauseChoice, Contract } from '@/domain/contracts/contract';
import { newId } from '@/domain/kernel/ids';
import { environmentOf } from '@/features/common/environment';
import { useWrite } from '@/features/common/useWrite';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { LocalizedField } from '@/ui';
import { isLocked } from './ContractPage';
import './contracts.css';

const blank = (id: string): ClauseChoice => ({
  id,
  level: 'preferred',
  included: true,
  title: { zh: '', en: '' },
  text: { zh: '', en: '' },
  limitsLiability: false,
  after: '',
});

/** The clauses of a contract: which are in, which rung of the ladder, and own wording. */
export function ClauseEditor({ contract }: { readonly contract: Contract }) {
  const t = useT('contracts');
  const write = useWrite();
  const platform = usePlatform();
  const locked = isLocked(contract);
  const catalogue = clauseCatalogue(contract.language);
  const store = (clauses: ClauseChoice[]) =>
    write([{ type: 'update', entity: 'contract', id: contract.id, changes: { clauses } }]);
  const choiceOf = (id: string) => contract.clauses.find((choice) => choice.id === id) ?? blank(id);
  const change = (id: string, changes: Partial<ClauseChoice>) => {
    const next = { ...choiceOf(id), ...changes };
    const known = contract.clauses.some((choice) => choice.id === id);
    return store(
      known ? contract.clauses.map((choice) => (choice.id === id ? next : choice)) : [...contract.clauses, next],
    );
  };
  const builtIn = new Set<string>(catalogue.map((clause) => clause.id));
  const own = contract.clauses.filter((choice) => !builtIn.has(choice.id));
  const addAfter = (after: string) => store([...contract.clauses, { ...blank(newId(environmentOf(platform))), after }]);
  return (
    <Stack gap="xs">
      {locked ? <p className="dw-hint">{t('locked')}</p> : null}
      {catalogue.map((clause) => (
        <div key={clause.id} className="clause-row">
          <BuiltInClause
            clause={clause}
            choice={choiceOf(clause.id)}
            readOnly={locked}
            onChange={(changes) => change(clause.id, changes)}
            onAdd={() => addAfter(clause.id)}
          />
          {own
            .filter((choice) => choice.after === clause.id)
            .map((choice) => (
              <OwnClause
                key={choice.id}
                choice={choice}
                readOnly={locked}
                onChange={(changes) => change(choice.id, changes)}
                onRemove={() => store(contract.clauses.filter((entry) => entry.id !== choice.id))}
              />
            ))}
        </div>
      ))}
    </Stack>
  );
}

interface RowProps {
  readonly choice: ClauseChoice;
  readonly readOnly: boolean;
  readonly onChange: (changes: Partial<ClauseChoice>) => void;
}

function BuiltInClause({
  clause,
  choice,
  readOnly,
  onChange,
  onAdd,
}: RowProps & { readonly clause: CatalogueClause; readonly onAdd: () => void }) {
  const t = useT('contracts');
  return (
    <details>
      <summary>
        <Group gap="sm" wrap="nowrap">
          <Checkbox
            size="xs"
            aria-label={t('clauses.include', { title: clause.title })}
            checked={choice.included}
            disabled={readOnly}
            onChange={(event) => onChange({ included: event.currentTarget.checked })}
          />
          <Text size="sm" fw={600}>
            {clause.title}
          </Text>
          {clause.levels.length > 1 ? (
            <Text size="xs" c="dimmed">
              {t(`clauses.levels.${choice.level}`)}
            </Text>
          ) : null}
          {choice.text.zh !== '' || choice.text.en !== '' ? (
            <Text size="xs" c="dimmed">
              {t('clauses.changed')}
            </Text>
          ) : null}
        </Group>
      </summary>
      <Stack gap="xs" p="xs">
        <p className="clause-text">{clause.levels.find(({ level }) => level === choice.level)?.text}</p>
        {clause.levels.length > 1 ? (
          <Select
            size="xs"
            w={220}
            label={t('clauses.level')}
            value={choice.level}
            disabled={readOnly}
            allowDeselect={false}
            data={clause.levels.map(({ level }) => ({ value: level, label: t(`clauses.levels.${level}`) }))}
            onChange={(level) => onChange({ level: level as ClauseChoice['level'] })}
          />
        ) : null}
        <LocalizedField
          label={t('clauses.ownText')}
          description={t('clauses.ownTextHint')}
          multiline
          readOnly={readOnly}
          value={choice.text}
          onCommit={(text) => onChange({ text })}
        />
        <Button size="compact-xs" variant="subtle" w="fit-content" disabled={readOnly} onClick={onAdd}>
          {t('clauses.addAfter')}
        </Button>
      </Stack>
    </details>
  );
}

function OwnClause({ choice, readOnly, onChange, onRemove }: RowProps & { readonly onRemove: () => void }) {
  const t = useT('contracts');
  const common = useT('common');
  return (
    <Stack gap="xs" p="xs" ml="lg" className="clause-own">
      <LocalizedField
        label={t('clauses.title')}
        readOnly={readOnly}
        value={choice.title}
        onCommit={(title) => onChange({ title })}
      />
      <LocalizedField
        label={t('clauses.text')}
        multiline
        readOnly={readOnly}
        value={choice.text}
        onCommit={(text) => onChange({ text })}
      />
      <Group>
        <Checkbox
          size="xs"
          label={t('clauses.limitsLiability')}
          checked={choice.limitsLiability}
          disabled={readOnly}
          onChange={(event) => onChange({ limitsLiability: event.currentTarget.checked })}
        />
        <Button size="compact-xs" variant="subtle" color="red" disabled={readOnly} onClick={onRemove}>
          {common('actions.remove')}
        </Button>
      </Group>
    </Stack>
  );
}
