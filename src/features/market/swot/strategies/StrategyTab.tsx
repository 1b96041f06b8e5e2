import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { strategyReview } from '@/domain/swot/review';
import { type Strategy, type StrategyKind, strategyKinds, strategyStates } from '@/domain/swot/swot';
import { strategyCodes } from '@/domain/swot/tows';
import { useHotkey } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, type Column, DataTable, EmptyState, Keys, Tag } from '@/ui';
import { useDesk } from '../desk';
import { openStates, updateStrategy } from '../edits';
import { evidenceMoved } from '../evidence';
import { useMakeStrategy } from '../tows/useMakeStrategy';
import { shownText } from '../words';

interface Listed {
  readonly strategy: Strategy;
  readonly title: string;
  readonly toReview: boolean;
  /** What its factors rest on reads otherwise now. */
  readonly moved: boolean;
}

/** The strategies with their factors, who does them until when, and whether somebody must look at them again. */
export function StrategyTab({ onTows }: { readonly onTows: () => void }) {
  const t = useT('swot');
  const language = useLanguage();
  const { swot, edit, today, openStrategy, factors, records } = useDesk();
  const make = useMakeStrategy();
  const [kind, setKind] = useState<StrategyKind | ''>('');
  const add = () => void make([]);
  useHotkey('n', add, { label: t('strategies.new') });

  const all = useMemo((): readonly Listed[] => {
    const codes = strategyCodes(swot.strategies, swot.factors);
    return swot.strategies
      .map((strategy) => ({
        strategy,
        title: codes.get(strategy.id)?.title ?? '',
        toReview: strategy.state !== 'dropped' && strategyReview(strategy, swot.factors).state === 'toReview',
        moved:
          strategy.state !== 'dropped' &&
          strategy.factorIds.some((id) => {
            const factor = factors.get(id);
            return factor !== undefined && evidenceMoved(factor, records);
          }),
      }))
      .sort((a, b) => strategyKinds.indexOf(a.strategy.kind) - strategyKinds.indexOf(b.strategy.kind));
  }, [swot.strategies, swot.factors, factors, records]);
  const rows = all.filter((row) => kind === '' || row.strategy.kind === kind);

  const columns = useMemo(
    (): readonly Column<Listed>[] => [
      { key: 'code', header: t('strategies.code'), width: 150, render: (row) => <b>{row.title}</b> },
      {
        key: 'text',
        header: t('strategies.text'),
        render: ({ strategy, toReview, moved }) => (
          <>
            {toReview ? <Tag tone="warn">{t('card.toReview')}</Tag> : null}{' '}
            {moved ? <Tag tone="warn">{t('card.moved')}</Tag> : null}{' '}
            {shownText(strategy.text, language).text || <span className="dw-faint">{t('strategies.noText')}</span>}
          </>
        ),
      },
      {
        key: 'client',
        header: t('strategies.client'),
        width: 96,
        render: ({ strategy }) =>
          strategy.clientText.zh || strategy.clientText.en ? t('strategies.clientYes') : '\u2014',
      },
      { key: 'owner', header: t('fields.owner'), width: 90, render: ({ strategy }) => strategy.owner },
      {
        key: 'due',
        header: t('strategies.due'),
        width: 116,
        render: ({ strategy }) =>
          strategy.due !== '' && strategy.due < today && openStates.has(strategy.state) ? (
            <span title={t('strategies.overdue')}>
              <Tag tone="warn">{strategy.due}</Tag>
            </span>
          ) : (
            strategy.due
          ),
      },
      {
        key: 'state',
        header: t('strategies.state'),
        width: 124,
        render: ({ strategy, title }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: keeps a click on the choice from opening the row
          // biome-ignore lint/a11y/useKeyWithClickEvents: the choice inside answers its keys itself
          <span onClick={(event) => event.stopPropagation()}>
            <ChoiceField
              hideLabel
              label={t('strategies.stateOf', { code: title })}
              value={strategy.state}
              options={strategyStates.map((value) => ({ value, label: t(`states.${value}`) }))}
              onCommit={(state) => edit((now) => updateStrategy(now, strategy.id, { state }))}
            />
          </span>
        ),
      },
    ],
    [t, language, today, edit],
  );

  return (
    <>
      <div className="dw-toolbar">
        <ChoiceField
          hideLabel
          label={t('strategies.kind')}
          placeholder={t('strategies.allKinds')}
          value={kind}
          allowEmpty
          options={strategyKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onCommit={(value) => setKind(value)}
        />
        <span className="dw-end">
          <Button
            variant="filled"
            leftSection={<IconPlus size={16} aria-hidden />}
            rightSection={<Keys>N</Keys>}
            onClick={add}
          >
            {t('strategies.new')}
          </Button>
        </span>
      </div>
      <DataTable
        label={t('tabs.strategies')}
        columns={columns}
        rowCount={rows.length}
        rowAt={(index) => rows[index]}
        rowKey={(row) => row.strategy.id}
        onOpen={(row) => openStrategy(row.strategy.id)}
        rowHeight={40}
        empty={
          <EmptyState
            title={t('strategies.empty')}
            text={t('strategies.emptyText')}
            action={<Button onClick={onTows}>{t('strategies.toTows')}</Button>}
          />
        }
      />
    </>
  );
}
