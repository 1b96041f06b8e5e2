import { Fragment, type ReactNode, useCallback } from 'react';
import type { RichBlock } from '@/domain/scripts/richText';
import { type FilledRun, fill, isVariable, plainFilled, type VariableValues } from '@/domain/scripts/variables';
import { useT } from '@/i18n/setup';
import { useVariableWords } from './variableWords';
import './scriptText.css';

const nothing: VariableValues = {};

/**
 * A marked-up text to be read. With `values` its variables are filled in, and one without a value says so in words;
 * without, each stands as a chip with its name. `compact`: in one line, for lists.
 */
export function ScriptText(props: {
  readonly text: string;
  readonly values?: VariableValues | undefined;
  readonly compact?: boolean | undefined;
}) {
  const { values, compact = false } = props;
  const run = useRunView(values !== undefined);
  const blocks = fill(props.text, values ?? nothing);
  const line = (block: RichBlock<FilledRun>) => block.runs.map((each, index) => run(each, index));
  if (compact)
    return (
      <span className="script-text">
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity
          <Fragment key={index}>
            {index > 0 ? ' ' : ''}
            {block.kind === 'paragraph' ? '' : '\u2022 '}
            {line(block)}
          </Fragment>
        ))}
      </span>
    );
  return <div className="script-text">{listed(blocks, line)}</div>;
}

/** Neighbouring list lines in one list. */
function listed(
  blocks: readonly RichBlock<FilledRun>[],
  line: (block: RichBlock<FilledRun>) => ReactNode,
): readonly ReactNode[] {
  const shown: ReactNode[] = [];
  for (let at = 0; at < blocks.length; ) {
    const begin = at;
    const kind = blocks[at]?.kind ?? 'paragraph';
    do at += 1;
    while (kind !== 'paragraph' && blocks[at]?.kind === kind);
    const items = blocks.slice(begin, at).map((block, index) => {
      const Item = kind === 'paragraph' ? 'p' : 'li';
      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity
      return <Item key={begin + index}>{line(block)}</Item>;
    });
    shown.push(
      kind === 'paragraph' ? items : kind === 'bullet' ? <ul key={begin}>{items}</ul> : <ol key={begin}>{items}</ol>,
    );
  }
  return shown;
}

function useRunView(filled: boolean) {
  const t = useT('scripts');
  const words = useVariableWords();
  return (run: FilledRun, key: number): ReactNode => {
    let view: ReactNode = run.text;
    if (run.variable !== '') {
      const name = words(run.variable);
      const known = isVariable(run.variable);
      if (!known) view = <span className="script-missing">{t('rich.unknown', { name })}</span>;
      else if (!filled) view = <span className="script-variable">{name}</span>;
      else if (run.missing) view = <span className="script-missing">{t('rich.missing', { name })}</span>;
    }
    if (run.italic) view = <em>{view}</em>;
    return run.bold ? <strong key={key}>{view}</strong> : <Fragment key={key}>{view}</Fragment>;
  };
}

/** A text as it is copied: plain, filled in, with a gap named where a value is missing; `missing` are those names. */
export interface Filled {
  readonly text: string;
  readonly missing: readonly string[];
}

export function useFilled(values: VariableValues = nothing): (text: string) => Filled {
  const t = useT('scripts');
  const words = useVariableWords();
  return useCallback(
    (text) => {
      const found = plainFilled(text, values, (name) => t('rich.gap', { name: words(name) }));
      return { text: found.text, missing: found.missing.map(words) };
    },
    [t, words, values],
  );
}
