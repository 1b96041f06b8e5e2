import { Button } from '@mantine/core';
import { useParams, useSearchParams } from 'react-router';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import { beginQuiz, beginRolePlay, quizCards, standings } from '@/domain/scripts/practice';
import { localizedText } from '@/features/common';
import { saidScript } from '@/features/common/talking/said';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, MissingPage, Page } from '@/ui';
import { PastPractice } from './PastPractice';
import { Quiz } from './Quiz';
import { RolePlay } from './RolePlay';
import { Summary } from './Summary';
import { usePerson } from './usePerson';
import { mostPractices, type Session, useSession } from './useSession';

/** So many cards are looked at for a quiz: the newest. */
const mostCards = 300;

/** One practice: a role-play through a script, or (`quiz`) a quiz on objections; with `of`, one of before. */
export default function PracticePage() {
  const { what = '' } = useParams();
  const past = useSearchParams()[0].get('of');
  const person = usePerson();
  if (past !== null) return <PastPractice key={past} id={past} />;
  if (!person) return null;
  const key = `${what} ${person.name}`;
  return what === 'quiz' ? (
    <QuizPage key={key} person={person.name} />
  ) : (
    <RolePlayPage key={key} person={person.name} scriptId={what} />
  );
}

function QuizPage({ person }: { readonly person: string }) {
  const t = useT('practice');
  const store = useStore();
  const language = useLanguage();
  const session = useSession(person, '');
  const cards = useLive(async () => {
    const page = await listPage(store, 'objection', { order: 'updatedAt', direction: 'desc', limit: mostCards });
    return quizCards(page.rows);
  }, [store]);
  if (!cards) return null;
  const start = async () => {
    const done = await related(store, 'practice', 'person', person, { limit: mostPractices });
    const known = standings(done, 'objection');
    const items = beginQuiz(cards, known, (text) => localizedText(text, language), store.environment);
    const title = t('quiz.title');
    await session.start(items, language === 'en' ? { zh: '', en: title } : { zh: title, en: '' });
  };
  return (
    <Frame
      title={t('quiz.title')}
      session={session}
      onStart={() => void start()}
      text={t('quiz.intro')}
      ready={cards.length > 0}
    >
      {session.practice ? (
        <Quiz practice={session.practice} cards={cards} onSave={(items, ended) => void session.save(items, ended)} />
      ) : null}
    </Frame>
  );
}

function RolePlayPage({ person, scriptId }: { readonly person: string; readonly scriptId: string }) {
  const t = useT('practice');
  const c = useT('common');
  const n = useT('navigation');
  const store = useStore();
  const language = useLanguage();
  const session = useSession(person, scriptId);
  const said = useLive(async () => {
    const script = await store.get('script', scriptId);
    return script && script.deletedAt === 0 ? await saidScript(store, script) : null;
  }, [store, scriptId]);
  if (said === undefined) return null;
  if (said === null)
    return (
      <MissingPage
        breadcrumb={[
          { label: n('scriptTabs.label'), to: paths.scripts },
          { label: n('scriptTabs.practice'), to: paths.practices },
        ]}
        title={t('role.missing')}
        text={t('role.missingText')}
        back={{ label: t('summary.back'), to: paths.practices }}
      />
    );
  const { content } = said;
  return (
    <Frame
      title={localizedText(content.title, language) || c('states.untitled')}
      session={session}
      text={localizedText(content.purpose, language) || t('role.intro')}
      ready={content.nodes.length > 0}
      onStart={() => void session.start(beginRolePlay(content, store.environment), content.title)}
    >
      {session.practice ? (
        <RolePlay
          content={content}
          practice={session.practice}
          onSave={(items, ended) => void session.save(items, ended)}
        />
      ) : null}
    </Frame>
  );
}

function Frame(props: {
  readonly title: string;
  readonly text: string;
  readonly session: Session;
  /** There is something to practise. */
  readonly ready: boolean;
  readonly onStart: () => void;
  readonly children: React.ReactNode;
}) {
  const { session, title } = props;
  const t = useT('practice');
  const n = useT('navigation');
  const { practice } = session;
  return (
    <Page
      title={title}
      breadcrumb={[
        { label: n('scriptTabs.label'), to: paths.scripts },
        { label: n('scriptTabs.practice'), to: paths.practices },
        { label: title },
      ]}
    >
      {practice === undefined ? null : practice === null ? (
        props.ready ? (
          <EmptyState
            title={t('start.title')}
            text={props.text}
            action={
              <Button variant="filled" autoFocus onClick={props.onStart}>
                {t('start.action')}
              </Button>
            }
          />
        ) : (
          <EmptyState title={t('start.nothing')} text={t('start.nothingText')} />
        )
      ) : practice.endedAt > 0 ? (
        <Summary practice={practice} onAgain={session.leave} />
      ) : (
        props.children
      )}
    </Page>
  );
}
