import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import type { WriteOperation } from '@/data/api';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { answersOf } from '@/domain/scripts/asked';
import { minutesOf } from '@/domain/scripts/finish';
import type { ScriptContent } from '@/domain/scripts/script';
import { type TalkOutcome, talkOutcomes } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText, recordTitle, useEdit, useWrite } from '@/features/common';
import { useFilled } from '@/features/common/scripts/ScriptText';
import { contentOfTalk } from '@/features/common/talking/said';
import { useAnswerWords } from '@/features/common/talking/useAnswerWords';
import { paths } from '@/features/paths';
import { formatDateTime, formatTime, formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, type Fact, MissingPage, MultilineField, Page, Section, Tag } from '@/ui';
import { useDiscard } from '../call/useDiscard';
import type { HeardObjection } from '../call/useTalkText';
import './talks.css';

const heardRead = 200;

/** One talk that was led by a script: with whom, how it ended, what was said, answered and objected. */
export default function TalkPage() {
  const { id = '' } = useParams();
  const t = useT('calls');
  const n = useT('navigation');
  const found = useLive(
    async (store) => {
      const talk = await store.get('talk', id);
      if (!talk || talk.deletedAt > 0) return { talk: undefined };
      const get = <Name extends 'customer' | 'opportunity' | 'contact' | 'lead' | 'script' | 'activity'>(
        entity: Name,
        recordId: string,
      ) => (recordId === '' ? undefined : store.get(entity, recordId));
      const [content, customer, deal, contact, lead, script, activity, uses] = await Promise.all([
        contentOfTalk(store, talk),
        get('customer', talk.customerId),
        get('opportunity', talk.opportunityId),
        get('contact', talk.contactId),
        get('lead', talk.leadId),
        get('script', talk.scriptId),
        get('activity', talk.activityId),
        related(store, 'objectionUse', 'talkId', id, { limit: heardRead, direction: 'asc' }),
      ]);
      const cards = await store.getMany(
        'objection',
        uses.map(({ objectionId }) => objectionId),
      );
      const heard = uses.map((use, index): HeardObjection => ({ use, card: cards[index] }));
      return { talk, content, customer, deal, contact, lead, script, activity, heard };
    },
    [id],
  );
  const navigate = useNavigate();
  const write = useWrite();
  const discard = useDiscard();
  const language = useLanguage();
  const facts = useFacts();
  const crumbs = [{ label: n('scriptTabs.label'), to: paths.scripts }];
  if (!found) return <Page title={t('title')}>{null}</Page>;
  const { talk } = found;
  if (!talk)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('page.missing')}
        text={t('page.missingText')}
        back={{ label: t('page.back'), to: paths.scripts }}
      />
    );
  const { script, customer, lead, deal } = found;
  const name = script ? recordTitle('script', script, language) || t('untitled') : t('scriptGone');
  const remove = async () => {
    const { activity } = found;
    const deleted = async () => {
      const operations: WriteOperation[] = [{ type: 'delete', entity: 'talk', id }];
      // The entry in the timeline stays, without a way to what is gone.
      if (activity?.deletedAt === 0)
        operations.push({ type: 'update', entity: 'activity', id: activity.id, changes: { talkId: '' } });
      return (await write(operations, { message: t('page.deleted') })).ok;
    };
    if (await (talk.endedAt === 0 ? discard(talk) : deleted()))
      navigate(customer ? paths.customer(customer.id, 'timeline') : paths.scripts);
  };
  const link = (label: string, to: string, words: string): Fact => ({
    label,
    value: (
      <Link to={to}>
        <bdi>{words || t('untitled')}</bdi>
      </Link>
    ),
  });
  return (
    <Page
      title={<bdi>{name}</bdi>}
      breadcrumb={[...crumbs, { label: <bdi>{name}</bdi> }]}
      badges={talk.endedAt === 0 ? <Tag tone="accent">{t('page.running')}</Tag> : undefined}
      meta={[
        ...(customer
          ? [link(t('page.customer'), paths.customer(customer.id), recordTitle('customer', customer, language))]
          : []),
        ...(lead ? [link(t('page.lead'), paths.lead(lead.id), recordTitle('lead', lead, language))] : []),
        ...(deal ? [link(t('page.deal'), paths.deal(deal.id, 'timeline'), localizedText(deal.title, language))] : []),
        ...(found.contact ? [{ label: t('page.contact'), value: <bdi>{found.contact.name}</bdi> }] : []),
        ...(script ? [link(t('page.script'), paths.script(script.id), facts.version(talk))] : []),
        ...facts.of(talk),
      ]}
      actions={<Button onClick={() => void remove()}>{t(talk.endedAt === 0 ? 'discard' : 'page.delete')}</Button>}
      aside={<Aside talk={talk} heard={found.heard ?? []} />}
    >
      <Answers talk={talk} content={found.content} />
      <Steps talk={talk} content={found.content} />
    </Page>
  );
}

