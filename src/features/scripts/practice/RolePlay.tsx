import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { anyWay, bestMark, type RolePlayState, react, rolePlayState, ways, withMark } from '@/domain/scripts/practice';
import type { ScriptContent } from '@/domain/scripts/script';
import type { Practice, PracticeItem } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys, Tag } from '@/ui';
import { KeyButton } from './KeyButton';
import styles from './practice.module.css';

const marks = [0, 1, 2, 3] as const;
type Playing = Exclude<RolePlayState, { phase: 'end' }>;

/** Plays through a script: the customer speaks, our line is hidden until we have said ours. */
export function RolePlay(props: {
  readonly content: ScriptContent;
  readonly practice: Practice;
  readonly onSave: (items: readonly PracticeItem[], ended: boolean) => void;
}) {
  const { content, practice, onSave } = props;
  const t = useT('practice');
  const store = useStore();
  const language = useLanguage();
  const { items } = practice;
  const state = rolePlayState(content, items);
  const read = (text: Localized) => localizedText(text, language);
  const go = (from: readonly PracticeItem[], exitId: string) => {
    const next = react(content, from, exitId, read, store.environment);
    onSave(next, rolePlayState(content, next).phase === 'end');
  };
  if (state.phase === 'end')
    return (
      <Button variant="filled" onClick={() => onSave(items, true)}>
        {t('role.finish')}
      </Button>
    );
  const rate = (given: string, mark: number) => {
    const marked = withMark(items, given, mark);
    const after = rolePlayState(content, marked);
    if (after.phase !== 'react') return onSave(marked, true);
    const [only, ...more] = ways(content, after.node);
    // A way without a choice is no question.
    if (only && more.length === 0) return go(marked, only.id);
    onSave(marked, false);
  };
  return (
    <div className={styles.play}>
      <Transcript items={items.slice(0, -1)} />
      <Heard state={state} read={read} first={items.length === 1} />
      {state.phase === 'answer' ? (
        <OwnLine key={state.item.id} state={state} read={read} onRate={rate} />
      ) : (
        <Reaction
          content={content}
          state={state}
          read={read}
          onGo={(exitId) => go(items, exitId)}
          onChance={() => go(items, anyWay(content, state.node, store.environment)?.id ?? '')}
        />
      )}
      <Button variant="subtle" color="gray" className={styles.stop} onClick={() => onSave(items, true)}>
        {t('role.stop')}
      </Button>
    </div>
  );
}

