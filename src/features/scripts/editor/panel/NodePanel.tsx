import { ActionIcon } from '@mantine/core';
import { IconCopy, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Localized } from '@/domain/kernel/fields';
import { asFirst, changeNode, copiesOf, paste, removeNodes, setKind } from '@/domain/scripts/edits';
import { isClaim } from '@/domain/scripts/graph';
import { maximumNodes, nodeKinds, type ScriptNode } from '@/domain/scripts/script';
import { OriginNote } from '@/features/common/lines';
import { EvidenceEditor } from '@/features/common/scripts/EvidenceEditor';
import { useVariableOptions } from '@/features/common/scripts/variableWords';
import { useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';
import { RichTextField } from '@/ui/rich/RichTextField';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { LintLine } from '../LintList';
import { ExitsPart } from './ExitsPart';
import { KindFields } from './KindFields';

const sides = ['zh', 'en'] as const;

/** Everything about one line, at the side of list and drawing. */
export function NodePanel({ node }: { readonly node: ScriptNode }) {
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const c = useT('common');
  const variables = useVariableOptions();
  const { content, numbers, editable, select, changeNodes, nextId, issues, words } = useDesk();
  const [hinted, setHinted] = useState(false);
  const no = numbers.get(node.id) ?? '';
  const name = words(node) || t('untitledLine');
  const first = content.nodes[0]?.id === node.id;
  const change = (changes: Partial<ScriptNode>) => changeNodes((now) => changeNode(now, node.id, changes));
  /** Two fields of the same text may be left at once: each changes its own language only. */
  const changeSide = (field: 'text' | 'hint', side: keyof Localized, text: string) =>
    changeNodes((now) =>
      now.map((each) => (each.id === node.id ? { ...each, [field]: { ...each[field], [side]: text } } : each)),
    );
  const withHint = hinted || node.hint.zh !== '' || node.hint.en !== '';
  const found = issues.get(node.id) ?? [];
  return (
    <section aria-label={t('panel.label', { no })} className={styles.panel} data-line-panel={node.id}>
      <div className={styles.panelHead}>
        <h2>{t('panel.label', { no })}</h2>
        {editable ? (
          <>
            <ActionIcon
              aria-label={t('panel.duplicate', { name })}
              title={t('panel.duplicateShort')}
              disabled={content.nodes.length >= maximumNodes}
              onClick={() => {
                const copies = copiesOf([node], nextId, 1);
                changeNodes((now) => paste(now, content.form, node.id, copies, nextId));
              }}
            >
              <IconCopy size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('panel.delete', { name })}
              title={c('actions.delete')}
              onClick={() => {
                select('');
                changeNodes((now) => removeNodes(now, new Set([node.id])), t('outline.deleted', { name }));
              }}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
        <ActionIcon aria-label={c('actions.close')} title={c('actions.close')} onClick={() => select('')}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {found.length > 0 ? (
        <ul className={styles.issues}>
          {found.map((issue, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice in a line
            <li key={`${issue.code} ${at}`}>
              <LintLine issue={issue} />
            </li>
          ))}
        </ul>
      ) : null}
      {node.origin ? (
        <OriginNote origin={node.origin} onChange={editable ? (origin) => change({ origin }) : undefined} />
      ) : null}
      <div className={styles.fields}>
        <ChoiceField
          label={t('panel.kind')}
          value={node.kind}
          readOnly={!editable}
          options={nodeKinds.map((value) => ({ value, label: s(`kinds.${value}`) }))}
          onCommit={(kind) => changeNodes((now) => setKind(now, node.id, kind))}
        />
        {sides.map((side) => (
          <RichTextField
            key={side}
            label={t(`panel.text.${side}`)}
            value={node.text[side]}
            readOnly={!editable}
            variables={variables}
            onCommit={(text) => changeSide('text', side, text)}
          />
        ))}
        {withHint ? (
          sides.map((side) => (
            <RichTextField
              key={side}
              label={t(`panel.hint.${side}`)}
              value={node.hint[side]}
              readOnly={!editable}
              minRows={1}
              onCommit={(text) => changeSide('hint', side, text)}
            />
          ))
        ) : editable ? (
          <button type="button" className={`dw-link ${styles.more}`} onClick={() => setHinted(true)}>
            {t('panel.addHint')}
          </button>
        ) : null}
        <KindFields node={node} onChange={change} />
        {content.form === 'flow' && !first && editable ? (
          <button
            type="button"
            className={`dw-link ${styles.more}`}
            onClick={() => changeNodes((now) => asFirst(now, node.id))}
          >
            {t('panel.asFirst')}
          </button>
        ) : null}
      </div>
      {content.form === 'flow' && node.kind !== 'end' ? <ExitsPart node={node} /> : null}
      {isClaim(node) ? (
        <EvidenceEditor evidence={node.evidence} readOnly={!editable} onChange={(evidence) => change({ evidence })} />
      ) : null}
    </section>
  );
}
