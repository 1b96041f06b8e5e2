import { ActionIcon, Button, Select } from '@mantine/core';
import { IconCopy, IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Standing, type StandingPoint, standing } from '@/domain/competitors/standing';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyMessage } from '@/ui';
import { usePointWords } from '../shared/pointWords';
import type { Desk } from './desk';
import { SwotFactorPanel } from './SwotFactorPanel';

const sides = ['win', 'lose', 'unknown'] as const satisfies readonly (keyof Standing)[];

/** Where we win and where we lose against one competitor, out of features, ratings and prices (R27). */
export function StandingTab({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const words = usePointWords();
  const [chosen, setChosen] = useState('');
  const [factorOf, setFactorOf] = useState<{ side: (typeof sides)[number]; point: StandingPoint } | null>(null);
  const competitors = companies.filter((company) => !company.own);
  const rival = competitors.find((company) => company.id === chosen) ?? competitors[0];
  const rivalId = rival?.id ?? '';
  const result = useMemo(() => standing(comparison, rivalId, priceRows), [comparison, rivalId, priceRows]);
  const currencyOf = (point: StandingPoint) => priceRows.find((row) => row.product.id === point.id)?.ours?.currency;
  const says = (point: StandingPoint) =>
    `${localizedText(point.label, language)}: ${m('us')} ${words(point, 'ours', currencyOf(point))} / ${rival?.name ?? ''} ${words(point, 'theirs', currencyOf(point))}`;

  async function copy() {
    const text = sides.flatMap((side) => [
      t(`standing.${side}`, { name: rival?.name ?? '' }),
      ...result[side].map((point) => `- ${says(point)}`),
      '',
    ]);
    await navigator.clipboard.writeText(text.join('\n').trim());
    notifyMessage(t('copied'));
  }

  return (
    <div className="cmp-page">
      <div className="cmp-bar">
        <Select
          size="xs"
          w={240}
          label={t('standing.against')}
          allowDeselect={false}
          value={rivalId}
          data={competitors.map((company) => ({ value: company.id, label: company.name }))}
          onChange={(value) => setChosen(value ?? '')}
        />
        <span className="cmp-keys">
          <Button size="xs" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void copy()}>
            {t('copyText')}
          </Button>
        </span>
      </div>
      <div className="cmp-standing">
        {sides.map((side) => (
          <section key={side} data-side={side}>
            <h2>
              {t(`standing.${side}`, { name: rival?.name ?? '' })}{' '}
              <span className="dw-faint">{result[side].length}</span>
            </h2>
            {result[side].length === 0 ? <p className="dw-faint">{t(`standing.no.${side}`)}</p> : null}
            <ul>
              {result[side].map((point) => (
                <li key={`${point.kind}.${point.id}`}>
                  <div>
                    <div>
                      <bdi>{localizedText(point.label, language)}</bdi>{' '}
                      <span className="cmp-small">{t(`standing.kinds.${point.kind}`)}</span>
                    </div>
                    <div className="cmp-small">
                      {m('us')} <strong>{words(point, 'ours', currencyOf(point))}</strong> · {rival?.name}{' '}
                      <strong>{words(point, 'theirs', currencyOf(point))}</strong>
                    </div>
                  </div>
                  {side === 'unknown' ? null : (
                    <ActionIcon
                      aria-label={`${t('factor.make')}: ${localizedText(point.label, language)}`}
                      title={t('factor.make')}
                      onClick={() => setFactorOf({ side, point })}
                    >
                      <IconTargetArrow size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {factorOf && rival ? (
        <SwotFactorPanel
          desk={desk}
          point={factorOf.point}
          win={factorOf.side === 'win'}
          rival={rival}
          text={says(factorOf.point)}
          onClose={() => setFactorOf(null)}
        />
      ) : null}
    </div>
  );
}
