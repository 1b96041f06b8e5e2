import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useT } from '@/i18n/setup';
import styles from './editor.module.css';

/** A list inside a stage: each item is one line that opens to be edited; add, move, remove. */
export function ItemList<T extends { readonly id: string }>(props: {
  readonly title: string;
  readonly addLabel: string;
  readonly items: readonly T[];
  readonly most: number;
  readonly make: () => T;
  /** The item in words, and what stands at the end of its line. */
  readonly line: (item: T) => { readonly text: string; readonly end?: string };
  readonly onChange: (change: (now: readonly T[]) => T[]) => void;
  readonly children: (item: T, change: (changes: Partial<T>) => void) => ReactNode;
}) {
  const t = useT('process');
  const c = useT('common');
  const { items, onChange } = props;
  const [openId, setOpenId] = useState('');
  const add = () => {
    const item = props.make();
    onChange((now) => (now.length >= props.most ? [...now] : [...now, item]));
    setOpenId(item.id);
  };
  const shift = (id: string, by: number) =>
    onChange((now) => {
      const at = now.findIndex((item) => item.id === id);
      const item = now[at];
      return item ? now.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, item) : [...now];
    });
  return (
    <section className={styles.part} aria-label={props.title}>
      <div className={styles.partHead}>
        <h3>
          {props.title} <span className="dw-count">{items.length}</span>
        </h3>
        <Button
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={items.length >= props.most}
          onClick={add}
        >
          {props.addLabel}
        </Button>
      </div>
      <ul className={styles.items}>
        {items.map((item, index) => {
          const { text, end } = props.line(item);
          const name = text || t('editor.untitledItem', { no: index + 1 });
          const open = item.id === openId;
          return (
            <li key={item.id} className={styles.item}>
              <div className={styles.line}>
                <button type="button" aria-expanded={open} onClick={() => setOpenId(open ? '' : item.id)}>
                  <span>{name}</span>
                  {end ? <small>{end}</small> : null}
                </button>
                <ActionIcon
                  aria-label={`${c('actions.moveUp')}: ${name}`}
                  disabled={index === 0}
                  onClick={() => shift(item.id, -1)}
                >
                  <IconArrowUp size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`${c('actions.moveDown')}: ${name}`}
                  disabled={index === items.length - 1}
                  onClick={() => shift(item.id, 1)}
                >
                  <IconArrowDown size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={`${c('actions.remove')}: ${name}`}
                  onClick={() => onChange((now) => now.filter((each) => each.id !== item.id))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </div>
              {open ? (
                <div className={`${styles.open} ${styles.fields}`}>
                  {props.children(item, (changes) =>
                    onChange((now) => now.map((each) => (each.id === item.id ? { ...each, ...changes } : each))),
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
