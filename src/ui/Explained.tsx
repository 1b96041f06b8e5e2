import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

export interface ExplainedRow {
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly strong?: boolean;
}

/** A computed figure that opens the rows it was made of. */
export function Explained(props: {
  readonly children: ReactNode;
  readonly title: string;
  readonly rows: readonly ExplainedRow[];
  readonly note?: ReactNode;
}) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus={false} returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="dw-explained"
          title={props.title}
          onClick={(event) => {
            event.stopPropagation();
            setOpened(!opened);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && opened) setOpened(false);
          }}
        >
          {props.children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="dw-explained-box">
        <h3>{props.title}</h3>
        <table>
          <tbody>
            {props.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are one computed list without identity
              <tr key={index} className={row.strong ? 'dw-strong' : undefined}>
                <th scope="row">{row.label}</th>
                <td>{row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {props.note ? <p>{props.note}</p> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
