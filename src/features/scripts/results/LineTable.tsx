import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScriptNode } from '@/domain/scripts/script';
import type { LineFigures } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { usePlainWords } from '@/features/common/scripts/variableWords';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { RateCell } from './RateCell';
import styles from './results.module.css';

interface LineTableProps {
  readonly nodes: readonly ScriptNode[];
  readonly figures: ReadonlyMap<string, LineFigures>;
}

const first = 60;
/** Of the line that a way leads to. */
const fewWords = 16;

/** Every line of a script with what came of it (N8): how many got there, where they went on, whether it helped. */
export function LineTable({ nodes, figures }: LineTableProps) {
  const t = useT('scriptResults');
  const s = useT('scripts');
  const k = useT('calls');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const [shown, setShown] = useState(first);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('lines.line')}</th>
            <th scope="col">{t('lines.reached')}</th>
            <th scope="col">{t('lines.copied')}</th>
            <th scope="col" className={styles.words}>
              {t('lines.exits')}
            </th>
            <th scope="col">{t('lines.worked')}</th>
            <th scope="col">{t('lines.ended')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.slice(0, shown).map((node) => {
            const line = figures.get(node.id);
            const text = plainWords(localizedText(node.text, language)) || k('line.empty');
            return (
              <tr key={node.id}>
                <th scope="row">
                  <span className={styles.line} title={text}>
                    <Tag>{s(`kinds.${node.kind}`)}</Tag> {text}
                  </span>
                </th>
                <td>{line?.reached ?? 0}</td>
                <td>{line?.copied ?? 0}</td>
                <td className={styles.words}>{line ? <Exits node={node} nodes={nodes} line={line} /> : null}</td>
                <td>{line ? <RateCell rate={line.worked} name={text.slice(0, 40)} /> : null}</td>
                <td>{line ? <RateCell rate={line.ended} name={text.slice(0, 40)} /> : null}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {nodes.length > shown ? (
        <Button size="xs" onClick={() => setShown(shown + first)}>
          {t('lines.more', { count: nodes.length - shown })}
        </Button>
      ) : null}
    </>
  );
}

/** Where talks went on from a line; exits that are gone are counted together. */
function Exits(props: {
  readonly node: ScriptNode;
  readonly nodes: readonly ScriptNode[];
  readonly line: LineFigures;
}) {
  const { node, line } = props;
  const t = useT('scriptResults');
  const k = useT('calls');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const known = new Map(node.exits.map((exit) => [exit.id, exit]));
  const gone = [...line.exits].reduce((sum, [id, count]) => (known.has(id) ? sum : sum + count), 0);
  // A way without words is called by where it leads, the only one just goes on.
  const label = ({ label: own, to }: ScriptNode['exits'][number]) => {
    const target = props.nodes.find(({ id }) => id === to);
    const words = plainWords(localizedText(own, language));
    if (words !== '' || !target) return words || t('lines.nowhere');
    if (node.exits.length === 1) return k('line.next');
    const there = plainWords(localizedText(target.text, language)) || k('line.empty');
    return `\u2192 ${there.length > fewWords ? `${there.slice(0, fewWords)}\u2026` : there}`;
  };
  return (
    <span className={styles.exits}>
      {node.exits.map((exit) => {
        const count = line.exits.get(exit.id) ?? 0;
        return count === 0 ? null : (
          <span key={exit.id}>
            {label(exit)} <b>{count}</b>
          </span>
        );
      })}
      {gone === 0 ? null : (
        <span className="dw-faint">
          {t('lines.goneExits')} <b>{gone}</b>
        </span>
      )}
      {line.last === 0 || node.kind === 'end' ? null : (
        <span className="dw-faint">
          {t('lines.last')} <b>{line.last}</b>
        </span>
      )}
    </span>
  );
}