function useFacts() {
  const t = useT('calls');
  const a = useT('activities');
  const s = useT('scripts');
  const language = useLanguage();
  return {
    version: (talk: Talk) => (talk.versionId === '' ? s('statuses.draft') : t('version', { version: talk.version })),
    of: (talk: Talk): Fact[] => [
      { label: t('start.kind'), value: a(`kinds.${talk.kind}`) },
      { label: t('page.when'), value: formatDateTime(talk.startedAt, language) },
      ...(talk.endedAt === 0
        ? []
        : [{ label: t('page.duration'), value: t('page.minutes', { count: minutesOf(talk, talk.endedAt) }) }]),
      ...(talk.by === '' ? [] : [{ label: t('page.by'), value: <bdi>{talk.by}</bdi> }]),
    ],
  };
}

/** What can still be said of a talk afterwards: its outcome and notes; and the doubts that came up. */
function Aside({ talk, heard }: { readonly talk: Talk; readonly heard: readonly HeardObjection[] }) {
  const t = useT('calls');
  const s = useT('scripts');
  const o = useT('objections');
  const language = useLanguage();
  const edit = useEdit('talk', talk.id);
  const fill = useFilled();
  return (
    <>
      {talk.endedAt === 0 ? null : (
        <Section title={t('page.outcome')}>
          <ChoiceField<TalkOutcome | ''>
            hideLabel
            label={t('page.outcomeOf')}
            value={talk.outcome}
            allowEmpty
            options={talkOutcomes.map((value) => ({ value, label: s(`outcomes.${value}`) }))}
            onCommit={(outcome) => edit({ outcome })}
          />
          {talk.nextStep === '' ? null : (
            <p className="talk-next">
              <span className="dw-muted">{t('page.next')}</span> {talk.nextStep}{' '}
              {talk.nextStepDate === '' ? null : formatWhen(talk.nextStepDate, '', language)}
            </p>
          )}
        </Section>
      )}
      <Section title={t('page.objections')}>
        {heard.length === 0 ? <p className="dw-hint">{t('page.noObjections')}</p> : null}
        <ul className="talk-heard">
          {heard.map(({ use, card }) => {
            const answer = card?.answers.find(({ id }) => id === use.answerId);
            return (
              <li key={use.id}>
                {card ? (
                  <Link className="dw-link" to={paths.objection(card.id)}>
                    {localizedText(card.text, language) || use.heard}
                  </Link>
                ) : (
                  <span>{use.heard}</span>
                )}{' '}
                {use.result === '' ? null : (
                  <Tag tone={use.result === 'unresolved' ? 'warn' : 'neutral'}>{o(`results.${use.result}`)}</Tag>
                )}
                {answer ? (
                  <p className="dw-muted">
                    {t('page.answeredWith', { text: fill(localizedText(answer.text, language)).text })}
                  </p>
                ) : null}
              </li>
            );
          })}
        </ul>
      </Section>
      <Section title={t('page.notes')}>
        <MultilineField
          hideLabel
          label={t('page.notes')}
          minRows={4}
          value={talk.notes}
          onCommit={(notes) => edit({ notes })}
        />
      </Section>
    </>
  );
}

interface PartProps {
  readonly talk: Talk;
  readonly content: ScriptContent | undefined;
}

function Answers({ talk, content }: PartProps) {
  const t = useT('calls');
  const n = useT('needs');
  const { wordsOf } = useAnswerWords();
  const asked = new Map(talk.steps.map(({ nodeId, text }) => [nodeId, text]));
  const answers = content ? answersOf(content, talk.steps) : [];
  return (
    <Section title={t('page.answers')}>
      {answers.length === 0 ? <p className="dw-hint">{t('page.noAnswers')}</p> : null}
      <dl className="talk-answers">
        {answers.map(({ node, answer }) => (
          <div key={node.id}>
            <dt>
              {asked.get(node.id)} {node.target === 'note' ? null : <Tag>{n(`targets.${node.target}`)}</Tag>}
            </dt>
            <dd>{wordsOf(node, answer)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The lines in the order they were said, each as it read then. */
function Steps({ talk, content }: PartProps) {
  const t = useT('calls');
  const s = useT('scripts');
  const language = useLanguage();
  const nodes = new Map(content?.nodes.map((node) => [node.id, node]));
  return (
    <Section title={t('page.steps')}>
      {talk.steps.length === 0 ? <p className="dw-hint">{t('page.noSteps')}</p> : null}
      <ol className="talk-steps" aria-label={t('page.steps')}>
        {talk.steps.map((step, index) => {
          const node = nodes.get(step.nodeId);
          const exit = node?.exits.find(({ id }) => id === step.exitId);
          const label = exit ? localizedText(exit.label, language) : '';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line may be said twice, its place tells which
            <li key={index}>
              <time dateTime={new Date(step.at).toISOString()}>{formatTime(step.at, language)}</time>
              <div>
                <span className="talk-step-marks">
                  {node ? <Tag>{s(`kinds.${node.kind}`)}</Tag> : <Tag tone="warn">{t('page.gone')}</Tag>}
                  {step.copied ? <span className="dw-faint">{t('page.copied')}</span> : null}
                  {step.worked === '' ? null : (
                    <Tag tone={step.worked === 'yes' ? 'accent' : 'warn'}>
                      {t(step.worked === 'yes' ? 'page.worked' : 'page.notWorked')}
                    </Tag>
                  )}
                </span>
                <p>{step.text || t('line.empty')}</p>
                {label === '' ? null : <p className="dw-muted">{`\u2192 ${label}`}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
