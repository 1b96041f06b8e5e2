import { ActionIcon, Button, Select } from '@mantine/core';
import { IconCopy, IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Standing, type StandingPoint, standing } from '@/domain/competitors/standing';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyMessage, Tag } from '@/ui';
import { type FactorSource, MakeFactorPanel } from '../shared/MakeFactorPanel';
import { usePointWords } from '../shared/pointWords';
import { partKey, useUsedParts } from '../shared/usedParts';
import type { Desk } from './desk';
import { usePointInBoth } from './pointInBoth';

const sides = ['win', 'lose', 'unknown'] as const satisfies readonly (keyof Standing)[];

/** Where we win and where we lose against one competitor, out of features, ratings and prices (R27). */
export function StandingTab({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, priceRows } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const words = usePointWords();
  const [chosen, setChosen] = useState('');
  const inBoth = usePointInBoth();
  const [source, setSource] = useState<FactorSource | null>(null);
  const competitors = companies.filter((company) => !company.own);
  const rival = competitors.find((company) => company.id === chosen) ?? competitors[0];
  const rivalId = rival?.id ?? '';
  const result = useMemo(() => standing(comparison, rivalId, priceRows), [comparison, rivalId, priceRows]);
  const currencyOf = (point: StandingPoint) => priceRows.find((row) => row.product.id === point.id)?.ours?.currency;
  const says = (point: StandingPoint) =>
    `${localizedText(point.label, language)}: ${m('us')} ${words(point, 'ours', currencyOf(point))} / ${rival?.name ?? ''} ${words(point, 'theirs', currencyOf(point))}`;

  /** What a factor made of the point rests on: the row of the comparison, or their price. */
  const rests = (point: StandingPoint) => {
    if (point.kind !== 'price') return { entity: 'comparison', record: comparison, part: point.id } as const;
    const price = priceRows.find((row) => row.product.id === point.id)?.cells.get(rivalId)?.entry;
    return price ? ({ entity: 'priceEntry', record: price, part: '' } as const) : null;
  };
  const points = [...result.win, ...result.lose];
  const used = useUsedParts([...new Set(points.flatMap((point) => rests(point)?.record.id ?? []))].sort());
  const isUsed = (point: StandingPoint) => {
    const on = rests(point);
    return on !== null && used?.has(partKey(on.record.id, on.part)) === true;
  };

  async function makeFactor(side: 'win' | 'lose', point: StandingPoint) {
    const on = rests(point);
    const competitor = desk.competitors.find((each) => each.id === rivalId);
    if (!on || !competitor) return;
    const { entity, record, part } = on;
    const text = await inBoth(point, competitor, currencyOf(point));
    setSource({
      evidence: { entity, id: record.id, part },
      record,
      text,
      quadrant: side === 'win' ? 'strength' : 'weakness',
    });
  }

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
          w={300}
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
                      <span className="cmp-small">{t(`standing.kinds.${point.kind}`)}</span>{' '}
                      {isUsed(point) ? <Tag tone="accent">{m('factor.used')}</Tag> : null}
                    </div>
                    <div className="cmp-small">
                      {m('us')} <strong>{words(point, 'ours', currencyOf(point))}</strong> · {rival?.name}{' '}
                      <strong>{words(point, 'theirs', currencyOf(point))}</strong>
                    </div>
                  </div>
                  {side === 'unknown' ? null : (
                    <ActionIcon
                      aria-label={`${m('factor.action')}: ${localizedText(point.label, language)}`}
                      title={m('factor.action')}
                      onClick={() => void makeFactor(side, point)}
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
      <MakeFactorPanel source={source} onClose={() => setSource(null)} />
    </div>
  );
}
