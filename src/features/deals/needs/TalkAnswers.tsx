import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { answersOf } from '@/domain/scripts/asked';
import { contentOfTalk } from '@/features/common/talking/said';
import { useAnswerWords } from '@/features/common/talking/useAnswerWords';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from './needs.module.css';

const talksRead = 20;
const most = 40;

/** What was answered in talks by a script and has no field of its own; the rest stands in the fields of the sheet. */
export function TalkAnswers({ dealId }: { readonly dealId: string }) {
  const t = useT('calls');
  const language = useLanguage();
  const { wordsOf } = useAnswerWords();
  const found = useLive(
    async (store) => {
      const talks = await related(store, 'talk', 'opportunityId', dealId, { limit: talksRead });
      const parts = await Promise.all(
        talks.map(async (talk) => {
          const content = await contentOfTalk(store, talk);
          const asked = new Map(talk.steps.map(({ nodeId, text }) => [nodeId, text]));
          return (content ? answersOf(content, talk.steps) : [])
            .filter(({ node }) => node.target === 'note')
            .map((each) => ({ ...each, talk, question: asked.get(each.node.id) ?? '' }));
        }),
      );
      return parts.flat().slice(0, most);
    },
    [dealId],
  );
  if (!found || found.length === 0) return null;
  return (
    <Section title={t('talks.title')}>
      {found.map(({ node, answer, talk, question }) => (
        <div key={`${talk.id}.${node.id}`} className={styles.question}>
          <div className={styles.asked}>
            <span className={styles.mark} />
            <span>
              {question}
              <Link className={`dw-link ${styles.hint}`} to={paths.talk(talk.id)}>
                {formatDateTime(talk.startedAt, language)}
              </Link>
            </span>
          </div>
          <span>{wordsOf(node, answer)}</span>
        </div>
      ))}
    </Section>
  );
}
