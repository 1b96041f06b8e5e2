import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { halfUp } from '@/domain/kernel/rounding';
import type { Script } from '@/domain/scripts/script';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, Explained, SidePanel, Tag } from '@/ui';
import { RecordPicker } from '../RecordPicker';
import { localizedText } from '../titles';
import { useOnceReady } from '../useOnceReady';
import { useWrite } from '../useWrite';
import type { StartTalkProps } from './StartTalkButton';
import { startOperation, talkKinds } from './startTalk';
import './talking.css';
import { useOfferedScripts } from './useOfferedScripts';
import { useRecommendationWords } from './useRecommendationWords';

/** With whom, how, and by which script; picking the script begins the talk (keys: arrows and Enter). */
export function StartTalkPanel(props: StartTalkProps & { readonly onClose: () => void }) {
  const { customerId, leadId = '', onClose } = props;
  const t = useT('calls');
  const a = useT('activities');
  const store = useStore();
  const write = useWrite();
  const [kind, setKind] = useState<(typeof talkKinds)[number]>('call');
  const [contactId, setContact] = useState(props.contactId ?? '');
  const [chosenDeal, setDeal] = useState<string | undefined>(props.opportunityId);
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  // The one open deal of a customer is the one that is talked about.
  const deals = useLive(async () => {
    if (customerId === '' || props.opportunityId !== undefined) return [];
    const found = await related(store, 'opportunity', 'customerId', customerId, { limit: 50 });
    return found.filter(({ outcome }) => outcome === 'open');
  }, [store, customerId, props.opportunityId]);
  const only = deals?.length === 1 ? deals[0]?.id : undefined;
  const opportunityId = chosenDeal ?? only ?? '';
  const of = { customerId, opportunityId, contactId, leadId };
  const offered = useOfferedScripts(of, text);
  const named = useLive(
    async () => (props.scriptId ? await store.get('script', props.scriptId) : undefined),
    [store, props.scriptId],
  );

  const start = async (script: Script) => {
    const operation = await startOperation(store, script, { ...of, kind });
    const result = await write([operation]);
    if (result.ok) onClose();
  };
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('button.talk-script')[index + step]?.focus();
  };
  const rows = named ? [{ script: named, explanation: null }] : (offered?.scripts ?? []);
  const words = text.trim();
  const startFirst = useOnceReady(offered?.needle === words, words, () => {
    const [first] = rows;
    if (first) void start(first.script);
  });

  return (
    <SidePanel opened onClose={onClose} title={t('start.title')} width={480}>
      <div className="talk-start">
        <div className="talk-fields">
          <ChoiceField
            label={t('start.kind')}
            value={kind}
            options={talkKinds.map((value) => ({ value, label: a(`kinds.${value}`) }))}
            onCommit={setKind}
          />
          {customerId === '' ? null : (
            <RecordPicker
              entity="contact"
              label={t('start.who')}
              value={contactId}
              customerId={customerId}
              onCommit={setContact}
            />
          )}
        </div>
        {(deals ?? []).length > 0 ? (
          <RecordPicker
            entity="opportunity"
            label={t('start.deal')}
            value={opportunityId}
            customerId={customerId}
            filter={({ outcome }) => outcome === 'open'}
            onCommit={setDeal}
          />
        ) : null}
        {props.scriptId ? null : (
          <TextInput
            label={t('start.find')}
            placeholder={t('start.findHint')}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') startFirst();
              else move(event, -1);
            }}
          />
        )}
        {offered?.scripts.length === 0 && !named ? (
          <EmptyState
            title={t(text.trim() === '' ? 'start.none' : 'start.nothing')}
            text={t(text.trim() === '' ? 'start.noneText' : 'start.nothingText')}
            action={
              <Link className="dw-link" to={paths.scripts}>
                {t('start.library')}
              </Link>
            }
          />
        ) : null}
        <ul ref={list} className="talk-scripts" aria-label={t('start.scripts')}>
          {rows.map(({ script, explanation }, index) => (
            <li key={script.id}>
              <button
                type="button"
                className="talk-script"
                onClick={() => void start(script)}
                onKeyDown={(event) => move(event, index)}
              >
                <ScriptLine script={script} />
              </button>
              {explanation ? (
                <Reason explanation={explanation} />
              ) : named ? null : (
                <span className="dw-faint talk-other">{t('start.other')}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}

function ScriptLine({ script }: { readonly script: Script }) {
  const t = useT('calls');
  const s = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  return (
    <>
      <span className="talk-script-name">
        <bdi>{localizedText(script.title, language) || c('states.untitled')}</bdi>
      </span>
      <span className="talk-script-marks">
        <Tag>{s(`scenarios.${script.scenario}`)}</Tag>
        {script.versionId === '' ? (
          <Tag tone="warn">{s('statuses.draft')}</Tag>
        ) : (
          <span className="dw-faint">{t('version', { version: script.version })}</span>
        )}
      </span>
    </>
  );
}

/** A score of 100 is in 1/10,000. */
const one = 10_000n;

/** Why a script stands where it does (N20). */
function Reason({ explanation }: { readonly explanation: ScoreExplanation }) {
  const t = useT('calls');
  const words = useRecommendationWords();
  if (explanation.total === null || explanation.total <= 0) return null;
  return (
    <Explained title={t('start.why')} rows={words(explanation)}>
      {t('start.fit', { score: Number(halfUp(BigInt(explanation.total), one)) })}
    </Explained>
  );
}
