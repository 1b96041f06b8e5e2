import { ActionIcon, Button } from '@mantine/core';
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '@/i18n/setup';
import styles from '../settings.module.css';

/** Cards of a list kept inside a record: add, change, move up, remove. */
export function ListEditor<T extends { readonly id: string }>(props: {
  readonly items: readonly T[];
  readonly onCommit: (items: T[]) => void;
  readonly make: () => T;
  readonly addLabel: string;
  /** Name of one item, for the buttons. */
  readonly name: (item: T, index: number) => string;
  readonly children: (item: T, change: (changes: Partial<T>) => void, index: number) => ReactNode;
}) {
  const t = useT('common');
  const { items, onCommit } = props;
  const change = (id: string) => (changes: Partial<T>) =>
    onCommit(items.map((item) => (item.id === id ? { ...item, ...changes } : item)));
  const moveUp = (index: number) => {
    const next = [...items];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index - 1, 0, moved);
    onCommit(next);
  };
  return (
    <div className={styles.list}>
      {items.map((item, index) => (
        <div key={item.id} className={styles.item}>
          <div>{props.children(item, change(item.id), index)}</div>
          <div>
            <ActionIcon
              aria-label={`${t('actions.remove')}: ${props.name(item, index)}`}
              onClick={() => onCommit(items.filter((other) => other.id !== item.id))}
            >
              <IconX size={15} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
            {index > 0 ? (
              <ActionIcon
                aria-label={`${t('actions.moveUp')}: ${props.name(item, index)}`}
                onClick={() => moveUp(index)}
              >
                <IconArrowUp size={15} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            ) : null}
          </div>
        </div>
      ))}
      <div>
        <Button
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden="true" />}
          onClick={() => onCommit([...items, props.make()])}
        >
          {props.addLabel}
        </Button>
      </div>
    </div>
  );
}
