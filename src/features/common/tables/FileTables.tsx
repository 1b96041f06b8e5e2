import { NativeSelect } from '@mantine/core';

type Rows = readonly (readonly string[])[];

/** The first lines of a file as they were read, so that encoding and delimiter can be confirmed. */
export function FileSample(props: { readonly label: string; readonly header: readonly string[]; readonly rows: Rows }) {
  const { header, rows } = props;
  return (
    <section className="import-sample" aria-label={props.label}>
      <table>
        <thead>
          <tr>
            {header.map((head, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
            <tr key={line}>
              {header.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
                <td key={index}>{row[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const samples = 3;

/** What each column of a file holds: its head, the meaning, to be chosen, and its first values. A meaning stands once. */
export function ColumnMapping<Meaning extends string>(props: {
  readonly label: string;
  readonly words: {
    readonly fileColumn: string;
    readonly meaning: string;
    readonly firstValues: string;
    readonly unnamed: (column: number) => string;
    readonly meaningOf: (column: string) => string;
  };
  readonly header: readonly string[];
  readonly rows: Rows;
  /** By column of the file; `''` = not taken over. */
  readonly mapping: readonly (Meaning | '')[];
  readonly choices: readonly { readonly value: Meaning | ''; readonly label: string }[];
  readonly onChange: (mapping: (Meaning | '')[]) => void;
}) {
  const { words, mapping, choices } = props;
  const choose = (index: number, value: string) => {
    const meaning = choices.find((choice) => choice.value === value)?.value ?? '';
    props.onChange(mapping.map((old, at) => (at === index ? meaning : old === meaning ? '' : old)));
  };
  return (
    <div className="import-mapping">
      <table aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{words.fileColumn}</th>
            <th scope="col">{words.meaning}</th>
            <th scope="col">{words.firstValues}</th>
          </tr>
        </thead>
        <tbody>
          {props.header.map((head, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
            <tr key={index}>
              <th scope="row">{head || words.unnamed(index + 1)}</th>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={words.meaningOf(head || String(index + 1))}
                  value={mapping[index] ?? ''}
                  data={[...choices]}
                  onChange={(event) => choose(index, event.currentTarget.value)}
                />
              </td>
              <td className="dw-muted">
                {props.rows
                  .slice(0, samples)
                  .map((row) => row[index]?.trim() ?? '')
                  .filter((cell) => cell !== '')
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
