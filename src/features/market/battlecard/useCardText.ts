import { useCallback } from 'react';
import type { Battlecard, CardLine } from '@/domain/competitors/battlecard';
import type { StandingPoint } from '@/domain/competitors/standing';
import { localizedText } from '@/features/common';
import { formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { useAgeWords, useGapWords } from '../shared/marketWords';
import { usePointWords } from '../shared/pointWords';
import { cardCurrencies } from './Points';

/** The whole battlecard as plain text, each statement with its age; empty parts are left out. */
export function useCardText(): (card: Battlecard) => string {
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const ages = useAgeWords();
  const gaps = useGapWords();
  const problems = useProblemText();
  const pointWords = usePointWords();
  return useCallback(
    (card) => {
      const { competitor } = card;
      const currencies = cardCurrencies(card);
      const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
      const statement = (line: CardLine) =>
        `- ${line.text}${line.age ? ` [${ages(line.age)}]` : ''}${line.answer === '' ? '' : `\n  → ${line.answer}`}`;
      const point = (each: StandingPoint) =>
        `- ${localizedText(each.label, language)}: ${m('us')} ${pointWords(each, 'ours', currencies.get(each.id))} / ${t('card.they')} ${pointWords(each, 'theirs', currencies.get(each.id))}`;
      const prices = card.prices.map(({ row, cell }) => {
        const ours = row.ours ? formatMoney(row.ours.minor, row.ours.currency, language) : '\u2014';
        const theirs =
          cell.comparable && row.ours ? formatMoney(cell.comparable.minor, row.ours.currency, language) : '\u2014';
        const reading = cell.problem
          ? problems(cell.problem)
          : `${gaps.theirs(cell.theirGap)}; ${gaps.ours(cell.ourGap)}`;
        return `- ${localizedText(row.product.name, language)}: ${ours} / ${theirs}, ${reading} [${ages(cell.age)}]`;
      });
      return [
        `${competitor.name} (${m(`levels.${competitor.level}`)}) \u00b7 ${t('internal')}`,
        ...card.snapshot,
        ...part(t('card.win'), card.standing.win.map(point)),
        ...part(t('card.lose'), card.standing.lose.map(point)),
        ...part(t('card.prices'), prices),
        ...part(t('card.strengthsAndAnswers'), [
          ...card.strengths.map(statement),
          ...(card.answers === '' ? [] : [`→ ${card.answers}`]),
        ]),
        ...part(t('card.weaknesses'), card.weaknesses.map(statement)),
        ...part(
          t('card.landmines'),
          card.landmines.map((landmine) => `- ${landmine.text}`),
        ),
        ...part(
          t('card.objections'),
          card.objections.map((each) => `- ${each.objection}${each.reply === '' ? '' : `\n  → ${each.reply}`}`),
        ),
        ...part(
          t('card.news'),
          card.news.map((item) => `- ${item.date} ${localizedText(item.text, language)} [${ages(item.age)}]`),
        ),
        ...part(
          t('card.doubts', { count: card.doubts.length }),
          card.doubts.map(
            (doubt) =>
              `- ${m(`factKinds.${doubt.kind}`)}: ${localizedText(doubt.label, language)} [${ages(doubt.age)}]`,
          ),
        ),
      ].join('\n');
    },
    [t, m, language, ages, gaps, problems, pointWords],
  );
}
