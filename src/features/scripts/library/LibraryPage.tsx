import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { scenarios } from '@/domain/scripts/script';
import { useCompany, useHotkey } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { Keys } from '@/ui';
import { ExportLibraryButton } from '../packs/ExportScriptsButton';
import { ApprovePanel } from './ApprovePanel';
import { BulkBar } from './BulkBar';
import { FilterBar } from './FilterBar';
import { filterCount, filterFrom, noFilter } from './filter';
import { useIntervals } from './freshness';
import { MatchingLines } from './MatchingLines';
import { NewScriptPanel } from './NewScriptPanel';
import { ScriptPreview } from './ScriptPreview';
import { useLibraryColumns } from './useLibraryColumns';
import { useScriptList } from './useScriptList';
import './library.css';

/**
 * All scripts of the team. Filters may be named in the address (`?stage=`, `?show=verify`), `?new` begins one. A search
 * also shows the lines themselves.
 */
export default function LibraryPage() {
  const t = useT('scripts');
  const navigate = useNavigate();
  const [parameters, setParameters] = useSearchParams();
  const me = useCompany()?.signatoryName ?? '';
  const intervals = useIntervals();
  const context = useMemo(() => ({ ...intervals, me }), [intervals, me]);
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const [filter, setFilter] = useState(() => filterFrom((name) => parameters.get(name)));
  const list = useScriptList(search, filter, context);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [approving, setApproving] = useState(false);
  const [previewed, setPreviewed] = useState('');
  const script = list.rows.find((row) => row.script.id === previewed)?.script;
  const beside = script !== undefined || search !== '';
  const columns = useLibraryColumns(intervals, beside);
  const lines = useRef<HTMLUListElement>(null);
  const making = parameters.has('new');
  const openNew = () => setParameters({ new: '' });
  useHotkey('n', openNew, { label: t('library.new') });

  const button = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} aria-hidden />}
      rightSection={<Keys>N</Keys>}
      onClick={openNew}
    >
      {t('library.new')}
    </Button>
  );
  // From the search the keyboard goes on to the lines that it found.
  const toLines = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.getAttribute('aria-label') !== t('library.search')) return;
    lines.current?.querySelector<HTMLElement>('[data-copy]')?.focus();
    event.preventDefault();
  };
  return (
    <ScriptRoom
      tab="library"
      asideWidth={392}
      actions={
        <>
          <Button component={Link} to={paths.scriptImport}>
            {t('library.import')}
          </Button>
          <ExportLibraryButton />
          {button}
        </>
      }
      aside={
        script ? (
          <ScriptPreview key={script.id} script={script} me={me} onClose={() => setPreviewed('')} />
        ) : search === '' ? undefined : (
          <MatchingLines search={search} list={lines} />
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: leads the keys of the search on */}
      <div className="library-list" onKeyDown={toLines}>
        {selected.size > 0 ? (
          <BulkBar ids={selected} onClear={() => setSelected(new Set())} onApprove={() => setApproving(true)} />
        ) : null}
        <RecordList
          label={t('title')}
          columns={columns}
          list={list}
          search={{ value: text, onChange: setText, label: t('library.search') }}
          filters={<FilterBar filter={filter} onFilter={setFilter} me={me} />}
          filtered={filterCount(filter) > 0}
          onClearFilters={() => setFilter(noFilter)}
          views={{
            list: 'scripts',
            filters: { ...filter },
            onApply: (view) => {
              setText(view.text);
              setFilter(filterFrom((name) => view.filters[name]));
            },
          }}
          selection={{ ids: selected, onChange: setSelected }}
          rowKey={(row) => row.script.id}
          onOpen={(row) =>
            row.script.id === previewed ? navigate(paths.script(previewed)) : setPreviewed(row.script.id)
          }
          empty={{
            title: t('library.empty.title'),
            text: t('library.empty.text'),
            action: (
              <Button component={Link} to={`${paths.scriptImport}?from=starter`}>
                {t('library.empty.starter')}
              </Button>
            ),
          }}
        />
      </div>
      {approving ? (
        <ApprovePanel
          ids={[...selected]}
          onClose={() => setApproving(false)}
          onDone={(refused) => {
            setApproving(false);
            setSelected(new Set(refused));
          }}
        />
      ) : null}
      {making ? (
        <NewScriptPanel
          scenario={scenarios.find((each) => each === (parameters.get('new') || filter.scenario)) ?? 'opening'}
          owner={me}
          onClose={() => setParameters({}, { replace: true })}
          onMade={(id) => void navigate(paths.script(id))}
        />
      ) : null}
    </ScriptRoom>
  );
}
