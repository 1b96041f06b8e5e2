import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, LocalizedField } from '@/ui';
import { useDesk } from '../desk';
import styles from './editor.module.css';

/** Name, description and kind of the process; shown while no stage is looked at. */
export function ProcessPanel() {
  const t = useT('process');
  const language = useLanguage();
  const { process, editable, change } = useDesk();
  if (!editable)
    return (
      <section aria-label={t('editor.about')} className={styles.reading}>
        <div className={styles.panelHead}>
          <h2>{t('editor.about')}</h2>
        </div>
        <p>{localizedText(process.description, language) || t('editor.noDescription')}</p>
        <p className="dw-hint">{t(`editor.kinds.${process.kind}Hint`)}</p>
        <p className="dw-hint">{t('editor.pick')}</p>
      </section>
    );
  return (
    <section aria-label={t('editor.about')}>
      <div className={styles.panelHead}>
        <h2>{t('editor.about')}</h2>
      </div>
      <div className={styles.fields}>
        <LocalizedField
          label={t('editor.processName')}
          required
          value={process.name}
          onCommit={(name) => change({ name })}
        />
        <LocalizedField
          label={t('editor.description')}
          multiline
          value={process.description}
          onCommit={(description) => change({ description })}
        />
        <ChoiceField
          label={t('editor.kind')}
          value={process.kind}
          description={t(`editor.kinds.${process.kind}Hint`)}
          options={(['stages', 'view'] as const).map((value) => ({ value, label: t(`editor.kinds.${value}`) }))}
          onCommit={(kind) => change({ kind })}
        />
      </div>
      <p className="dw-hint">{t('editor.pick')}</p>
    </section>
  );
}
