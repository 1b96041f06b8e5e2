import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useLive } from '@/data/react';
import { localizedText, recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, notifyMessage, Page, Tag } from '@/ui';
import { ReportButton } from '../reports/ReportButton';
import { BattlecardView } from './BattlecardView';
import { loadCard } from './loadCard';
import { useCardText } from './useCardText';

/** One competitor on one screen, for everyone or for one deal; to be printed on one page, copied, or taken as a Word file. */
export default function BattlecardPage() {
  const { id = '', dealId = '' } = useParams();
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const cardText = useCardText();
  const found = useLive(
    async (store) => ({ records: await loadCard(store, id, dealId, language) }),
    [id, dealId, language],
  );
  if (!found) return <Page title={t('card.title')}>{null}</Page>;
  if (!found.records)
    return (
      <Page title={t('card.missing')}>
        <EmptyState
          title={t('card.missing')}
          text={t('card.missingText')}
          action={
            <Button component={Link} to={paths.competitors}>
              {t('card.back')}
            </Button>
          }
        />
      </Page>
    );
  const { card, deal } = found.records;
  const name = recordTitle('competitor', card.competitor, language);

  async function copy() {
    await navigator.clipboard.writeText(cardText(card));
    notifyMessage(t('copied'));
  }

  return (
    <Page
      title={<bdi>{name}</bdi>}
      breadcrumb={[
        { label: m('tabs.label'), to: paths.market },
        { label: m('tabs.competitors'), to: paths.competitors },
        { label: <bdi>{name}</bdi>, to: paths.competitor(card.competitor.id) },
        { label: t('card.title') },
      ]}
      badges={
        <>
          <Tag>{t('card.title')}</Tag>
          <Tag tone="warn">{t('internal')}</Tag>
        </>
      }
      meta={
        deal
          ? [
              {
                label: t('card.deal'),
                value: (
                  <Link to={paths.deal(deal.id, 'competition')}>
                    <bdi>{localizedText(deal.title, language)}</bdi>
                  </Link>
                ),
              },
            ]
          : undefined
      }
      actions={
        <>
          <Button leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
            {t('copyText')}
          </Button>
          <ReportButton kind="battlecard" competitorId={card.competitor.id} {...(deal ? { dealId: deal.id } : {})} />
          <Button variant="filled" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('card.print')}
          </Button>
        </>
      }
    >
      <div className="bc-sheet">
        <h1 className="bc-print-title">
          {name} · {t('card.title')}
          {deal ? ` · ${localizedText(deal.title, language)}` : ''} · {t('internal')}
        </h1>
        <BattlecardView competitorId={id} dealId={dealId} />
      </div>
    </Page>
  );
}
