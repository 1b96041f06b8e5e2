import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconList, IconShield, IconSpeakerphone } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { ScriptContent } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { progress } from '@/domain/scripts/walker';
import { keyWords, localizedText, useEdit, useHotkey } from '@/features/common';
import { useObjectionContext } from '@/features/common/objections/context';
import { ObjectionPanel } from '@/features/common/objections/ObjectionPanel';
import { ScriptMaterials } from '@/features/common/scripts/ScriptMaterials';
import { useFilled } from '@/features/common/scripts/ScriptText';
import { useScriptValues } from '@/features/common/talking/useScriptValues';
import { type Language, languages, useLanguage, useT } from '@/i18n/setup';
import { Keys, MultilineField, readSetting, writeSetting } from '@/ui';
import { CompetitorCard } from './CompetitorCard';
import { FinishForm } from './FinishForm';
import { JumpList } from './JumpList';
import { LineView } from './LineView';
import { useDraft } from './useDraft';
import { useWalk } from './useWalk';

const languageSetting = 'call.language';
const heardRead = 100;

type Mode = { readonly is: 'line' | 'jump' | 'card' | 'end' } | { readonly is: 'objection'; readonly cardId: string };

/** The talk as this window leads it: line by line, with what is needed beside it by one key. */
export function Talking(props: { readonly talk: Talk; readonly content: ScriptContent }) {
  const { talk, content } = props;
  const screen = useLanguage();
  const [language, setLanguage] = useState<Language>(
    () => languages.find((each) => each === readSetting(languageSetting)) ?? screen,
  );
  const values = useScriptValues(talk, language);
  // Nothing is said before it can be filled in: what is said is kept.
  if (!values) return null;
  return (
    <Leading
      talk={talk}
      content={content}
      values={values}
      language={language}
      onLanguage={(next) => {
        writeSetting(languageSetting, next);
        setLanguage(next);
      }}
    />
  );
}

