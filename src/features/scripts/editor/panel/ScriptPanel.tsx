import { inARow } from '@/domain/scripts/edits';
import type { LintIssue } from '@/domain/scripts/lint';
import { type Script, scenarios } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import { ChoiceField, LocalizedField } from '@/ui';
import { ScriptFactsAside } from '../../library/ScriptFactsAside';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { LintList } from '../LintList';

const forms = ['flow', 'lines'] as const;

/** What concerns the script as a whole: what the check found, its name and purpose, for whom it is meant. */
export function ScriptPanel({ script, issues }: { readonly script: Script; readonly issues: readonly LintIssue[] }) {
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const { editable, change, nextId } = useDesk();
  return (
    <>
      <LintList issues={issues} />
      <section aria-label={t('script.title')} className={styles.fields}>
        <LocalizedField
          label={t('script.name')}
          required
          readOnly={!editable}
          value={script.title}
          onCommit={(title) => change({ title })}
        />
        <LocalizedField
          label={t('script.purpose')}
          multiline
          readOnly={!editable}
          value={script.purpose}
          onCommit={(purpose) => change({ purpose })}
        />
        <ChoiceField
          label={t('script.scenario')}
          value={script.scenario}
          readOnly={!editable}
          options={scenarios.map((value) => ({ value, label: s(`scenarios.${value}`) }))}
          onCommit={(scenario) => change({ scenario })}
        />
        <ChoiceField
          label={t('script.form')}
          description={t(`script.formHint.${script.form}`)}
          value={script.form}
          readOnly={!editable}
          options={forms.map((value) => ({ value, label: s(`forms.${value}`) }))}
          onCommit={(form) =>
            change((now) => (form === 'flow' ? { form, nodes: inARow(now.nodes, nextId) } : { form }))
          }
        />
      </section>
      <ScriptFactsAside script={script} />
    </>
  );
}
