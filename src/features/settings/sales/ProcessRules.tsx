import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { SalesRules } from '@/domain/company/salesRules';
import { customerTypes } from '@/domain/customers/customer';
import { type Process, strategies } from '@/domain/process/pipeline';
import { builtInProcesses } from '@/domain/process/templates/builtIn';
import { newestOf, processFor } from '@/domain/process/versions';
import { localizedText, useProcesses } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';
import type { SalesPart } from '../SalesPage';
import styles from '../settings.module.css';

type Row = SalesRules['processes'][number];

/** Which process new deals run in, by customer type and strategy, and what follows for each of the four kinds of deals. */
export function ProcessRules({ rules, onChange }: SalesPart) {
  const t = useT('company');
  const p = useT('process');
  const c = useT('common');
  const language = useLanguage();
  const store = useStore();
  const { stored } = useProcesses();
  const nameOf = (process: Process) => localizedText(process.name, language) || p('list.untitled');
  const offered = [...new Set([...builtInProcesses, ...stored].map((each) => each.seriesId))].flatMap((seriesId) => {
    const process = newestOf(seriesId, stored);
    return process?.kind === 'stages' ? [process] : [];
  });
  const options = offered.map((process) => ({ value: process.seriesId, label: nameOf(process) }));
  const put = (id: string, changes: Partial<Row>) =>
    onChange(({ processes }) => ({
      processes: processes.map((row) => (row.id === id ? { ...row, ...changes } : row)),
    }));
  return (
    <>
      <p className="dw-hint">{t('sales.processes.hint')}</p>
      {rules.processes.length === 0 ? null : (
        <table className={styles.table} style={{ maxWidth: 720 }} aria-label={t('sales.sections.processes')}>
          <thead>
            <tr>
              <th style={{ width: 160 }}>{p('editor.customerType')}</th>
              <th style={{ width: 160 }}>{p('editor.strategy')}</th>
              <th>{t('sales.processes.process')}</th>
              <th style={{ width: 36 }} />
            </tr>
          </thead>
          <tbody>
            {rules.processes.map((row, index) => {
              const known = options.some((option) => option.value === row.seriesId);
              const nth = t('sales.processes.nth', { no: index + 1 });
              return (
                <tr key={row.id}>
                  <td>
                    <ChoiceField
                      hideLabel
                      label={`${p('editor.customerType')}: ${nth}`}
                      placeholder={p('editor.all')}
                      allowEmpty
                      value={row.customerType}
                      options={customerTypes.map((value) => ({ value, label: p(`types.${value}`) }))}
                      onCommit={(customerType) => put(row.id, { customerType })}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      hideLabel
                      label={`${p('editor.strategy')}: ${nth}`}
                      placeholder={p('editor.all')}
                      allowEmpty
                      value={row.strategy}
                      options={strategies.map((value) => ({ value, label: p(`strategies.${value}`) }))}
                      onCommit={(strategy) => put(row.id, { strategy })}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      hideLabel
                      label={`${t('sales.processes.process')}: ${nth}`}
                      placeholder={t('sales.processes.choose')}
                      value={row.seriesId}
                      options={
                        known || row.seriesId === ''
                          ? options
                          : [...options, { value: row.seriesId, label: t('sales.processes.gone') }]
                      }
                      onCommit={(seriesId) => put(row.id, { seriesId })}
                    />
                    {known || row.seriesId === '' ? null : (
                      <div className="dw-error">{t('sales.processes.goneHint')}</div>
                    )}
                  </td>
                  <td>
                    <ActionIcon
                      aria-label={`${c('actions.remove')}: ${nth}`}
                      onClick={() =>
                        onChange(({ processes }) => ({ processes: processes.filter(({ id }) => id !== row.id) }))
                      }
                    >
                      <IconX size={15} aria-hidden />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Button
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={rules.processes.length >= 40}
        onClick={() => {
          const id = store.nextId();
          onChange(({ processes }) => ({
            processes: [...processes, { id, customerType: '', strategy: '', seriesId: '' }],
          }));
        }}
      >
        {t('sales.processes.add')}
      </Button>
      <table className={styles.table} style={{ maxWidth: 720, marginTop: 14 }} aria-label={t('sales.processes.result')}>
        <thead>
          <tr>
            <th style={{ width: 320 }}>{t('sales.processes.result')}</th>
            <th>{t('sales.processes.runsIn')}</th>
          </tr>
        </thead>
        <tbody>
          {customerTypes.flatMap((customerType) =>
            strategies.map((strategy) => {
              const process = processFor(rules, customerType, strategy, stored);
              return (
                <tr key={`${customerType} ${strategy}`}>
                  <td>
                    {p(`types.${customerType}`)} · {p(`strategies.${strategy}`)}
                  </td>
                  <td>
                    <Link className="dw-link" to={paths.process(process.id)}>
                      {nameOf(process)}
                    </Link>{' '}
                    <span className="dw-faint">{p('page.version', { version: process.version })}</span>
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </>
  );
}
