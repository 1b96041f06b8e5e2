import { Button, FileButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Problem, problem } from '../../domain/kernel/result';
import { useProblemText } from '../../i18n/problems';
import { useT } from '../../i18n/setup';
import type { FieldProps } from './common';

export interface ImageValue {
  readonly mime: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface ImageFile extends ImageValue {
  readonly name: string;
}

const maxBytes = 2_000_000;

/** The kind of picture by its first bytes: names and declared types can be wrong. Only what Word files can hold. */
export function imageMime(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  return undefined;
}

/** A picture, PNG or JPEG up to 2 MB. */
export function ImageField(props: FieldProps<ImageValue | null, ImageFile | null>) {
  const t = useT('common');
  const words = useProblemText();
  const [refused, setRefused] = useState<Problem | undefined>(undefined);
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (!props.value) {
      setUrl(undefined);
      return;
    }
    const made = URL.createObjectURL(new Blob([props.value.bytes], { type: props.value.mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [props.value]);

  const take = async (file: File | null) => {
    if (!file) return;
    if (file.size > maxBytes) return setRefused(problem('image.tooLarge', { max: maxBytes / 1_000_000 }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mime = imageMime(bytes);
    if (!mime) return setRefused(problem('image.notAnImage'));
    setRefused(undefined);
    props.onCommit({ name: file.name, mime, bytes });
  };
  const locked = props.disabled === true || props.readOnly === true;
  const outside = typeof props.error === 'string' ? props.error : props.error ? words(props.error) : undefined;
  const error = refused ? words(refused) : outside;
  return (
    <fieldset className="dw-image">
      <legend className="dw-label">{props.label}</legend>
      <div className="dw-image-row">
        <div className="dw-image-frame">
          {url ? <img src={url} alt={props.label} /> : <span>{t('states.none')}</span>}
        </div>
        {locked ? null : (
          <div className="dw-image-actions">
            <FileButton accept="image/png,image/jpeg" onChange={take}>
              {(button) => <Button {...button}>{t('actions.choose')}</Button>}
            </FileButton>
            {props.value ? (
              <Button variant="subtle" color="gray" onClick={() => props.onCommit(null)}>
                {t('actions.remove')}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {props.description ? <div className="dw-hint">{props.description}</div> : null}
      {error ? (
        <div className="dw-error" role="alert">
          {error}
        </div>
      ) : null}
    </fieldset>
  );
}
