import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { NeedConfirmation, Opportunity } from '@/domain/deals/opportunity';
import { changedParts, needDifferences } from '@/domain/needs/confirmation';
import { localizedText } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import styles from './needs.module.css';
import { PrintConfirmation } from './PrintConfirmation';

interface ConfirmationsProps {
  readonly deal: Opportunity;
  readonly onConfirm: () => void;
}

/** What the customer confirmed, newest first, and what is no longer as confirmed (R62). */
export function Confirmations({ deal, onConfirm }: ConfirmationsProps) {
  const t = useT('needs');
  const [open, setOpen] = useState('');
  const newest = [...deal.confirmations].reverse().sort((a, b) => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1));
  return (
    <Section
      title={t('sections.confirmations')}
      actions={
        <span className={styles.bar}>
          {deal.needs.length === 0 ? null : <PrintConfirmation deal={deal} confirmation={null} />}
          <Button size="xs" onClick={onConfirm}>
            {t('confirm.open')}
          </Button>
        </span>
      }
    >
      {newest.length === 0 ? (
        <p className={styles.faint}>{t('confirm.empty')}</p>
      ) : (
        <table className={`${styles.table} ${styles.middle}`} aria-label={t('sections.confirmations')}>
          <thead>
            <tr>
              <th style={{ width: 104 }}>{t('confirm.date')}</th>
              <th style={{ width: 140 }}>{t('confirm.by')}</th>
              <th style={{ width: 100 }}>{t('confirm.method')}</th>
              <th>{t('confirm.since')}</th>
              <th style={{ width: 250 }} aria-label={t('confirm.compare')} />
            </tr>
          </thead>
          <tbody>
            {newest.map((confirmation) => {
              const changed = changedParts(confirmation, deal);
              const opened = open === confirmation.id;
              return (
                <Fragment key={confirmation.id}>
                  <tr>
                    <td>{confirmation.date}</td>
                    <td>{confirmation.confirmedBy}</td>
                    <td>{t(`methods.${confirmation.method}`)}</td>
                    <td>
                      {changed.length === 0 ? (
                        <span className={styles.faint}>{t('confirm.unchanged')}</span>
                      ) : (
                        <span className={styles.tags}>
                          {changed.map((part) => (
                            <Tag key={part} tone="warn">
                              {t(`parts.${part}`)}
                            </Tag>
                          ))}
                        </span>
                      )}
                    </td>
                    <td className={styles.right}>
                      <div className={styles.bar}>
                        <Button size="xs" aria-expanded={opened} onClick={() => setOpen(opened ? '' : confirmation.id)}>
                          {t('confirm.compare')}
                        </Button>
                        <PrintConfirmation deal={deal} confirmation={confirmation} />
                      </div>
                    </td>
                  </tr>
                  {opened ? (
                    <tr>
                      <td colSpan={5}>
                        <Snapshot confirmation={confirmation} deal={deal} />
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** The confirmed sheet beside what became of it. */
function Snapshot({ confirmation, deal }: { readonly confirmation: NeedConfirmation; readonly deal: Opportunity }) {
  const t = useT('needs');
  const language = useLanguage();
  const changed = new Set(changedParts(confirmation, deal));
  const differences = needDifferences(confirmation, deal);
  const amount = (money: Opportunity['budgetMin']) =>
    money ? formatMoney(money.minor, money.currency, language) : '\u2014';
  const budget = (of: Pick<Opportunity, 'budgetMin' | 'budgetMax'>) =>
    `${amount(of.budgetMin)} \u2013 ${amount(of.budgetMax)}`;
  const lines = [
    {
      part: 'situation' as const,
      before: localizedText(confirmation.situation, language),
      after: localizedText(deal.situation, language),
    },
    { part: 'budget' as const, before: budget(confirmation), after: budget(deal) },
    { part: 'timeline' as const, before: confirmation.timeline, after: deal.timeline },
  ];
  const confirmed = [
    ...confirmation.needs.map(({ id, pain }) => ({ id, text: pain })),
    ...confirmation.technicalNeeds.map(({ id, text }) => ({ id: `t:${id}`, text })),
  ];
  const added = differences.filter(({ change }) => change === 'added');
  return (
    <dl className={styles.snapshot}>
      {lines.map(({ part, before, after }) => (
        <Fragment key={part}>
          <dt>{t(`parts.${part}`)}</dt>
          <dd>
            {before || '\u2014'}
            {changed.has(part) ? (
              <span className={styles.now}>{t('confirm.now', { text: after || '\u2014' })}</span>
            ) : null}
          </dd>
        </Fragment>
      ))}
      <dt>{t('parts.needs')}</dt>
      <dd>
        <ol>
          {confirmed.map(({ id, text }) => {
            const difference = differences.find((each) => each.id === id);
            return (
              <li key={id}>
                {localizedText(text, language)}
                {difference?.change === 'removed' ? (
                  <span className={styles.now}>{t('confirm.removed')}</span>
                ) : difference?.after ? (
                  <span className={styles.now}>
                    {t('confirm.now', { text: localizedText(difference.after, language) })}
                  </span>
                ) : null}
              </li>
            );
          })}
        </ol>
        {added.map(({ id, after }) => (
          <span key={id} className={styles.now}>
            {t('confirm.added', { text: after ? localizedText(after, language) : '' })}
          </span>
        ))}
      </dd>
      {confirmation.note === '' ? null : (
        <>
          <dt>{t('confirm.note')}</dt>
          <dd>{confirmation.note}</dd>
        </>
      )}
    </dl>
  );
}