function Transcript({ items }: { readonly items: readonly PracticeItem[] }) {
  const t = useT('practice');
  if (items.length === 0) return null;
  return (
    <ol className={styles.transcript} aria-label={t('role.soFar')}>
      {items.map((item) => (
        <li key={item.id}>
          {item.prompt === '' ? null : <p className={styles.theirs}>{item.prompt}</p>}
          {item.score === null ? null : (
            <p className={styles.ours}>
              {item.given || t('summary.spoken')}{' '}
              <span className="dw-faint">{t('marks.of', { mark: item.score, best: bestMark })}</span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What the customer said last; an objection in the words of its card. */
function Heard({
  state,
  read,
  first,
}: {
  readonly state: Playing;
  readonly read: (text: Localized) => string;
  readonly first: boolean;
}) {
  const t = useT('practice');
  const card = useLive(
    async (store) => (state.node.objectionId === '' ? undefined : await store.get('objection', state.node.objectionId)),
    [state.node.objectionId],
  );
  const doubt = state.node.kind === 'objection' ? (card ? read(card.text) : read(state.node.text)) : '';
  const said = [state.item.prompt, doubt].filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  // He has heard us and says nothing yet.
  if (said.length === 0 && state.phase === 'react') return null;
  return (
    <div className={styles.heard} role="status">
      <Tag>{t('role.customer')}</Tag>
      {said.length > 0 ? (
        said.map((part) => <p key={part}>{part}</p>)
      ) : (
        <p className="dw-faint">{t(first ? 'role.begin' : 'role.goOn')}</p>
      )}
    </div>
  );
}

function OwnLine(props: {
  readonly state: Playing;
  readonly read: (text: Localized) => string;
  readonly onRate: (given: string, mark: number) => void;
}) {
  const { node } = props.state;
  const t = useT('practice');
  const [given, setGiven] = useState('');
  const [shown, setShown] = useState(false);
  const kind = node.kind === 'question' || node.kind === 'objection' ? node.kind : 'say';
  return (
    <>
      <Textarea
        label={t(`role.task.${kind}`)}
        description={t('role.typeOrSay')}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        readOnly={shown}
        value={given}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      {shown ? (
        <>
          <Model state={props.state} read={props.read} />
          <fieldset className={styles.marks}>
            <legend>{t('marks.ask')}</legend>
            {marks.map((mark) => (
              <KeyButton key={mark} keys={String(mark)} onPress={() => props.onRate(given, mark)}>
                {t(`marks.${mark}`)}
              </KeyButton>
            ))}
          </fieldset>
        </>
      ) : (
        <Group>
          <KeyButton
            variant="filled"
            keys="mod+enter"
            onPress={() => {
              // The keys of the marks must not be typed into the field.
              if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
              setShown(true);
            }}
          >
            {t('role.reveal')}
          </KeyButton>
        </Group>
      )}
    </>
  );
}

/** The approved words: of the line, or the answers of the objection's card. */
function Model({ state, read }: { readonly state: Playing; readonly read: (text: Localized) => string }) {
  const t = useT('practice');
  const { node } = state;
  const card = useLive(
    async (store) => (node.objectionId === '' ? undefined : await store.get('objection', node.objectionId)),
    [node.objectionId],
  );
  const answers = card?.answers.filter((answer) => !answer.retired) ?? [];
  const texts =
    node.kind === 'objection' && answers.length > 0 ? answers.map(({ text }) => read(text)) : [read(node.text)];
  const hint = read(node.hint) || (card ? read(card.behind) : '');
  return (
    <section className={styles.model} aria-label={t('role.model')}>
      <h3>{t('role.model')}</h3>
      {texts.map((text) => (
        <ScriptText key={text} text={text} />
      ))}
      {hint === '' ? null : (
        <div className="dw-muted">
          <ScriptText text={hint} />
        </div>
      )}
    </section>
  );
}

/** The customer's turn: by chance, or as one likes to try it. */
function Reaction(props: {
  readonly content: ScriptContent;
  readonly state: Playing;
  readonly read: (text: Localized) => string;
  readonly onGo: (exitId: string) => void;
  readonly onChance: () => void;
}) {
  const { node } = props.state;
  const t = useT('practice');
  const s = useT('scripts');
  const open = ways(props.content, node);
  const aside = node.kind === 'listen' || node.kind === 'action';
  return (
    <section className={styles.reaction} aria-label={t('role.reaction')}>
      {aside ? (
        <div>
          <Tag>{s(`kinds.${node.kind}`)}</Tag>
          <ScriptText text={props.read(node.text)} />
        </div>
      ) : null}
      <p className="dw-muted">{t('role.reactionHint')}</p>
      <Group gap="sm">
        <KeyButton variant="filled" keys="r" onPress={props.onChance}>
          {t('role.chance')}
        </KeyButton>
        {open.slice(0, 9).map((exit, at) => (
          <KeyButton key={exit.id} keys={String(at + 1)} onPress={() => props.onGo(exit.id)}>
            {props.read(exit.label) || t('role.on')}
          </KeyButton>
        ))}
        {open.slice(9).map((exit) => (
          <Button key={exit.id} onClick={() => props.onGo(exit.id)}>
            {props.read(exit.label) || t('role.on')}
          </Button>
        ))}
        {open.length === 0 ? <Keys>{'\u2014'}</Keys> : null}
      </Group>
    </section>
  );
}
