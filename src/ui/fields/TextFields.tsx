import { Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Localized } from '../../domain/kernel/fields';
import { fail, ok, type Problem, problem, type Result } from '../../domain/kernel/result';
import { useT } from '../../i18n/setup';
import { useFieldChecks } from '../UiProvider';
import { cleanText, type FieldProps, useInputProps } from './common';
import { useDraft } from './useDraft';

export interface TextFieldProps extends FieldProps<string> {
  /** Characters; 200 unless told. */
  readonly maxLength?: number | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined;
  readonly validate?: ((text: string) => Problem | undefined) | undefined;
}

const same = (text: string) => text;

function parseText(text: string, props: TextFieldProps, maxLength: number): Result<string> {
  const clean = cleanText(text).trim();
  if (props.required && clean === '') return fail(problem('field.required'));
  if (clean.length > maxLength) return fail(problem('field.tooLong', { max: maxLength }));
  if (props.type === 'email' && clean !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(clean))
    return fail(problem('field.email'));
  const refused = props.validate?.(clean);
  return refused ? fail(refused) : ok(clean);
}

export function TextField(props: TextFieldProps) {
  const draft = useDraft({
    value: props.value,
    toText: same,
    parse: (text) => parseText(text, props, props.maxLength ?? 200),
    onCommit: props.onCommit,
  });
  return (
    <TextInput
      {...useInputProps(props, draft.problem)}
      type={props.type === 'email' ? 'text' : (props.type ?? 'text')}
      inputMode={props.type === 'url' || props.type === undefined ? 'text' : props.type}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

export function MultilineField(
  props: TextFieldProps & { readonly minRows?: number | undefined; readonly maxRows?: number | undefined },
) {
  const draft = useDraft({
    value: props.value,
    toText: same,
    parse: (text) => parseText(text, props, props.maxLength ?? 20_000),
    onCommit: props.onCommit,
    commitOnEnter: false,
  });
  return (
    <Textarea
      {...useInputProps(props, draft.problem)}
      autosize
      minRows={props.minRows ?? 2}
      maxRows={props.maxRows ?? 12}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}

/** One text in both languages of the product, side by side. */
export function LocalizedField(
  props: FieldProps<Localized> & { readonly multiline?: boolean | undefined; readonly maxLength?: number | undefined },
) {
  const t = useT('common');
  const id = useId();
  const Field = props.multiline ? MultilineField : TextField;
  const shared = {
    maxLength: props.maxLength ?? (props.multiline ? 20_000 : 200),
    disabled: props.disabled,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    hideLabel: true,
  };
  return (
    <fieldset className="dw-localized" aria-labelledby={props.hideLabel ? undefined : id}>
      {props.hideLabel ? null : (
        <div className="dw-label" id={id}>
          {props.label}
          {props.required ? <span className="dw-required"> *</span> : null}
        </div>
      )}
      <div className="dw-localized-pair">
        {(['zh', 'en'] as const).map((side) => (
          <div
            key={side}
            className="dw-localized-side"
            lang={side === 'zh' ? 'zh-CN' : 'en'}
            data-side={t(`languageShort.${side}`)}
          >
            <Field
              {...shared}
              label={`${props.label} (${t(`languageName.${side}`)})`}
              value={props.value[side]}
              onCommit={(text) => props.onCommit({ ...props.value, [side]: text })}
              required={props.required === true && side === 'zh' && props.value.en === ''}
              error={side === 'zh' ? props.error : undefined}
              autoFocus={side === 'zh' ? props.autoFocus : false}
            />
          </div>
        ))}
      </div>
      {props.description ? <div className="dw-hint">{props.description}</div> : null}
    </fieldset>
  );
}

/** Unified social credit code; stored in its normal form (upper case, no blanks). */
export function CreditCodeField(props: FieldProps<string>) {
  const checks = useFieldChecks();
  const draft = useDraft({
    value: props.value,
    toText: same,
    parse: (text) => (text.trim() === '' && !props.required ? ok('') : checks.creditCode(text)),
    onCommit: props.onCommit,
  });
  return (
    <TextInput
      {...useInputProps(props, draft.problem)}
      className="dw-code"
      spellCheck={false}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onFocus={draft.onFocus}
      onBlur={draft.onBlur}
      onKeyDown={draft.onKeyDown}
    />
  );
}
