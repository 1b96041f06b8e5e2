import { Link } from 'react-router';
import type { Opportunity } from '@/domain/deals/opportunity';
import { RecordPicker } from '@/features/common';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, GrowthField, MoneyField, Section, TextField } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

/** Whether we sell directly or through a partner, and what is agreed with that partner in this deal (R101). */
export function PartnerPart({ facts, onEdit }: TeamPartProps) {
  const { deal, partner, company } = facts;
  const t = useT('deals');
  const { partnerTerms } = deal;
  const terms = (part: Partial<Opportunity['partnerTerms']>) =>
    onEdit((now) => ({ partnerTerms: { ...now.partnerTerms, ...part } }));
  const currency = partnerTerms.price?.currency ?? company?.defaultCurrency ?? 'CNY';
  return (
    <Section title={t('team.strategyTitle')}>
      <div className={styles.grid}>
        <ChoiceField
          label={t('team.strategy')}
          value={deal.strategy}
          options={(['direct', 'channel'] as const).map((value) => ({ value, label: t(`strategies.${value}`) }))}
          onCommit={(strategy) => onEdit({ strategy })}
        />
        {deal.strategy === 'direct' ? null : (
          <>
            <RecordPicker
              entity="partner"
              label={t('team.partner')}
              value={deal.partnerId}
              onCommit={(partnerId) => onEdit({ partnerId })}
            />
            <ChoiceField
              label={t('team.involvement')}
              value={partnerTerms.involvement}
              allowEmpty
              options={(['present', 'informed'] as const).map((value) => ({
                value,
                label: t(`team.involvements.${value}`),
              }))}
              onCommit={(involvement) => terms({ involvement })}
            />
            <DateField
              label={t('team.involvedOn')}
              value={partnerTerms.involvedOn}
              onCommit={(involvedOn) => terms({ involvedOn })}
            />
            <GrowthField
              label={t('team.discount')}
              description={
                partner ? t('team.agreedDiscount', { discount: formatPercent(partner.discount) }) : undefined
              }
              min={0}
              max={10_000}
              value={partnerTerms.discount}
              onCommit={(discount) => terms({ discount })}
            />
            <MoneyField
              label={t('team.price')}
              currency={currency}
              value={partnerTerms.price?.minor ?? null}
              onCommit={(minor) => terms({ price: minor === null ? null : { minor, currency } })}
            />
            <TextField
              label={t('team.agreementNumber')}
              description={partner?.agreementNumber || undefined}
              maxLength={60}
              value={partnerTerms.agreementNumber}
              onCommit={(agreementNumber) => terms({ agreementNumber })}
            />
            <DateField
              label={t('team.visitReportOn')}
              value={partnerTerms.visitReportOn}
              onCommit={(visitReportOn) => terms({ visitReportOn })}
            />
          </>
        )}
      </div>
      {deal.strategy === 'channel' && partner ? (
        <p>
          <Link className="dw-link" to={paths.partner(partner.id)}>
            {t('team.openPartner', { name: partner.name })}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
