import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { localDay } from '@/domain/kernel/dates';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { builtInProcesses, defaultProcessId } from '@/domain/process/templates/builtIn';
import { useCompany, useProcesses } from '@/features/common';
import { DealRoom } from '@/features/common/rooms/DealRoom';
import { paths } from '@/features/paths';
import { formatDate } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { type Column, DataTable, EmptyState, Section, Tag } from '@/ui';
import { stateOf } from './desk';
import { ProcessMenu } from './ProcessMenu';
import styles from './process.module.css';
import { dealsIn, usePlaces } from './useProcess';
import { useProcessActions } from './useProcessActions';

interface Row {
  readonly process: Process;
  readonly record: Pipeline | undefined;
}

/** Most versions whose deals are counted. */
const counted = 200;

/** All processes: the built-in templates, and every version of one's own that is begun, newest or still has deals. */
export default function ProcessListPage() {
  const t = useT('process');
  const language = useLanguage();
  const navigate = useNavigate();
  const { stored } = useProcesses();
  const company = useCompany();
  const actions = useProcessActions();
  const places = usePlaces([...builtInProcesses, ...stored.slice(0, counted)].map((each) => each.id));

  const builtIn = useMemo(() => builtInProcesses.map((process): Row => ({ process, record: undefined })), []);
  const own = useMemo(() => {
    const newest = new Map<string, number>();
    for (const { seriesId, version, status } of stored)
      if (status === 'published') newest.set(seriesId, Math.max(version, newest.get(seriesId) ?? 0));
    return stored
      .filter(
        (each) => each.status === 'draft' || newest.get(each.seriesId) === each.version || dealsIn(places, each.id) > 0,
      )
      .sort((a, b) => (a.seriesId === b.seriesId ? b.version - a.version : a.seriesId < b.seriesId ? 1 : -1))
      .map((record): Row => ({ process: record, record }));
  }, [stored, places]);

  const used = new Set(company?.sales.processes.map((row) => row.seriesId) ?? []);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t('list.name'),
      render: ({ process }) => (
        <>
          <strong>{actions.nameOf(process)}</strong>{' '}
          {process.id === defaultProcessId ? <Tag>{t('list.usedDefault')}</Tag> : null}
          {used.has(process.seriesId) ? <Tag tone="accent">{t('list.inRules')}</Tag> : null}
          {process.kind === 'view' ? <Tag>{t('editor.kinds.view')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'version',
      header: t('list.version'),
      width: 64,
      align: 'right',
      render: ({ process }) => String(process.version),
    },
    {
      key: 'state',
      header: t('list.state'),
      width: 130,
      render: ({ record }) => {
        const state = stateOf(record);
        return (
          <Tag tone={state === 'published' ? 'accent' : state === 'draft' ? 'warn' : 'neutral'}>
            {t(`states.${state}`)}
          </Tag>
        );
      },
    },
    {
      key: 'stages',
      header: t('list.stages'),
      width: 64,
      align: 'right',
      render: ({ process }) => String(process.stages.length),
    },
    {
      key: 'deals',
      header: t('list.deals'),
      width: 110,
      align: 'right',
      render: ({ process, record }) =>
        record?.status === 'draft' || process.kind === 'view' ? '\u2014' : String(dealsIn(places, process.id)),
    },
    {
      key: 'updated',
      header: t('list.updated'),
      width: 120,
      render: ({ record }) => (record ? formatDate(localDay(record.updatedAt), language) : '\u2014'),
    },
    {
      key: 'actions',
      header: '',
      width: 48,
      align: 'center',
      render: ({ process, record }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks on the menu from opening the row
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        <span onClick={(event) => event.stopPropagation()}>
          <ProcessMenu process={process} pipeline={record} all={stored} />
        </span>
      ),
    },
  ];
  const table = (label: string, rows: readonly Row[]) => (
    <div className={styles.fit}>
      <DataTable
        label={label}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.process.id}
        onOpen={(row) => void navigate(paths.process(row.process.id))}
        height={34 + rows.length * 36}
      />
    </div>
  );

  return (
    <DealRoom
      tab="process"
      actions={
        <>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t('page.more')} title={t('page.more')}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={own.length === 0}
                onClick={() => void actions.exportPack(own.map((row) => row.process))}
              >
                {t('list.exportAll')}
              </Menu.Item>
              <Menu.Item component={Link} to={paths.salesRules}>
                {t('list.rules')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button onClick={() => void actions.importPack()}>{t('list.importPack')}</Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="filled" rightSection={<IconChevronDown size={15} aria-hidden />}>
                {t('list.new')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {builtInProcesses.map((process) => (
                <Menu.Item key={process.id} onClick={() => void actions.copy(process)}>
                  {t('list.from', { name: actions.nameOf(process) })}
                </Menu.Item>
              ))}
              <Menu.Item onClick={() => void actions.create()}>{t('list.blank')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <Section title={t('list.own')}>
        {own.length === 0 ? (
          <EmptyState
            title={t('list.empty')}
            text={t('list.emptyText')}
            action={
              <Button onClick={() => void (builtInProcesses[0] && actions.copy(builtInProcesses[0]))}>
                {t('list.copyDefault')}
              </Button>
            }
          />
        ) : (
          table(t('list.own'), own)
        )}
      </Section>
      <Section title={t('list.builtIn')}>
        <p className={`dw-hint ${styles.intro}`}>{t('list.intro')}</p>
        {table(t('list.builtIn'), builtIn)}
      </Section>
    </DealRoom>
  );
}
