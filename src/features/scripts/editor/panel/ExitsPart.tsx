import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { Localized } from '@/domain/kernel/fields';
import { addExit, changeExit, mostExits, moveExit, removeExit } from '@/domain/scripts/edits';
import type { ScriptExit, ScriptNode } from '@/domain/scripts/script';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { LocalizedField } from '@/ui';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { LineField } from './LineField';

/** The ways out of a line: what is heard, and where it leads. */
export function ExitsPart({ node }: { readonly node: ScriptNode }) {
  const t = useT('scriptEditor');
  const { editable, changeNodes, nextId } = useDesk();
  return (
    <section className={styles.part} aria-label={t('exits.title')}>
      <div className={styles.partHead}>
        <h3>
          {t('exits.title')} <span className="dw-count">{node.exits.length}</span>
        </h3>
        {editable ? (
          <Button
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={node.exits.length >= mostExits}
            onClick={() => changeNodes((now) => addExit(now, node.id, nextId()))}
          >
            {t('exits.add')}
          </Button>
        ) : null}
      </div>
      {node.exits.length === 0 ? <p className="dw-hint">{t('exits.none')}</p> : null}
      <ol className={styles.exits}>
        {node.exits.map((exit, at) => (
          <Exit key={exit.id} node={node} exit={exit} at={at} />
        ))}
      </ol>
    </section>
  );
}

function Exit({ node, exit, at }: { readonly node: ScriptNode; readonly exit: ScriptExit; readonly at: number }) {
  const t = useT('scriptEditor');
  const language = useLanguage();
  const { editable, changeNodes } = useDesk();
  const name = localizedText(exit.label, language) || t('exits.no', { no: at + 1 });
  const changeLabel = (label: Localized) =>
    changeNodes((now) => {
      const stored = now.find((each) => each.id === node.id)?.exits.find((each) => each.id === exit.id)?.label;
      // Only the language that was typed in, so that two fields left at once do not undo each other.
      const changed = {
        ...(label.zh === exit.label.zh ? {} : { zh: label.zh }),
        ...(label.en === exit.label.en ? {} : { en: label.en }),
      };
      return changeExit(now, node.id, exit.id, { label: { ...(stored ?? label), ...changed } });
    });
  return (
    <li className={styles.exit}>
      <LocalizedField
        label={t('exits.labelOf', { no: at + 1 })}
        hideLabel
        readOnly={!editable}
        placeholder={t('exits.placeholder')}
        value={exit.label}
        onCommit={changeLabel}
      />
      <div className={styles.exitTo}>
        <LineField
          label={t('exits.toOf', { name })}
          value={exit.to}
          readOnly={!editable}
          onCommit={(to) => changeNodes((now) => changeExit(now, node.id, exit.id, { to }))}
        />
        {editable ? (
          <>
            <ActionIcon
              aria-label={t('exits.up', { name })}
              disabled={at === 0}
              onClick={() => changeNodes((now) => moveExit(now, node.id, exit.id, -1))}
            >
              <IconArrowUp size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('exits.down', { name })}
              disabled={at === node.exits.length - 1}
              onClick={() => changeNodes((now) => moveExit(now, node.id, exit.id, 1))}
            >
              <IconArrowDown size={15} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('exits.remove', { name })}
              onClick={() => changeNodes((now) => removeExit(now, node.id, exit.id), t('outline.exitDeleted'))}
            >
              <IconX size={15} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
      </div>
    </li>
  );
}
