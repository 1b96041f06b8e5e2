import type { Company } from '@/domain/company/company';
import type { Environment } from '@/domain/kernel/ids';
import { currencies } from '@/domain/kernel/money';
import { type Problem, problem } from '@/domain/kernel/result';
import type { Quote } from '@/domain/quoting/quote';
import type { QuoteTotals } from '@/domain/quoting/totals';
import { useT } from '@/i18n/setup';
import {
  ChoiceField,
  DateField,
  LocalizedField,
  MoneyField,
  MultilineField,
  PercentField,
  SidePanel,
  TextField,
} from '@/ui';
import { discountText, parseDiscount } from '../grid/cells';
import styles from '../quotes.module.css';
import { TermsFields } from './TermsFields';

interface SettingsPanelProps {
  readonly quote: Quote;
  readonly totals: QuoteTotals;
  readonly company: Company;
  readonly environment: Environment;
  readonly readOnly: boolean;
  readonly onEdit: (changes: Partial<Quote>) => void;
  readonly onClose: () => void;
}

function exchangeRateProblem(text: string): Problem | undefined {
  return /^(\d{1,9}(\.\d{1,8})?)?$/.test(text.normalize('NFKC').trim())
    ? undefined
    : problem('quoteEntry.exchangeRate');
}

/** All of a quote that is not a line: how it is priced, how long it holds, and the three terms of R74. */
export function SettingsPanel(props: SettingsPanelProps) {
  const { quote, company, readOnly, onEdit } = props;
  const t = useT('quotes');
  const c = useT('common');
  const shared = { readOnly };
  const { currency } = quote;
  return (
    <SidePanel opened onClose={props.onClose} title={t('settings.title')} width={680}>
      <div className={styles.form}>
        <h3>{t('settings.basics')}</h3>
        <LocalizedField
          label={t('settings.name')}
          value={quote.title}
          onCommit={(title) => onEdit({ title })}
          {...shared}
        />
        <div className={styles.pair}>
          <DateField
            label={t('settings.issueDate')}
            value={quote.issueDate}
            onCommit={(issueDate) => onEdit({ issueDate })}
            {...shared}
          />
          <DateField
            label={t('settings.validUntil')}
            value={quote.validUntil}
            onCommit={(validUntil) => onEdit({ validUntil })}
            {...shared}
          />
          <ChoiceField
            label={t('settings.language')}
            value={quote.language}
            options={[
              { value: 'zh-CN', label: c('language.zh-CN') },
              { value: 'en', label: c('language.en') },
            ]}
            onCommit={(language) => onEdit({ language })}
            {...shared}
          />
          <ChoiceField
            label={t('settings.currency')}
            value={currency}
            options={Object.keys(currencies).map((value) => ({ value, label: value }))}
            onCommit={(next) =>
              onEdit({ currency: next, ...(next === company.defaultCurrency ? { exchangeRate: '' } : {}) })
            }
            {...shared}
          />
          {currency === company.defaultCurrency ? null : (
            <>
              <TextField
                label={t('settings.exchangeRate')}
                description={t('settings.exchangeRateText', { currency, base: company.defaultCurrency })}
                value={quote.exchangeRate}
                validate={exchangeRateProblem}
                onCommit={(text) => onEdit({ exchangeRate: text.normalize('NFKC').trim() })}
                {...shared}
              />
              <DateField
                label={t('settings.exchangeRateDate')}
                value={quote.exchangeRateDate}
                onCommit={(exchangeRateDate) => onEdit({ exchangeRateDate })}
                {...shared}
              />
            </>
          )}
        </div>

        <h3>{t('settings.pricing')}</h3>
        <div className={styles.pair}>
          <ChoiceField
            label={t('settings.taxMode')}
            value={quote.taxMode}
            options={[
              { value: 'exclusive', label: t('taxMode.exclusive') },
              { value: 'inclusive', label: t('taxMode.inclusive') },
            ]}
            onCommit={(taxMode) => onEdit({ taxMode })}
            {...shared}
          />
          <ChoiceField
            label={t('settings.taxRounding')}
            value={quote.taxRounding}
            options={[
              { value: 'perLine', label: t('taxRounding.perLine') },
              { value: 'perRate', label: t('taxRounding.perRate') },
            ]}
            onCommit={(taxRounding) => onEdit({ taxRounding })}
            {...shared}
          />
          <ChoiceField
            label={t('settings.strategy')}
            value={quote.strategy}
            options={[
              { value: 'direct', label: t('strategy.direct') },
              { value: 'channel', label: t('strategy.channel') },
            ]}
            onCommit={(strategy) => onEdit({ strategy })}
            {...shared}
          />
          <PercentField
            label={t('settings.channelDiscount')}
            value={quote.channelDiscount}
            disabled={quote.strategy !== 'channel'}
            onCommit={(channelDiscount) => onEdit({ channelDiscount })}
            {...shared}
          />
          <TextField
            label={t('settings.orderDiscount')}
            description={t('settings.orderDiscountText')}
            value={discountText(quote.orderDiscount, currency)}
            validate={(text) => {
              const discount = parseDiscount(text, currency);
              return discount.ok ? undefined : discount.error;
            }}
            onCommit={(text) => {
              const discount = parseDiscount(text, currency);
              if (discount.ok) onEdit({ orderDiscount: discount.value });
            }}
            {...shared}
          />
          <MoneyField
            label={t('settings.roundOff')}
            description={t('settings.roundOffText')}
            currency={currency}
            value={quote.roundOff === 0 ? null : quote.roundOff}
            onCommit={(roundOff) => onEdit({ roundOff: roundOff ?? 0 })}
            {...shared}
          />
        </div>

        <h3>{t('settings.budget')}</h3>
        <div className={styles.pair}>
          <MoneyField
            label={t('settings.budgetMin')}
            currency={currency}
            value={quote.budgetMin}
            onCommit={(budgetMin) => onEdit({ budgetMin })}
          />
          <MoneyField
            label={t('settings.budgetMax')}
            currency={currency}
            value={quote.budgetMax}
            onCommit={(budgetMax) => onEdit({ budgetMax })}
          />
        </div>

        <TermsFields
          terms={quote.terms}
          total={props.totals.total}
          currency={currency}
          readOnly={readOnly}
          environment={props.environment}
          onChange={(terms) => onEdit({ terms })}
        />

        <h3>{t('settings.notes')}</h3>
        <LocalizedField
          label={t('settings.note')}
          multiline
          value={quote.note}
          onCommit={(note) => onEdit({ note })}
          {...shared}
        />
        <div className={styles.internal}>
          <MultilineField
            label={t('settings.internalNote')}
            value={quote.internalNote}
            onCommit={(internalNote) => onEdit({ internalNote })}
          />
        </div>
      </div>
    </SidePanel>
  );
}
