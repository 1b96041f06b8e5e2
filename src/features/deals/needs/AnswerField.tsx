import type { Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { answerKind, answerOf, bantItemOf, moneyAnswer, readMoneyAnswer } from '@/domain/needs/answers';
import type { NeedQuestion } from '@/domain/needs/questionnaire';
import { bantWords } from '@/domain/qualification/strings';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, MoneyField, MultilineField } from '@/ui';
import { useFieldOptions } from './words';

interface AnswerFieldProps {
  readonly deal: Opportunity;
  readonly question: NeedQuestion;
  /** Language that words are typed in. */
  readonly side: keyof Localized;
  /** For amounts that are still empty. */
  readonly currency: string;
  readonly onAnswer: (answer: string) => void;
}

/** The answer to one question, in the kind of field that suits it; it shows what the deal says now. */
export function AnswerField({ deal, question, side, currency, onAnswer }: AnswerFieldProps) {
  const t = useT('needs');
  const language = useLanguage();
  const own = useFieldOptions();
  const value = answerOf(deal, question, side);
  const label = localizedText(question.text, language) || t('untitledQuestion');
  const shared = { label, hideLabel: true } as const;
  switch (answerKind(question)) {
    case 'money': {
      const money = readMoneyAnswer(value) ?? null;
      const of = money?.currency ?? deal.budgetMax?.currency ?? deal.budgetMin?.currency ?? currency;
      return (
        <MoneyField
          {...shared}
          currency={of}
          value={money?.minor ?? null}
          onCommit={(minor) => onAnswer(moneyAnswer(minor === null ? null : { minor, currency: of }))}
        />
      );
    }
    case 'date':
      return <DateField {...shared} value={value} onCommit={onAnswer} />;
    case 'choice': {
      const fixed =
        question.target === 'intention' || question.target === 'attitude' ? own[question.target] : undefined;
      const options =
        fixed ?? question.options.map(({ id, label: words }) => ({ value: id, label: localizedText(words, language) }));
      return <ChoiceField<string> {...shared} value={value} allowEmpty options={options} onCommit={onAnswer} />;
    }
    case 'yesNo': {
      const options = (['yes', 'no'] as const).map((each) => ({ value: each, label: t(`yesNo.${each}`) }));
      return <ChoiceField<string> {...shared} value={value} allowEmpty options={options} onCommit={onAnswer} />;
    }
    case 'score': {
      const item = bantItemOf(question.target);
      const options = [0, 1, 2, 3].map((score) => {
        const words = item ? bantWords[item].levels[score] : undefined;
        return {
          value: String(score),
          label: words ? `${score} \u00b7 ${localizedText(words, language)}` : String(score),
        };
      });
      return <ChoiceField<string> {...shared} value={value} allowEmpty options={options} onCommit={onAnswer} />;
    }
    default: {
      const other = answerOf(deal, question, side === 'zh' ? 'en' : 'zh');
      return (
        <MultilineField
          {...shared}
          key={side}
          minRows={1}
          placeholder={other === value ? undefined : other}
          maxLength={question.target === 'timeline' ? 200 : undefined}
          value={value}
          onCommit={onAnswer}
        />
      );
    }
  }
}
