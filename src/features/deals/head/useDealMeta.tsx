import { Link } from 'react-router';
import type { Customer } from '@/domain/customers/customer';
import { leadingQuote } from '@/domain/deals/amount';
import { dealProbability } from '@/domain/deals/figures';
import type { DealFacts } from '@/domain/process/gates';
import type { Process } from '@/domain/process/pipeline';
import type { Edit } from '@/features/common';
import { amountOf } from '@/features/common/gates/useMoveDeal';
import { paths } from '@/features/paths';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { DateField, type Fact, MoneyField } from '@/ui';
import { Chance } from './Chance';
import { FactEditor } from './FactEditor';

interface DealMetaProps {
  readonly facts: DealFacts;
  /** Also where it lies in the recycle bin. */
  readonly customer: Customer | undefined;
  readonly process: Process | undefined;
  readonly onEdit: Edit<'opportunity'>;
}

/** The line of facts under the deal's title: customer, amount, expected close, chance of winning, iron triangle. */
export function useDealMeta({ facts, customer, process, onEdit }: DealMetaProps): readonly Fact[] {
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const { deal, quotes, company } = facts;
  const amount = amountOf(facts);
  const quoted = leadingQuote(quotes) !== undefined;
  const money = amount ? formatMoney(amount.minor, amount.currency, language) : t('facts.noAmount');
  const currency = deal.estimate?.currency ?? company?.defaultCurrency ?? 'CNY';
  const names = [deal.team.solution, deal.team.account, deal.team.delivery].filter((name) => name !== '');
  return [
    {
      label: t('facts.customer'),
      value: customer ? <Link to={paths.customer(customer.id)}>{customer.name}</Link> : c('states.missing'),
    },
    {
      label: t(quoted || amount === null ? 'facts.amount' : 'facts.estimate'),
      value: quoted ? (
        <Link to={paths.deal(deal.id, 'quote')}>{money}</Link>
      ) : (
        <FactEditor label={t('facts.estimate')} value={money}>
          <MoneyField
            label={t('facts.estimate')}
            description={t('facts.estimateHint')}
            currency={currency}
            value={deal.estimate?.minor ?? null}
            onCommit={(minor) => onEdit({ estimate: minor === null ? null : { minor, currency } })}
          />
        </FactEditor>
      ),
    },
    {
      label: t('facts.expectedClose'),
      value: (
        <FactEditor label={t('facts.expectedClose')} value={deal.expectedClose || t('facts.noDate')}>
          <DateField
            label={t('facts.expectedClose')}
            value={deal.expectedClose}
            onCommit={(expectedClose) => onEdit({ expectedClose })}
          />
        </FactEditor>
      ),
    },
    {
      label: t('facts.chance'),
      value: (
        <FactEditor label={t('facts.chance')} value={formatPercent(dealProbability(deal, process))}>
          <Chance facts={facts} process={process} onEdit={onEdit} />
        </FactEditor>
      ),
    },
    {
      label: t('facts.triangle'),
      value: (
        <Link to={paths.deal(deal.id, 'team')}>{names.length === 0 ? t('facts.noTeam') : names.join(' \u00b7 ')}</Link>
      ),
    },
    ...(deal.outcome === 'open' || (deal.outcomeReason === '' && deal.lostCategory === '')
      ? []
      : [
          {
            label: t('actions.reason'),
            value: [deal.lostCategory === '' ? '' : t(`lost.categories.${deal.lostCategory}`), deal.outcomeReason]
              .filter((part) => part !== '')
              .join(' \u00b7 '),
          },
        ]),
  ];
}
