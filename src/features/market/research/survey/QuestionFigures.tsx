import type { Question, QuestionResult } from '@/domain/research/survey';
import { localizedText } from '@/features/common';
import { formatQuantity, formatScore, formatTenths } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { ScoreFigure } from '../../shared/ScoreFigure';

/** What came back to a question: n and response rate, shares, means, words (DOMAIN.md §15). */
export function QuestionFigures(props: { readonly question: Question; readonly result: QuestionResult }) {
  const t = useT('research');
  const words = useProblemText();
  const { question, result } = props;
  return (
    <div className="survey-figures" data-few={result.few || undefined}>
      <Summary result={result} />
      {result.options.length > 0 ? <Shares question={question} result={result} /> : null}
      {question.kind === 'open' && question.answers.length > 0 ? (
        <ul className="survey-quotes">
          {question.answers.map(({ id, who, text }) => (
            <li key={id}>
              <q>{text}</q>
              {who === '' ? null : <small>{who}</small>}
            </li>
          ))}
        </ul>
      ) : null}
      {result.problems.map((each) => (
        <p key={each.code} className="research-notice">
          {words(each)}
        </p>
      ))}
      {result.few && result.answered !== 0 ? <p className="dw-hint">{t('survey.few')}</p> : null}
    </div>
  );
}

function Summary({ result }: { readonly result: QuestionResult }) {
  const t = useT('research');
  const { answered, responseRate, mean, median, topTwo, explanation } = result;
  const percent = (tenths: number) => `${formatTenths(tenths)}%`;
  return (
    <p className="survey-summary dw-num">
      <span>
        {answered === null ? t('survey.nUnknown') : t('survey.n', { count: formatQuantity(answered * 10_000) })}
      </span>
      {responseRate === null ? null : <span>{t('survey.rate', { percent: percent(responseRate) })}</span>}
      {topTwo === null ? null : <span>{t('survey.topTwo', { percent: percent(topTwo) })}</span>}
      {mean === null ? null : explanation ? (
        <ScoreFigure explanation={explanation} title={t('survey.meanTitle')} unit="score">
          {t('survey.mean', { value: formatScore(mean) })}
        </ScoreFigure>
      ) : (
        <span>{t('survey.mean', { value: formatScore(mean) })}</span>
      )}
      {median === null ? null : <span>{t('survey.median', { value: formatQuantity(median) })}</span>}
    </p>
  );
}

function Shares({ question, result }: { readonly question: Question; readonly result: QuestionResult }) {
  const language = useLanguage();
  return (
    <table className="survey-shares" aria-label={localizedText(question.text, language)}>
      <tbody>
        {result.options.map(({ option, share }) => {
          const text = localizedText(option.text, language);
          return (
            <tr key={option.id}>
              <th scope="row">
                <bdi>{question.kind === 'scale' ? [option.id, text].filter(Boolean).join(' \u00b7 ') : text}</bdi>
              </th>
              <td className="survey-bar" aria-hidden="true">
                <span style={{ width: `${(share ?? 0) / 10}%` }} />
              </td>
              <td>{formatQuantity(option.count * 10_000)}</td>
              <td>{share === null ? '\u2014' : `${formatTenths(share)}%`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The kind of answer, as a mark beside the question. */
export function KindTag({ question }: { readonly question: Question }) {
  const t = useT('research');
  return <Tag>{t(`survey.kinds.${question.kind}`)}</Tag>;
}
