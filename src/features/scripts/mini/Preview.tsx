import { Button, Checkbox } from '@mantine/core';
import type { Localized } from '@/domain/kernel/fields';
import type { VariableValues } from '@/domain/scripts/variables';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { inSide } from '@/features/common/talking/said';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { Keys } from '@/ui';
import { withBlanks } from './blanks';
import type { MiniLine } from './lines';
import styles from './mini.module.css';
import { useHideAfter } from './remembered';
import type { Done } from './useCopy';

/** The chosen line as it will be copied, with what is still missing told before that. */
export function Preview(props: {
  readonly line: MiniLine;
  readonly side: keyof Localized;
  readonly values: VariableValues;
  /** It was tried to copy it; the next time it is copied with its gaps. */
  readonly warned: boolean;
  readonly done: Done | undefined;
  readonly onCopy: () => void;
}) {
  const { line, values, done } = props;
  const t = useT('mini');
  const platform = usePlatform();
  const [hide, setHide] = useHideAfter();
  const text = inSide(line.text, props.side);
  const { missing } = withBlanks(useFilled(values)(text));
  const names = missing.join(t('comma'));
  const address = line.kind === 'line' ? paths.script(line.scriptId) : paths.objection(line.objectionId);
  return (
    <section className={styles.preview} aria-label={t('preview')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by key, too */}
      <div className={styles.full} tabIndex={0}>
        <ScriptText text={text} values={values} />
      </div>
      <p className={styles.done} role="status">
        {done ? `\u2713 ${t('copy.done')} ` : ''}
        {done ? (
          <button type="button" className="dw-link" onClick={() => void done.takeBack()}>
            {t('copy.notUsed')}
          </button>
        ) : null}
      </p>
      {missing.length > 0 && !done ? (
        <p className={styles.missing} role={props.warned ? 'alert' : undefined}>
          {props.warned ? t('missing.again', { names }) : t('missing.told', { names })}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button variant="filled" rightSection={<Keys>Enter</Keys>} onClick={props.onCopy}>
          {props.warned ? t('copy.withGaps') : t('copy.label')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void platform.mini.openMain(address)}>
          {t('openMain')}
        </Button>
        <Checkbox
          size="xs"
          label={t('hideAfter')}
          checked={hide}
          onChange={(event) => setHide(event.currentTarget.checked)}
        />
      </div>
    </section>
  );
}
