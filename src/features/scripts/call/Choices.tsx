import { Keys } from '@/ui';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Was taken before. */
  readonly taken?: boolean;
  readonly run: () => void;
}

/** So many choices have a key of their own. */
export const keyedChoices = 9;

/** What can be picked, each with its key 1–9; `keyed` = these are the ones that the keys take now. */
export function Choices(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly keyed: boolean;
}) {
  if (props.choices.length === 0) return null;
  return (
    <ul className="call-choices" aria-label={props.label}>
      {props.choices.map((choice, index) => (
        <li key={choice.id}>
          <button type="button" aria-pressed={choice.taken ?? false} onClick={choice.run}>
            {props.keyed && index < keyedChoices ? <Keys>{index + 1}</Keys> : null}
            <bdi>{choice.label}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
