import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { selectOption } from '@/domain/quoting/options';
import type { QuoteLine } from '@/domain/quoting/quote';
import { inLanguage, type LineTotals } from '@/domain/quoting/totals';
import { formatMoney } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import {
  ChoiceField,
  Explained,
  FlagField,
  LocalizedField,
  MoneyField,
  MultilineField,
  QuantityField,
  SidePanel,
  TextField,
} from '@/ui';
import { explainedRows } from './explain';
import styles from './quotes.module.css';

interface LinePanelProps {
  readonly line: QuoteLine;
  readonly lines: readonly QuoteLine[];
  readonly totals: LineTotals | undefined;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly onLines: (lines: readonly QuoteLine[]) => void;
  readonly onClose: () => void;
}

/** Everything of one line that has no column of its own. */
export function LinePanel({ line, lines, totals, currency, readOnly, onLines, onClose }: LinePanelProps) {
  const t = useT('quotes');
  const set = (changes: Partial<QuoteLine>) =>
    onLines(lines.map((other) => (other.id === line.id ? { ...line, ...changes } : other)));
  const shared = { readOnly };
  const hasAmount = line.kind === 'item';
  const bundles = lines.filter((other) => other.kind === 'bundle' && other.id !== line.id);
  const money = (minor: number) => formatMoney(minor, currency);
  return (
    <SidePanel opened onClose={onClose} title={t('line.title')}>
      <div className={styles.form}>
        <LocalizedField label={t('line.name')} value={line.name} onCommit={(name) => set({ name })} {...shared} />
        {line.kind === 'heading' || line.kind === 'text' ? null : (
          <>
            <LocalizedField
              label={t('line.description')}
              multiline
              value={line.description}
              onCommit={(description) => set({ description })}
              {...shared}
            />
            <div className={styles.pair}>
              <TextField
                label={t('line.code')}
                maxLength={60}
                value={line.code}
                onCommit={(code) => set({ code })}
                {...shared}
              />
            </div>
          </>
        )}
        {line.kind === 'bundle' ? (
          <MoneyField
            label={t('line.bundlePrice')}
            currency={currency}
            value={line.bundlePrice}
            onCommit={(value) => set({ bundlePrice: value ?? 0 })}
            {...shared}
          />
        ) : null}
        {hasAmount ? (
          <>
            <LocalizedField label={t('line.unit')} value={line.unit} onCommit={(unit) => set({ unit })} {...shared} />
            <FlagField
              label={t('line.optional')}
              description={t('line.optionalText')}
              value={line.optional}
              onCommit={(optional) => set({ optional, selected: !optional })}
              {...shared}
            />
            {line.optional ? (
              <>
                <FlagField
                  label={t('line.selected')}
                  value={line.selected}
                  onCommit={(selected) => onLines(selectOption(lines, line.id, selected))}
                  {...shared}
                />
                <TextField
                  label={t('line.optionGroup')}
                  description={t('line.optionGroupText')}
                  maxLength={60}
                  value={line.optionGroup}
                  onCommit={(optionGroup) => set({ optionGroup })}
                  {...shared}
                />
              </>
            ) : null}
            <FlagField
              label={t('line.gift')}
              description={t('line.giftText')}
              value={line.gift}
              onCommit={(gift) => set({ gift })}
              {...shared}
            />
            {line.gift ? (
              <MoneyField
                label={t('line.giftValue')}
                currency={currency}
                value={line.giftValue}
                onCommit={(value) => set({ giftValue: value ?? 0 })}
                {...shared}
              />
            ) : null}
            <FlagField
              label={t('line.excludeFromOrderDiscount')}
              value={line.excludeFromOrderDiscount}
              onCommit={(excludeFromOrderDiscount) => set({ excludeFromOrderDiscount })}
              {...shared}
            />
            {bundles.length > 0 ? (
              <ChoiceField
                label={t('line.bundle')}
                value={line.bundleId}
                options={[
                  { value: '', label: t('line.noBundle') },
                  ...bundles.map((bundle) => ({
                    value: bundle.id,
                    label: inLanguage(bundle.name, 'zh-CN') || t('grid.unnamed'),
                  })),
                ]}
                onCommit={(bundleId) => set({ bundleId })}
                {...shared}
              />
            ) : null}
            <TierRows line={line} currency={currency} readOnly={readOnly} onChange={set} />
            <div className={styles.internal}>
              <span className={styles.faint}>{t('line.internal')}</span>
              <MoneyField
                label={t('line.unitCost')}
                currency={currency}
                value={line.unitCost}
                onCommit={(unitCost) => set({ unitCost })}
                {...shared}
              />
              <MultilineField
                label={t('line.internalNote')}
                value={line.internalNote}
                onCommit={(internalNote) => set({ internalNote })}
                {...shared}
              />
            </div>
            {totals ? (
              <Explained title={t('line.calculation')} rows={explainedRows(totals.explanation, currency, t)}>
                {t('line.calculation')} · {money(totals.total)}
              </Explained>
            ) : null}
          </>
        ) : null}
      </div>
    </SidePanel>
  );
}

interface TierRowsProps {
  readonly line: QuoteLine;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly onChange: (changes: Partial<QuoteLine>) => void;
}

function TierRows({ line, currency, readOnly, onChange }: TierRowsProps) {
  const t = useT('quotes');
  const set = (index: number, changes: Partial<QuoteLine['tiers'][number]>) =>
    onChange({ tiers: line.tiers.map((tier, at) => (at === index ? { ...tier, ...changes } : tier)) });
  return (
    <div>
      <h3>
        {t('line.tiers')} <span className={styles.faint}>{t(`line.priceSource.${line.priceSource}`)}</span>
      </h3>
      <div className={styles.tiers}>
        {line.tiers.map((tier, index) => [
          <QuantityField
            // biome-ignore lint/suspicious/noArrayIndexKey: tiers have no identity beyond their place
            key={`${index}.from`}
            label={t('line.tierFrom')}
            value={tier.from}
            readOnly={readOnly}
            onCommit={(from) => set(index, { from })}
          />,
          <MoneyField
            // biome-ignore lint/suspicious/noArrayIndexKey: tiers have no identity beyond their place
            key={`${index}.price`}
            label={t('line.tierPrice')}
            currency={currency}
            value={tier.unitPrice}
            readOnly={readOnly}
            onCommit={(value) => set(index, { unitPrice: value ?? 0 })}
          />,
          <ActionIcon
            // biome-ignore lint/suspicious/noArrayIndexKey: tiers have no identity beyond their place
            key={`${index}.remove`}
            aria-label={`${t('row.delete')} ${index + 1}`}
            disabled={readOnly}
            onClick={() => onChange({ tiers: line.tiers.filter((_, at) => at !== index) })}
          >
            <IconTrash size={15} />
          </ActionIcon>,
        ])}
      </div>
      {readOnly ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() =>
            onChange({
              tiers: [
                ...line.tiers,
                {
                  from: (line.tiers.at(-1)?.from ?? 0) + 100_000,
                  unitPrice: line.tiers.at(-1)?.unitPrice ?? line.unitPrice,
                },
              ],
            })
          }
        >
          {t('line.addTier')}
        </Button>
      )}
      {!readOnly && line.priceSource === 'manual' && line.tiers.length > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange({ priceSource: 'list' })}>
          {t('line.applyTier')}
        </Button>
      ) : null}
    </div>
  );
}
