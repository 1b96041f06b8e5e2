import type { ReactNode } from 'react';
import { defaultTaxRates, taxRatesOn } from '@/domain/company/defaults';
import { type PriceEntry, priceEntryEntity, pricePeriods } from '@/domain/competitors/priceEntry';
import { currencies, minorToDecimal, parseMoney } from '@/domain/kernel/money';
import { fail, ok, type Problem, problem } from '@/domain/kernel/result';
import { localizedText, RecordPicker, useCompany } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, MultilineField, QuantityField, TextField } from '@/ui';
import { ProvenanceFields } from '../../shared/ProvenanceFields';
import type { MarketContext } from '../useMarketContext';
import { PriceInput, type PriceValue } from './PriceInput';

export type PriceFields = Omit<PriceEntry, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt' | 'rev'>;

const kinds = ['list', 'quoted', 'deal', 'estimate'] as const;
const bases = ['exclusive', 'inclusive'] as const;

/** An entry with the ledger's defaults. */
export function emptyPrice(competitorId: string, context: Pick<MarketContext, 'currency' | 'today'>): PriceFields {
  const { currency, today } = context;
  const start = { competitorId, currency, date: today, id: 'new', createdAt: 0, updatedAt: 0 };
  const {
    id: _id,
    createdAt: _made,
    updatedAt: _changed,
    deletedAt: _gone,
    rev: _rev,
    ...fields
  } = priceEntryEntity.schema.parse(start);
  return fields;
}

/** The same digits in another currency: 100.00 stays 100, whatever its decimals. */
function inCurrency({ price, priceMax, currency: old }: PriceFields, currency: string): PriceValue {
  const reread = (minor: number | null) => {
    const read = minor === null ? null : parseMoney(minorToDecimal(minor, old), currency);
    return read?.ok ? read.value : null;
  };
  return { price: reread(price), priceMax: reread(priceMax) };
}

function useTaxRates(today: string, current: string) {
  const t = useT('competitors');
  const language = useLanguage();
  const rows = useCompany()?.taxRates ?? [];
  const valid = taxRatesOn(rows.length > 0 ? rows : defaultTaxRates(), today);
  const rates = [...new Set([...valid.map((row) => row.rate), current])];
  return rates.map((rate) => {
    const label = valid.find((row) => row.rate === rate)?.label;
    const words = /^\d+$/.test(rate) ? formatPercent(Number(rate)) : t(`prices.tax.${rate as 'exempt' | 'outOfScope'}`);
    const text = label ? localizedText(label, language) : '';
    return { value: rate, label: text === '' || text.includes(words) ? text || words : `${words} · ${text}` };
  });
}

/** All fields of a ledger entry, the ones that are always needed first. Each commits by itself. */
export function PriceForm(props: {
  readonly value: PriceFields;
  readonly context: MarketContext;
  readonly onCommit: (changes: Partial<PriceFields>) => void;
  /** Hears of the price while it is being typed. */
  readonly onType: (price: PriceValue) => void;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly errors?: readonly Problem[];
  /** The gap as it stands. */
  readonly reading: ReactNode;
}) {
  const { value, context, onCommit, readOnly } = props;
  const t = useT('competitors');
  const m = useT('market');
  const rates = useTaxRates(context.today, value.taxRate);
  const field = (name: string) => props.errors?.find((found) => found.field === name);
  const codes = [...new Set([...Object.keys(currencies), value.currency])];
  return (
    <div className="competitor-price-form">
      <div className="dw-form-wide">
        <TextField
          label={t('prices.item')}
          value={value.item}
          readOnly={readOnly}
          autoFocus={props.autoFocus}
          error={field('item')}
          onCommit={(item) => onCommit({ item })}
        />
      </div>
      <div className="dw-form-wide">
        <RecordPicker
          entity="product"
          label={t('prices.counterpart')}
          value={value.productId}
          readOnly={readOnly}
          onCommit={(productId, product) => {
            const ours = product && value.productId === '';
            onCommit({ productId, ...(ours ? { period: product.period, taxRate: product.taxRate } : {}) });
          }}
        />
      </div>
      <PriceInput
        label={t('prices.price')}
        description={t('prices.priceHint')}
        required
        currency={value.currency}
        value={value}
        {...(readOnly ? { readOnly } : {})}
        onType={props.onType}
        onCommit={onCommit}
      />
      <ChoiceField
        label={t('prices.currency')}
        description={t('prices.currencyHint')}
        value={value.currency}
        readOnly={readOnly}
        options={codes.map((code) => ({ value: code, label: code }))}
        onCommit={(currency) => onCommit({ currency, ...inCurrency(value, currency) })}
      />
      <div className="dw-form-wide">{props.reading}</div>
      <ChoiceField
        label={t('prices.period')}
        value={value.period}
        readOnly={readOnly}
        options={pricePeriods.map((period) => ({ value: period, label: m(`periods.${period}`) }))}
        onCommit={(period) => onCommit({ period })}
      />
      <TextField
        label={t('prices.unit')}
        placeholder={t('prices.unitHint')}
        maxLength={40}
        value={value.unit}
        readOnly={readOnly}
        onCommit={(unit) => onCommit({ unit })}
      />
      <ChoiceField
        label={t('prices.taxBasis')}
        value={value.taxBasis}
        readOnly={readOnly}
        options={bases.map((basis) => ({ value: basis, label: m(`taxBases.${basis}`) }))}
        onCommit={(taxBasis) => onCommit({ taxBasis })}
      />
      <ChoiceField
        label={t('prices.taxRate')}
        value={value.taxRate}
        readOnly={readOnly}
        options={rates}
        onCommit={(taxRate) => onCommit({ taxRate })}
      />
      <QuantityField
        label={t('prices.quantityFrom')}
        value={value.quantityFrom}
        readOnly={readOnly}
        onCommit={(quantityFrom) => onCommit({ quantityFrom })}
      />
      {value.currency === context.currency ? null : (
        <ExchangeRate value={value} home={context.currency} readOnly={readOnly} onCommit={onCommit} />
      )}
      <ChoiceField
        label={t('prices.kind')}
        value={value.kind}
        readOnly={readOnly}
        options={kinds.map((kind) => ({ value: kind, label: m(`priceKinds.${kind}`) }))}
        onCommit={(kind) => onCommit({ kind })}
      />
      <DateField
        label={t('prices.validUntil')}
        value={value.validUntil}
        readOnly={readOnly}
        onCommit={(validUntil) => onCommit({ validUntil })}
      />
      <ProvenanceFields value={value} onCommit={onCommit} readOnly={readOnly} />
      <div className="dw-form-wide">
        <MultilineField
          label={t('prices.note')}
          minRows={1}
          value={value.note}
          readOnly={readOnly}
          onCommit={(note) => onCommit({ note })}
        />
      </div>
    </div>
  );
}

function ExchangeRate(props: {
  readonly value: PriceFields;
  readonly home: string;
  readonly readOnly: boolean | undefined;
  readonly onCommit: (changes: Partial<PriceFields>) => void;
}) {
  const t = useT('competitors');
  const { value, home } = props;
  const check = (text: string) => {
    const found =
      text === '' || /^\d{1,9}(\.\d{1,8})?$/.test(text) ? ok(text) : fail(problem('priceImport.exchangeRate'));
    return found.ok ? undefined : found.error;
  };
  return (
    <TextField
      label={t('prices.exchangeRate', { currency: value.currency, home })}
      value={value.exchangeRate}
      readOnly={props.readOnly}
      validate={check}
      onCommit={(exchangeRate) => props.onCommit({ exchangeRate })}
    />
  );
}
