import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ScriptContent } from '@/domain/scripts/script';
import type { TalkStep } from '@/domain/scripts/talk';
import { inSide, sideOf } from '@/features/common/talking/said';
import { type Language, useT } from '@/i18n/setup';
import { Tag } from '@/ui';

const most = 100;

/** All lines of the script, found by their words; picking one goes there. Those that were said are marked. */
export function JumpList(props: {
  readonly content: ScriptContent;
  readonly steps: readonly TalkStep[];
  readonly said: (text: string) => string;
  readonly language: Language;
  readonly onPick: (nodeId: string) => void;
}) {
  const t = useT('calls');
  const s = useT('scripts');
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const passed = new Set(props.steps.map(({ nodeId }) => nodeId));
  const needle = text.trim().toLowerCase();
  const lines = props.content.nodes
    .map((node) => ({ node, words: props.said(inSide(node.text, sideOf(props.language))) }))
    .filter(({ words }) => words.toLowerCase().includes(needle))
    .slice(0, most);
  const move = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[index + step]?.focus();
  };
  return (
    <>
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('jump.find')}
        placeholder={t('jump.find')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const [first] = lines;
          if (event.key === 'Enter' && first) props.onPick(first.node.id);
          else move(event, -1);
        }}
      />
      {lines.length === 0 ? <p className="dw-hint">{t('jump.nothing')}</p> : null}
      <ul ref={list} className="call-jumps" aria-label={t('jump.title')}>
        {lines.map(({ node, words }, index) => (
          <li key={node.id}>
            <button type="button" onClick={() => props.onPick(node.id)} onKeyDown={(event) => move(event, index)}>
              <span className="call-jump-marks">
                <Tag tone={node.kind === 'question' ? 'accent' : 'neutral'}>{s(`kinds.${node.kind}`)}</Tag>
                {passed.has(node.id) ? <span className="dw-faint">{t('jump.passed')}</span> : null}
              </span>
              <span className="call-jump-words">{words || t('line.empty')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
