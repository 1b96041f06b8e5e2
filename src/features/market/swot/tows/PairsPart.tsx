import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { strategyCodes, type TowsPair, towsPairs } from '@/domain/swot/tows';
import { useHotkey } from '@/features/common';
import { formatPercent, formatScore } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Explained, Keys, Section, Tag } from '@/ui';
import { useDesk } from '../desk';
import { shownText } from '../words';
import styles from './tows.module.css';
import { useMakeStrategy } from './useMakeStrategy';

const page = 30;
const keyOf = (pair: TowsPair) => `${pair.internal.id} ${pair.external.id}`;

/** Linked pairs, the weightiest first; one or several of a kind become a strategy. */
export function PairsPart() {
  const t = useT('swot');
  const language = useLanguage();
  const { swot, labels } = useDesk();
  const make = useMakeStrategy();
  const [shown, setShown] = useState(page);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pairs = useMemo(() => towsPairs(swot.factors, swot.links), [swot.factors, swot.links]);
  const chosen = pairs.filter((pair) => picked.has(keyOf(pair)));
  const kind = chosen[0]?.kind;
  const used = useMemo(() => {
    const codes = strategyCodes(swot.strategies, swot.factors);
    return (pair: TowsPair) =>
      swot.strategies
        .filter(({ factorIds }) => factorIds.includes(pair.internal.id) && factorIds.includes(pair.external.id))
        .map((strategy) => codes.get(strategy.id)?.code ?? '');
  }, [swot.strategies, swot.factors]);
  const start = () => {
    if (chosen.length === 0) return;
    setPicked(new Set());
    void make(chosen);
  };
  useHotkey('n', start, { label: t('tows.make'), enabled: chosen.length > 0 });

  const toggle = (pair: TowsPair) => {
    const next = new Set(picked);
    if (!next.delete(keyOf(pair))) next.add(keyOf(pair));
    setPicked(next);
  };
  return (
    <Section title={t('tows.pairs', { count: pairs.length })}>
      <Button
        fullWidth
        variant="filled"
        mb={8}
        disabled={chosen.length === 0}
        rightSection={<Keys>N</Keys>}
        onClick={start}
      >
        {chosen.length > 1 ? t('tows.makeOf', { count: chosen.length }) : t('tows.make')}
      </Button>
      {pairs.length === 0 ? (
        <p className="dw-muted">{t('tows.noPairs')}</p>
      ) : (
        <p className="dw-hint">{t('tows.pick')}</p>
      )}
      <ol className={styles.pairs} aria-label={t('tows.ranked')}>
        {pairs.slice(0, shown).map((pair) => {
          const names = `${labels.get(pair.internal.id)} \u00d7 ${labels.get(pair.external.id)}`;
          const codes = used(pair);
          const other = kind !== undefined && kind !== pair.kind;
          return (
            <li key={keyOf(pair)}>
              <label title={other ? t('tows.oneKind') : undefined}>
                <input
                  type="checkbox"
                  aria-label={t('tows.pickPair', { pair: `${pair.kind} ${names}` })}
                  checked={picked.has(keyOf(pair))}
                  disabled={other}
                  onChange={() => toggle(pair)}
                />
                <span className={styles.pair}>
                  <b>
                    {pair.kind} {names}
                  </b>
                  <span>{shownText(pair.internal.text, language).text}</span>
                  <span>{shownText(pair.external.text, language).text}</span>
                  {codes.length > 0 ? (
                    <div>
                      <Tag>{t('tows.used', { codes: codes.join(', ') })}</Tag>
                    </div>
                  ) : null}
                </span>
              </label>
              <Score pair={pair} />
            </li>
          );
        })}
      </ol>
      {pairs.length > shown ? (
        <button type="button" className="dw-link" onClick={() => setShown(shown + 100)}>
          {t('checks.more', { count: pairs.length - shown })}
        </button>
      ) : null}
    </Section>
  );
}

function Score({ pair }: { readonly pair: TowsPair }) {
  const t = useT('swot');
  const { labels } = useDesk();
  const row = (factor: TowsPair['internal']) => ({
    label: t('tows.factorScore', { label: labels.get(factor.id) ?? '' }),
    value: `${formatPercent(factor.weight)} \u00d7 ${factor.impact ?? 0} = ${formatScore(factor.weight * (factor.impact ?? 0))}`,
  });
  return (
    <Explained
      title={t('tows.scoreTitle')}
      rows={[
        row(pair.internal),
        row(pair.external),
        { label: t('tows.link'), value: `\u00d7 ${pair.link}` },
        { label: t('tows.score'), value: formatScore(pair.score), strong: true },
      ]}
      note={pair.score === 0 ? t('tows.zero') : t('tows.scoreNote')}
    >
      {formatScore(pair.score)}
    </Explained>
  );
}
