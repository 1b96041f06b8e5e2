import { Button } from '@mantine/core';
import { leadCountsByCampaign, leadCountsBySource } from '@/data/queries/leads';
import { useLive } from '@/data/react';
import type { Money } from '@/domain/kernel/fields';
import { costPer, type LeadCounts, leadFigures } from '@/domain/leads/figures';
import type { Campaign, Lead } from '@/domain/leads/lead';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from '../leads.module.css';
import { useLeadWords } from '../words';

interface FiguresProps {
  readonly campaigns: readonly Campaign[];
  readonly campaignName: (id: string) => string;
  readonly onSource: (source: Lead['source']) => void;
  readonly onCampaign: (id: string) => void;
  /** Opens a campaign, or a new one (`''`). */
  readonly onEditCampaign: (id: string) => void;
}

/** Campaigns whose figures are shown beside the list: those changed last. */
const mostCampaigns = 20;

/** What each source and each campaign brought, and what it cost (R39). */
export function Figures({ campaigns, campaignName, onSource, onCampaign, onEditCampaign }: FiguresProps) {
  const t = useT('leads');
  const words = useLeadWords();
  const shown = campaigns.slice(0, mostCampaigns);
  const ids = shown.map(({ id }) => id).join(' ');
  const counts = useLive(
    async (store) => ({
      sources: await leadCountsBySource(store),
      campaigns: await leadCountsByCampaign(store, ids === '' ? [] : ids.split(' ')),
    }),
    [ids],
  );
  if (!counts) return null;
  const sources = [...words.sources, { value: '' as const, label: t('figures.unknown') }].flatMap((source) => {
    const of = counts.sources.get(source.value);
    return of && leadFigures(of).total > 0 ? [{ ...source, counts: of }] : [];
  });
  return (
    <>
      <Section title={t('figures.bySource')}>
        {sources.length === 0 ? (
          <p className={styles.faint}>{t('figures.none')}</p>
        ) : (
          <table className={styles.figures} aria-label={t('figures.bySource')}>
            <Head label={t('fields.source')} />
            <tbody>
              {sources.map(({ value, label, counts: of }) => (
                <tr key={value}>
                  <th scope="row">
                    {value === '' ? (
                      label
                    ) : (
                      <button type="button" className="dw-link" onClick={() => onSource(value)}>
                        {label}
                      </button>
                    )}
                  </th>
                  <FigureCells counts={of} />
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
      <Section
        title={t('figures.byCampaign')}
        actions={
          <Button size="xs" onClick={() => onEditCampaign('')}>
            {t('campaigns.new')}
          </Button>
        }
      >
        {shown.length === 0 ? (
          <p className={styles.faint}>{t('campaigns.empty')}</p>
        ) : (
          <table className={styles.figures} aria-label={t('figures.byCampaign')}>
            <Head label={t('fields.campaignId')} />
            <tbody>
              {shown.map(({ id, cost }) => {
                const of = counts.campaigns.get(id);
                return (
                  <tr key={id}>
                    <th scope="row">
                      <button type="button" className="dw-link" onClick={() => onCampaign(id)}>
                        {campaignName(id)}
                      </button>
                      {of ? <Costs cost={cost} counts={of} /> : null}
                      <button type="button" className={styles.edit} onClick={() => onEditCampaign(id)}>
                        {t('campaigns.edit')}
                        <span className="dw-visually-hidden"> {campaignName(id)}</span>
                      </button>
                    </th>
                    {of ? <FigureCells counts={of} /> : null}
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}

function Head({ label }: { readonly label: string }) {
  const t = useT('leads');
  return (
    <thead>
      <tr>
        <th scope="col">{label}</th>
        <th scope="col">{t('figures.total')}</th>
        <th scope="col">{t('figures.promoted')}</th>
        <th scope="col">{t('figures.conversion')}</th>
      </tr>
    </thead>
  );
}

function FigureCells({ counts }: { readonly counts: LeadCounts }) {
  const { total, promoted, conversion } = leadFigures(counts);
  return (
    <>
      <td>{total}</td>
      <td>{promoted}</td>
      <td>{conversion === null ? '\u2014' : formatPercent(conversion)}</td>
    </>
  );
}

function Costs({ cost, counts }: { readonly cost: Money | null; readonly counts: LeadCounts }) {
  const t = useT('leads');
  const language = useLanguage();
  const { total, promoted } = leadFigures(counts);
  const words = (money: Money | null) => (money ? formatMoney(money.minor, money.currency, language) : '\u2014');
  if (cost === null) return null;
  return (
    <span className={styles.hint}>
      {promoted === 0
        ? t('figures.costPerLead', { lead: words(costPer(cost, total)) })
        : t('figures.costs', { lead: words(costPer(cost, total)), customer: words(costPer(cost, promoted)) })}
    </span>
  );
}
