import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLive } from '@/data/react';
import type { CardLine } from '@/domain/competitors/battlecard';
import type { Age } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatMoney, formatPercent } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { useAgeWords, useGapWords } from '../shared/marketWords';
import { DealText } from './DealText';
import { type CardRecords, loadCard } from './loadCard';
import { cardCurrencies, Points } from './Points';
import './battlecard.css';

export interface BattlecardViewProps {
  readonly competitorId: string;
  /** What this deal says takes the place of the card's text, and can be written here. */
  readonly dealId?: string;
}

/** What fits on one screen; the rest is counted and one click away. */
const shown = { prices: 4, points: 4, lines: 3, landmines: 3, objections: 2, news: 3, doubts: 4 } as const;

/** All that one needs to say against a competitor, on one screen and to be scanned in ten seconds (U47). */
export function BattlecardView({ competitorId, dealId = '' }: BattlecardViewProps) {
  const t = useT('comparison');
  const language = useLanguage();
  const found = useLive(
    async (store) => ({ records: await loadCard(store, competitorId, dealId, language) }),
    [competitorId, dealId, language],
  );
  if (!found) return null;
  if (!found.records) return <p className="dw-muted">{t('card.missing')}</p>;
  return <Card records={found.records} />;
}

function Card({ records }: { readonly records: CardRecords }) {
  const { card, deal, comparison } = records;
  const t = useT('comparison');
  const m = useT('market');
  const gaps = useGapWords();
  const problemWords = useProblemText();
  const language = useLanguage();
  const { competitor, standing } = card;
  const currencies = cardCurrencies(card);
  const more = (tab: string, count: number) =>
    count > 0 ? (
      <Link className="bc-more" to={paths.competitor(competitor.id, tab)}>
        {t('card.more', { count })}
      </Link>
    ) : null;

  return (
    <article className="bc" aria-label={t('card.label', { name: competitor.name })}>
      <header className="bc-snapshot">
        <p className="bc-facts">
          <Tag>{m(`levels.${competitor.level}`)}</Tag>
          {competitor.threat === '' ? null : (
            <Tag tone={competitor.threat === 'high' ? 'bad' : 'neutral'}>
              {t('card.threat', { grade: m(`grades.${competitor.threat}`) })}
            </Tag>
          )}
          {card.deal && card.deal.position !== '' ? <Tag tone="warn">{t(`card.${card.deal.position}`)}</Tag> : null}
          {card.deal && card.deal.threat !== '' ? (
            <Tag tone="warn">{t('card.dealThreat', { grade: m(`grades.${card.deal.threat}`) })}</Tag>
          ) : null}
          {card.share ? (
            <span>
              {t('card.share', { share: formatPercent(card.share.share.share), period: card.share.share.period })}{' '}
              <AgeMark age={card.share.age} />
            </span>
          ) : null}
          {competitor.headquarters === '' ? null : <span>{competitor.headquarters}</span>}
          {competitor.website === '' ? null : <span>{competitor.website}</span>}
        </p>
        {card.snapshot.length > 0 ? (
          <p className="bc-profile">{card.snapshot.join(' ')}</p>
        ) : (
          <p className="bc-profile dw-faint">{t('card.noProfile')}</p>
        )}
        {deal ? <DealText deal={deal} competitorId={competitor.id} field="note" label={t('card.note')} always /> : null}
      </header>

      <div className="bc-columns">
        <div className="bc-column">
          <Block title={t('card.win')} tone="win">
            <Points
              points={standing.win}
              limit={shown.points}
              comparisonId={comparison?.id}
              empty={t('card.noWin')}
              currencies={currencies}
            />
          </Block>
          <Block title={t('card.lose')} tone="lose">
            <Points
              points={standing.lose}
              limit={shown.points}
              comparisonId={comparison?.id}
              empty={t('card.noLose')}
              currencies={currencies}
            />
          </Block>
          <Block title={t('card.landmines')} more={more('card', card.landmines.length - shown.landmines)}>
            {card.landmines.length === 0 ? (
              <p className="dw-faint">{t('card.noLandmines')}</p>
            ) : (
              <ul className="bc-list">
                {card.landmines.slice(0, shown.landmines).map((landmine) => (
                  <li key={landmine.id} className="bc-clamp" title={landmine.text}>
                    {landmine.text}
                  </li>
                ))}
              </ul>
            )}
          </Block>
        </div>
        <div className="bc-column">
          <Block
            title={t('card.strengthsAndAnswers')}
            overridden={(card.deal?.strengths.trim() ?? '') !== ''}
            more={more('profile', card.strengths.length - shown.lines)}
          >
            <Lines lines={card.strengths} empty={t('card.noStrengths')} arrow />
            {card.answers === '' ? null : <p className="bc-answers">{card.answers}</p>}
            {deal ? (
              <>
                <DealText deal={deal} competitorId={competitor.id} field="strengths" label={t('card.strengths')} />
                <DealText deal={deal} competitorId={competitor.id} field="answers" label={t('card.answers')} />
              </>
            ) : null}
          </Block>
          <Block
            title={t('card.weaknesses')}
            overridden={(card.deal?.weaknesses.trim() ?? '') !== ''}
            more={more('profile', card.weaknesses.length - shown.lines)}
          >
            <Lines lines={card.weaknesses} empty={t('card.noWeaknesses')} />
            {deal ? (
              <DealText deal={deal} competitorId={competitor.id} field="weaknesses" label={t('card.weaknesses')} />
            ) : null}
          </Block>
          <Block title={t('card.news')} more={more('profile', card.news.length - shown.news)}>
            {card.news.length === 0 ? (
              <p className="dw-faint">{t('card.noNews')}</p>
            ) : (
              <ul className="bc-list">
                {card.news.slice(0, shown.news).map((item) => (
                  <li key={item.id}>
                    <span className="bc-line">
                      <span className="bc-clamp" title={item.source}>
                        <span className="bc-date">{item.date}</span> {localizedText(item.text, language)}
                      </span>
                      <AgeMark age={item.age} quiet />
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Block>
        </div>
        <div className="bc-column">
          <Block title={t('card.prices')} more={more('prices', card.prices.length - shown.prices)}>
            {card.prices.length === 0 ? (
              <p className="dw-faint">{t('card.noPrices')}</p>
            ) : (
              <ul className="bc-list">
                {card.prices.slice(0, shown.prices).map(({ row, cell }) => (
                  <li key={cell.entry.id}>
                    <div className="bc-price">
                      <span className="bc-price-name">
                        <bdi>{localizedText(row.product.name, language)}</bdi>
                      </span>
                      <AgeMark age={cell.age} />
                      <span className="dw-num">
                        {row.ours ? formatMoney(row.ours.minor, row.ours.currency, language) : '\u2014'}
                        {' / '}
                        {cell.comparable && row.ours
                          ? formatMoney(cell.comparable.minor, row.ours.currency, language)
                          : '\u2014'}
                      </span>
                    </div>
                    {cell.problem ? (
                      <div className="dw-faint">{problemWords(cell.problem)}</div>
                    ) : (
                      <div className="bc-gaps">
                        <strong>{gaps.theirs(cell.theirGap)}</strong>
                        {cell.ourGap?.level ? null : <span>{gaps.ours(cell.ourGap)}</span>}
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Block>
          <Block title={t('card.objections')} more={more('card', card.objections.length - shown.objections)}>
            {card.objections.length === 0 ? (
              <p className="dw-faint">{t('card.noObjections')}</p>
            ) : (
              <ul className="bc-list">
                {card.objections.slice(0, shown.objections).map((each) => (
                  <li key={each.id}>
                    <div className="bc-quote">
                      {each.cardId === '' ? (
                        each.objection
                      ) : (
                        <Link to={paths.objection(each.cardId)} title={t('card.library')}>
                          {each.objection}
                        </Link>
                      )}
                    </div>
                    {each.reply === '' ? null : (
                      <div className="bc-clamp bc-answer" title={each.reply}>
                        {each.reply}
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Block>
          <Block
            title={t('card.doubts', { count: card.doubts.length })}
            tone={card.doubts.length > 0 ? 'warn' : undefined}
          >
            {card.doubts.length === 0 ? (
              <p className="dw-faint">{t('card.noDoubts')}</p>
            ) : (
              <ul className="bc-list">
                {card.doubts.slice(0, shown.doubts).map((doubt) => (
                  <li key={`${doubt.kind}.${doubt.id}`} className="bc-doubt">
                    <span className="bc-one" title={localizedText(doubt.label, language)}>
                      {m(`factKinds.${doubt.kind}`)} · {localizedText(doubt.label, language)}
                    </span>
                    <AgeMark age={doubt.age} />
                  </li>
                ))}
                {more('profile', card.doubts.length - shown.doubts)}
              </ul>
            )}
          </Block>
        </div>
      </div>
    </article>
  );
}

function Block(props: {
  readonly title: string;
  readonly tone?: 'win' | 'lose' | 'warn' | undefined;
  /** The deal's words stand in the place of the card's. */
  readonly overridden?: boolean;
  readonly more?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useT('comparison');
  return (
    <section className="bc-block" data-tone={props.tone}>
      <h2>
        {props.title}
        {props.overridden ? <Tag tone="accent">{t('card.thisDeal')}</Tag> : null}
        {props.more}
      </h2>
      {props.children}
    </section>
  );
}

function Lines(props: { readonly lines: readonly CardLine[]; readonly empty: string; readonly arrow?: boolean }) {
  const t = useT('comparison');
  if (props.lines.length === 0) return <p className="dw-faint">{props.empty}</p>;
  return (
    <ul className="bc-list">
      {props.lines.slice(0, shown.lines).map((line) => (
        <li key={line.id}>
          <span className="bc-line">
            <span className="bc-clamp" title={line.text}>
              {line.text}
            </span>
            {line.age ? <AgeMark age={line.age} /> : null}
          </span>
          {line.answer === '' ? null : (
            <span className="bc-clamp bc-answer" title={line.answer}>
              <span className="dw-visually-hidden">{t('card.answer')} </span>
              <span aria-hidden="true">→ </span>
              {line.answer}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How old a statement is; one that is not fresh says so in amber and in words. */
function AgeMark({ age, quiet = false }: { readonly age: Age; readonly quiet?: boolean }) {
  const words = useAgeWords();
  if (quiet && age.state === 'fresh') return null;
  return (
    <span className="bc-age" data-state={age.state}>
      {words(age)}
    </span>
  );
}
