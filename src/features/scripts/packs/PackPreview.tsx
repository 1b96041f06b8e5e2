import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Sides } from '@/domain/scripts/packMerge';
import {
  choiceOf,
  openParts,
  type PackChoice,
  type PackChoices,
  type PackRow,
  type PackVerdict,
  packCounts,
  packVerdicts,
} from '@/domain/scripts/packPlan';
import { localizedText } from '@/features/common';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, SidePanel, Tag } from '@/ui';
import type { MatchedName } from './loadPlan';
import { NamesPanel } from './NamesPanel';
import { PackDetails } from './PackDetails';
import styles from './packs.module.css';
import type { PackFile } from './readScriptFile';

const tones = {
  create: 'accent',
  update: 'accent',
  conflict: 'bad',
  deleted: 'warn',
  error: 'bad',
  kept: 'neutral',
  same: 'neutral',
} as const satisfies Record<PackVerdict, string>;

/** What taking over a pack would do, entry by entry, and what is to be decided. Nothing is written before it is confirmed. */
export function PackPreview(props: {
  readonly file: PackFile;
  readonly rows: readonly PackRow[];
  readonly names: readonly MatchedName[];
  readonly choices: PackChoices;
  readonly busy: boolean;
  readonly onChoices: (choices: PackChoices) => void;
  /** A name of the pack stands for a record of this workspace, `''` = for none. */
  readonly onMatch: (id: string, match: string) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}) {
  const { rows, choices, file } = props;
  const t = useT('scriptPacks');
  const problemText = useProblemText();
  const [filter, setFilter] = useState<PackVerdict | 'all'>('all');
  const [openKey, setOpenKey] = useState('');
  const [naming, setNaming] = useState(false);
  const shown = useMemo(() => rows.filter((row) => filter === 'all' || row.verdict === filter), [rows, filter]);
  const count = (verdict: PackVerdict) => rows.filter((row) => row.verdict === verdict).length;
  const choose = (of: readonly PackRow[], choice: PackChoice) => {
    const next = new Map(choices.choices);
    for (const { key } of of) next.set(key, choice);
    props.onChoices({ ...choices, choices: next });
  };
  const chooseSides = (row: PackRow, sides: Sides) =>
    props.onChoices({ ...choices, sides: new Map(choices.sides).set(row.key, sides) });
  const choiceWord = useChoiceWord();
  const columns = useColumns(choices, (row, choice) => {
    choose([row], choice);
    if (choice === 'merge' && openParts(row, choices.sides.get(row.key)) > 0) setOpenKey(row.key);
  });
  const { open, created, changed, decided } = packCounts(rows, choices);
  const nothing = created + changed + decided === 0;
  const opened = rows.find(({ key }) => key === openKey);
  const group = (verdict: 'conflict' | 'deleted') => rows.filter((row) => row.verdict === verdict);
  return (
    <>
      {file.pack.notes.length > 0 ? (
        <ul className={styles.notes} role="status">
          {file.pack.notes.map((note) => (
            <li key={note.code}>{problemText(note)}</li>
          ))}
        </ul>
      ) : null}
      {props.names.length > 0 ? (
        <Group gap="xs" mb={8}>
          <span>
            {t('names.summary', {
              matched: props.names.filter(({ match }) => match !== '').length,
              open: props.names.filter(({ match }) => match === '').length,
            })}
          </span>
          <Button size="compact-xs" variant="default" onClick={() => setNaming(true)}>
            {t('names.look')}
          </Button>
        </Group>
      ) : null}
      <div className="dw-toolbar">
        <SegmentedControl
          size="xs"
          aria-label={t('preview.show')}
          value={filter}
          onChange={(value) => setFilter(packVerdicts.find((each) => each === value) ?? 'all')}
          data={[
            { value: 'all', label: t('preview.all', { count: rows.length }) },
            ...packVerdicts
              .filter((verdict) => count(verdict) > 0)
              .map((value) => ({ value, label: `${t(`verdicts.${value}`)} ${count(value)}` })),
          ]}
        />
        <span className="dw-end import-actions">
          <Button onClick={props.onBack}>{t('back')}</Button>
          <Button variant="filled" disabled={open > 0 || nothing} loading={props.busy} onClick={props.onImport}>
            {nothing ? t('preview.nothing') : t('preview.run', { created, changed })}
          </Button>
        </span>
      </div>
      {open > 0 ? (
        <p className="import-refused" role="status">
          {t('preview.open', { count: open })}
        </p>
      ) : null}
      {group('conflict').length > 1 ? (
        <Group gap="xs" mb={8}>
          <span className="dw-muted">{t('preview.allConflicts')}</span>
          {(['mine', 'theirs', 'both'] as const).map((choice) => (
            <Button key={choice} size="compact-xs" variant="default" onClick={() => choose(group('conflict'), choice)}>
              {choiceWord('conflict', choice)}
            </Button>
          ))}
        </Group>
      ) : null}
      {group('deleted').length > 1 ? (
        <Group gap="xs" mb={8}>
          <span className="dw-muted">{t('preview.allDeleted')}</span>
          <Button size="compact-xs" variant="default" onClick={() => choose(group('deleted'), 'theirs')}>
            {choiceWord('deleted', 'theirs')}
          </Button>
        </Group>
      ) : null}
      <DataTable
        label={t('preview.label')}
        columns={columns}
        rowCount={shown.length}
        rowAt={(index) => shown[index]}
        rowKey={(row) => row.key}
        onOpen={({ key }) => setOpenKey(key)}
        empty={<p className="dw-faint">{t('preview.noneSuch')}</p>}
      />
      <NamesPanel opened={naming} names={props.names} onClose={() => setNaming(false)} onMatch={props.onMatch} />
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setOpenKey('')}
        title={opened ? <RowTitle row={opened} /> : ''}
        width={860}
      >
        {opened ? (
          <>
            <Group gap="md" mb={12}>
              <Tag tone={tones[opened.verdict]}>{t(`verdicts.${opened.verdict}`)}</Tag>
              <span className="dw-muted">{t(explainedBy(opened))}</span>
            </Group>
            {opened.choices.length > 1 ? (
              <SegmentedControl
                mb={12}
                size="xs"
                aria-label={t('preview.decision')}
                value={choiceOf(opened, choices)}
                onChange={(value) => choose([opened], value as PackChoice)}
                data={opened.choices.map((value) => ({ value, label: choiceWord(opened.verdict, value) }))}
              />
            ) : null}
            <PackDetails
              row={opened}
              names={file.pack.names}
              merging={
                choiceOf(opened, choices) === 'merge'
                  ? { sides: choices.sides.get(opened.key), onSides: (sides) => chooseSides(opened, sides) }
                  : undefined
              }
            />
          </>
        ) : null}
      </SidePanel>
    </>
  );
}

