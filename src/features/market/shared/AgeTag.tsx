import { IconCheck } from '@tabler/icons-react';
import type { Age } from '@/domain/freshness/age';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { useAgeWords } from './marketWords';
import './provenance.css';

/**
 * How old a statement is and whether it still counts; pointing at it tells since when and how long it may be. With
 * `onVerify`, one that is not fresh offers to be marked as still true; `name` says what, to those who do not see it.
 */
export function AgeTag(props: {
  readonly age: Age;
  readonly onVerify?: (() => void) | undefined;
  readonly name?: string;
}) {
  const t = useT('freshness');
  const words = useAgeWords();
  const { age } = props;
  const title = age.since === '' ? t('age.none') : t('age.title', { date: age.since, days: age.limit });
  const tag = (
    <span title={title}>
      {age.state === 'fresh' ? <span className="dw-muted">{words(age)}</span> : <Tag tone="warn">{words(age)}</Tag>}
    </span>
  );
  if (!props.onVerify || age.state === 'fresh') return tag;
  return (
    <span className="age-verify">
      {tag}
      <StillTrueButton name={props.name ?? ''} onVerify={props.onVerify} />
    </span>
  );
}

/** One click: looked at today, and still true. */
export function StillTrueButton(props: { readonly name: string; readonly onVerify: () => void }) {
  const t = useT('market');
  const label = t('verify.action');
  return (
    <button
      type="button"
      className="dw-link age-true"
      aria-label={props.name === '' ? label : `${label}: ${props.name}`}
      onClick={(event) => {
        event.stopPropagation();
        props.onVerify();
      }}
      // Enter on the button must not open the row it stands in.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <IconCheck size={14} stroke={1.8} aria-hidden />
      {label}
    </button>
  );
}
