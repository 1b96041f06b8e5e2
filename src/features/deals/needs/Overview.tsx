import type { ReactNode } from 'react';
import type { SalesRules } from '@/domain/company/salesRules';
import type { Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import { isAnswered } from '@/domain/needs/answers';
import type { NeedQuestions } from '@/domain/needs/builtIn';
import { changedSince, latestConfirmation } from '@/domain/needs/confirmation';
import { needSheet } from '@/domain/needs/sheet';
import { bantScore } from '@/domain/qualification/bant';
import { meddpiccScore } from '@/domain/qualification/meddpicc';
import { formatPercent, formatTenths } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import styles from './needs.module.css';

export type NeedsPart = 'questions' | 'table' | 'qualification' | 'confirmations';

interface OverviewProps {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  readonly questionnaire: NeedQuestions;
  readonly weights: SalesRules['bant'];
  readonly onOpen: (part: NeedsPart) => void;
}

/** How far the needs are known, in one line; each figure leads to its part of the page. */
export function Overview({ deal, customer, questionnaire, weights, onOpen }: OverviewProps) {
  const t = useT('needs');
  const { questions } = questionnaire;
  const answered = questions.filter((question) => isAnswered(deal, question)).length;
  const sheet = needSheet(deal, customer);
  const meddpicc = customer?.type === 'keyAccount';
  const bant = bantScore(deal.bant, weights);
  const { bp } = meddpiccScore(deal.meddpicc);
  const latest = latestConfirmation(deal);
  const part = (to: NeedsPart, label: ReactNode, value: ReactNode, more: ReactNode) => (
    <button type="button" className={styles.tile} onClick={() => onOpen(to)}>
      <span className={styles.hint}>{label}</span>
      <strong>{value}</strong>
      <span className={styles.hint}>{more}</span>
    </button>
  );
  return (
    <nav className={styles.overview} aria-label={t('overview.label')}>
      {part(
        'questions',
        t('overview.answered'),
        `${answered} / ${questions.length}`,
        answered === questions.length
          ? t('overview.allAnswered')
          : t('overview.open', { count: questions.length - answered }),
      )}
      {part(
        'table',
        t('overview.sheet'),
        t(sheet.complete ? 'overview.complete' : 'overview.incomplete'),
        sheet.missing.map((code) => t(`missing.${code}`)).join(t('overview.separator')),
      )}
      {part(
        'qualification',
        meddpicc ? 'MEDDPICC' : 'BANT',
        meddpicc ? (bp === null ? '\u2014' : formatPercent(bp)) : `${formatTenths(bant.tenths)} \u00b7 ${bant.band}`,
        bant.missing.length > 0 && !meddpicc ? t('overview.unanswered', { count: bant.missing.length }) : '',
      )}
      {part(
        'confirmations',
        t('overview.confirmed'),
        latest ? latest.date : t('overview.unconfirmed'),
        latest ? (changedSince(latest, deal) ? t('overview.changed') : latest.confirmedBy) : '',
      )}
    </nav>
  );
}