/** What happens to a row; cards are used at once, without an approval. */
function explainedBy({ kind, verdict }: PackRow) {
  const card = kind === 'objection' && (verdict === 'create' || verdict === 'update');
  return card ? (`explained.${verdict}Card` as const) : (`explained.${verdict}` as const);
}

function RowTitle({ row }: { readonly row: PackRow }) {
  const t = useT('scriptPacks');
  const language = useLanguage();
  return <bdi>{localizedText(row.title, language) || t('preview.untitled')}</bdi>;
}

/** What a choice does, in the words that fit the row. */
function useChoiceWord(): (verdict: PackVerdict, choice: Exclude<PackChoice, ''>) => string {
  const t = useT('scriptPacks');
  return (verdict, choice) => {
    if (verdict === 'create') return t(choice === 'theirs' ? 'choices.take' : 'choices.skip');
    if (verdict === 'deleted') return t(choice === 'theirs' ? 'choices.restore' : 'choices.leave');
    return t(`choices.${choice}`);
  };
}

function useColumns(
  choices: PackChoices,
  onChoose: (row: PackRow, choice: PackChoice) => void,
): readonly Column<PackRow>[] {
  const t = useT('scriptPacks');
  const language = useLanguage();
  const problemText = useProblemText();
  const choiceWord = useChoiceWord();
  const name = (row: PackRow) => localizedText(row.title, language) || t('preview.untitled');
  return [
    {
      key: 'verdict',
      header: t('preview.verdict'),
      width: 120,
      render: ({ verdict }) => <Tag tone={tones[verdict]}>{t(`verdicts.${verdict}`)}</Tag>,
    },
    {
      key: 'title',
      header: t('preview.title'),
      render: (row) => (
        <bdi className={styles.name} title={name(row)}>
          {name(row)}
        </bdi>
      ),
    },
    {
      key: 'kind',
      header: t('preview.kind'),
      width: 90,
      render: (row) => t(`kinds.${row.kind === 'broken' ? row.of : row.kind}`),
    },
    {
      key: 'size',
      header: t('preview.size'),
      width: 90,
      align: 'right',
      render: (row) =>
        row.kind === 'script'
          ? t('preview.lines', { count: row.theirs.nodes.length })
          : row.kind === 'objection'
            ? t('preview.answers', { count: row.theirs.answers.length })
            : '',
    },
    {
      key: 'notes',
      header: t('preview.notes'),
      width: 320,
      render: ({ notes }) => {
        const words = notes.map(problemText);
        return (
          <span className={styles.name} title={words.join('\n')}>
            {words.join(' \u00b7 ')}
          </span>
        );
      },
    },
    {
      key: 'choice',
      header: t('preview.decision'),
      width: 180,
      render: (row) =>
        row.choices.length < 2 ? null : (
          // biome-ignore lint/a11y/noStaticElementInteractions: keeps a click on the choice from opening the row
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard never reaches the row from here
          <span onClick={(event) => event.stopPropagation()}>
            <NativeSelect
              size="xs"
              aria-label={t('preview.decisionOf', { name: name(row) })}
              value={choiceOf(row, choices)}
              data={[
                ...(choiceOf(row, choices) === '' ? [{ value: '', label: t('choices.undecided') }] : []),
                ...row.choices.map((value) => ({ value, label: choiceWord(row.verdict, value) })),
              ]}
              onChange={(event) => {
                const value = row.choices.find((each) => each === event.currentTarget.value);
                if (value) onChoose(row, value);
              }}
            />
          </span>
        ),
    },
  ];
}
