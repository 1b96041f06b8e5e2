import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './head.module.css';

/** A fact of the head line that opens the fields behind it; Escape closes it. */
export function FactEditor(props: { readonly label: string; readonly value: ReactNode; readonly children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.fact} title={props.label} onClick={() => setOpened(!opened)}>
          {props.value}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.box} aria-label={props.label}>
        {props.children}
      </Popover.Dropdown>
    </Popover>
  );
}