function Leading(props: {
  readonly talk: Talk;
  readonly content: ScriptContent;
  readonly values: NonNullable<ReturnType<typeof useScriptValues>>;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  const { talk, content, values, language } = props;
  const t = useT('calls');
  const screen = useLanguage();
  const filled = useFilled(values);
  const said = useSaid(filled);
  const leading = useWalk(talk, content, { language, said });
  const edit = useEdit('talk', talk.id);
  const context = useObjectionContext({ ...talk, talkId: talk.id });
  const [mode, setMode] = useState<Mode>({ is: 'line' });
  const [draft, setDraft] = useDraft(talk.id);
  const body = useRef<HTMLDivElement>(null);
  const toLine = () => setMode({ is: 'line' });
  const { walk, node, step } = leading;
  const { done, atMost } = useMemo(() => progress(content, walk), [content, walk]);
  const currency = useLive(async (store) => (await getCompany(store)).defaultCurrency, []) ?? 'CNY';
  const deal = useLive(
    async (store) => (talk.opportunityId === '' ? undefined : store.get('opportunity', talk.opportunityId)),
    [talk.opportunityId],
  );
  const heard =
    useLive(
      async (store) => {
        const uses = await related(store, 'objectionUse', 'talkId', talk.id, { limit: heardRead, direction: 'asc' });
        const cards = await store.getMany(
          'objection',
          uses.map(({ objectionId }) => objectionId),
        );
        return uses.map((use, index) => ({ use, card: cards[index] }));
      },
      [talk.id],
    ) ?? [];
  const atLine = mode.is === 'line';
  const canBack = walk.steps.length > 1 || walk.ended === 'nowhere';
  const back = () => {
    if (atLine) leading.back();
    else toLine();
  };
  const open = (is: 'jump' | 'card' | 'end') => setMode(mode.is === is ? { is: 'line' } : { is });
  const openObjection = (cardId = '') => setMode({ is: 'objection', cardId });
  useHotkey('o', () => openObjection(), { label: t('keys.objection'), enabled: atLine });
  useHotkey('b', back, { label: t('keys.back'), enabled: atLine && canBack });
  useHotkey('j', () => open('jump'), { label: t('keys.jump'), enabled: mode.is !== 'end' });
  useHotkey('k', () => open('card'), {
    label: t('keys.card'),
    enabled: mode.is !== 'end' && talk.competitorIds.length > 0,
  });
  useHotkey('f', () => open('end'), { label: t('keys.end'), enabled: atLine });
  // Also while an answer is being typed.
  useHotkey('mod+o', () => openObjection(), { enabled: atLine, whileTyping: true });
  useHotkey('Escape', toLine, { enabled: !atLine, whileTyping: true });
  // A new line is read from its top; a field that it asks for takes the focus itself.
  useEffect(() => {
    void step?.at;
    if (body.current) body.current.scrollTop = 0;
  }, [step?.at]);

  return (
    <>
      <div className="call-bar">
        <Tool label={t('keys.back')} keys="B" disabled={atLine && !canBack} onClick={back}>
          <IconArrowLeft size={15} aria-hidden />
        </Tool>
        <Tool label={t('keys.jump')} keys="J" pressed={mode.is === 'jump'} onClick={() => open('jump')}>
          <IconList size={15} aria-hidden />
        </Tool>
        {talk.competitorIds.length > 0 ? (
          <Tool label={t('keys.card')} keys="K" pressed={mode.is === 'card'} onClick={() => open('card')}>
            <IconShield size={15} aria-hidden />
          </Tool>
        ) : null}
        <span className="dw-faint call-progress">{t('progress', { done, atMost })}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('language')}
          value={language}
          onChange={(next) => props.onLanguage(languages.find((each) => each === next) ?? screen)}
          data={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
      </div>
      <div ref={body} className="call-body">
        {mode.is === 'line' && node ? (
          <LineView
            key={`${walk.steps.length}.${node.id}`}
            content={content}
            leading={leading}
            node={node}
            values={values}
            language={language}
            currency={currency}
            deal={deal}
            onEnd={() => setMode({ is: 'end' })}
            onObjection={openObjection}
          />
        ) : null}
        {mode.is === 'line' && !node ? (
          <>
            <p className="call-line">{step?.text ?? ''}</p>
            <p className="dw-hint">{t('lineGone')}</p>
          </>
        ) : null}
        {mode.is === 'line' ? <ScriptMaterials ids={content.materialIds} /> : null}
        {mode.is === 'objection' && context ? (
          <ObjectionPanel context={context} cardId={mode.cardId} language={language} onDone={toLine} />
        ) : null}
        {mode.is === 'jump' ? (
          <JumpList
            content={content}
            steps={walk.steps}
            said={said}
            language={language}
            onPick={(id) => {
              leading.jump(id);
              toLine();
            }}
          />
        ) : null}
        {mode.is === 'card' ? <CompetitorCard ids={talk.competitorIds} dealId={talk.opportunityId} /> : null}
        {mode.is === 'end' ? (
          <FinishForm
            talk={{ ...talk, steps: [...walk.steps] }}
            content={content}
            heard={heard}
            about={deal?.deletedAt === 0 ? deal : undefined}
            outcome={node?.kind === 'end' ? node.outcome : ''}
            language={language}
            said={said}
            draft={draft}
            onDraft={setDraft}
            onBack={toLine}
          />
        ) : null}
      </div>
      {mode.is === 'end' ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: takes the Escape of the field in it
        <footer
          className="call-foot"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            body.current?.querySelector<HTMLElement>('.call-line')?.focus();
          }}
        >
          {heard.length > 0 ? (
            <p className="dw-faint call-heard">
              {t('heard', {
                list: heard
                  .map(({ use, card }) => (card ? localizedText(card.text, screen) : use.heard))
                  .join(t('separator')),
              })}
            </p>
          ) : null}
          <MultilineField
            label={t('notes')}
            hideLabel
            placeholder={t('notes')}
            minRows={1}
            maxRows={5}
            value={talk.notes}
            onCommit={(notes) => edit({ notes })}
          />
          <div className="call-foot-line">
            <Button
              size="xs"
              leftSection={<IconSpeakerphone size={14} aria-hidden />}
              title={keyWords('mod+o')}
              rightSection={<Keys>O</Keys>}
              onClick={() => openObjection()}
            >
              {t('keys.objection')}
            </Button>
            <Button size="xs" rightSection={<Keys>F</Keys>} onClick={() => setMode({ is: 'end' })}>
              {t('keys.end')}
            </Button>
          </div>
        </footer>
      )}
    </>
  );
}

/** Words of a line as they are said; the same function while nothing that it fills in changes. */
function useSaid(filled: ReturnType<typeof useFilled>): (text: string) => string {
  const latest = useRef(filled);
  latest.current = filled;
  const [said] = useState(() => (text: string) => latest.current(text).text);
  return said;
}

function Tool(props: {
  readonly label: string;
  readonly keys: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <ActionIcon
      variant={props.pressed ? 'light' : 'subtle'}
      color="gray"
      aria-label={props.label}
      title={`${props.label} (${props.keys})`}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      disabled={props.disabled ?? false}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  );
}
