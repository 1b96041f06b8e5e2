import { customerTypes } from '@/domain/customers/customer';
import { checkThresholds } from '@/domain/process/checks/check';
import {
  checkIds,
  gateRuleSchema,
  type PipelineStage,
  stepSchema,
  strategies,
  teamRoles,
  toolKinds,
  toolSchema,
} from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, FlagField, IntegerField, LocalizedField, QuantityField, TextField } from '@/ui';
import { useDesk } from '../desk';
import { changeStage } from './edits';
import { ItemList } from './ItemList';
import { MaterialField } from './MaterialField';
import { thresholdOf, useRuleWords } from './ruleWords';
import { ScriptField } from './ScriptField';
import { screenKeys } from './screens';

/** A tenth in the unit of quantities, 1/10,000. */
const perTenth = 1000;

/** Changes one list of a stage from what it holds when the change comes to its turn. */
function useListChange<Field extends 'steps' | 'tools' | 'exit'>(stageId: string, field: Field) {
  const { changeStages } = useDesk();
  type Items = PipelineStage[Field];
  return (change: (now: Items) => Items) =>
    changeStages((now) => {
      const stage = now.find((each) => each.id === stageId);
      return stage ? changeStage(now, stageId, { [field]: change(stage[field]) }) : [...now];
    });
}

/** What is done in this stage, step by step (R7, R8). */
export function StepsPart({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const language = useLanguage();
  const { nextId } = useDesk();
  const onChange = useListChange(stage.id, 'steps');
  return (
    <ItemList
      title={t('editor.stepsTitle')}
      addLabel={t('editor.addStep')}
      items={stage.steps}
      most={60}
      make={() => stepSchema.parse({ id: nextId() })}
      line={(step) => ({
        text: localizedText(step.text, language),
        end: [step.role === '' ? '' : t(`roles.${step.role}`), step.optional ? t('editor.optional') : '']
          .filter((word) => word !== '')
          .join(' \u00b7 '),
      })}
      onChange={(change) => onChange(change)}
    >
      {(step, change) => (
        <>
          <LocalizedField
            label={t('editor.stepText')}
            autoFocus
            maxLength={500}
            value={step.text}
            onCommit={(text) => change({ text })}
          />
          <ChoiceField
            label={t('editor.role')}
            allowEmpty
            value={step.role}
            options={teamRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            onCommit={(role) => change({ role })}
          />
          <FlagField label={t('editor.optional')} value={step.optional} onCommit={(optional) => change({ optional })} />
        </>
      )}
    </ItemList>
  );
}

/** What helps in this stage: screens of the program, materials, scripts, links, notes (R7, R54). */
export function ToolsPart({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const language = useLanguage();
  const { nextId } = useDesk();
  const onChange = useListChange(stage.id, 'tools');
  return (
    <ItemList
      title={t('editor.toolsTitle')}
      addLabel={t('editor.addTool')}
      items={stage.tools}
      most={40}
      make={() => toolSchema.parse({ id: nextId() })}
      line={(tool) => ({ text: localizedText(tool.label, language), end: t(`editor.toolKinds.${tool.kind}`) })}
      onChange={(change) => onChange(change)}
    >
      {(tool, change) => (
        <>
          <LocalizedField
            label={t('editor.toolLabel')}
            autoFocus
            value={tool.label}
            onCommit={(label) => change({ label })}
          />
          <ChoiceField
            label={t('editor.toolKind')}
            value={tool.kind}
            options={toolKinds.map((value) => ({
              value,
              label: t(`editor.toolKinds.${value}`),
            }))}
            onCommit={(kind) => change({ kind, target: '' })}
          />
          {tool.kind === 'screen' ? (
            <ChoiceField
              label={t('editor.screen')}
              allowEmpty
              value={tool.target}
              options={screenKeys.map((value) => ({ value, label: t(`editor.screens.${value}`) }))}
              onCommit={(target) => change({ target })}
            />
          ) : tool.kind === 'material' ? (
            <MaterialField value={tool.target} onCommit={(target) => change({ target })} />
          ) : tool.kind === 'script' ? (
            <ScriptField
              value={tool.target}
              onCommit={(target, script) =>
                // Lists, drawings and papers of the process show the name.
                change(
                  script && tool.label.zh === '' && tool.label.en === '' ? { target, label: script.title } : { target },
                )
              }
            />
          ) : tool.kind === 'link' ? (
            <TextField
              label={t('editor.link')}
              type="url"
              maxLength={500}
              placeholder="https://"
              value={tool.target}
              onCommit={(target) => change({ target })}
            />
          ) : null}
        </>
      )}
    </ItemList>
  );
}

/** When the stage may be left: for whom which check counts, and how much it asks (R11, N4). */
export function RulesPart({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const { nextId } = useDesk();
  const words = useRuleWords();
  const onChange = useListChange(stage.id, 'exit');
  return (
    <ItemList
      title={t('editor.rulesTitle')}
      addLabel={t('editor.addRule')}
      items={stage.exit}
      most={60}
      make={() => gateRuleSchema.parse({ id: nextId() })}
      line={(rule) => ({
        text: [
          rule.effect === 'lift' ? t('editor.lifted', { check: words.check(rule) }) : words.check(rule),
          rule.effect === 'lift' ? '' : words.threshold(rule),
        ]
          .filter((word) => word !== '')
          .join(' '),
        end: words.audience(rule),
      })}
      onChange={(change) => onChange(change)}
    >
      {(rule, change) => {
        const own = checkThresholds[rule.check];
        return (
          <>
            <ChoiceField
              label={t('editor.check')}
              value={rule.check}
              options={checkIds.map((value) => ({ value, label: t(`checks.${value}`) }))}
              onCommit={(check) => change({ check, threshold: null })}
            />
            <ChoiceField
              label={t('editor.effect')}
              value={rule.effect}
              description={rule.effect === 'lift' ? t('editor.liftHint') : undefined}
              options={(['require', 'lift'] as const).map((value) => ({ value, label: t(`editor.effects.${value}`) }))}
              onCommit={(effect) => change({ effect })}
            />
            {own && rule.effect === 'require' ? (
              own.unit === 'tenths' ? (
                <QuantityField
                  label={t('editor.thresholds.tenths')}
                  unit={t('editor.points')}
                  value={(thresholdOf(rule) ?? 0) * perTenth}
                  onCommit={(value) => change({ threshold: Math.min(1000, Math.round(value / perTenth)) })}
                />
              ) : (
                <IntegerField
                  label={t(`editor.thresholds.${own.unit}`)}
                  description={t('editor.thresholdHint', {
                    value: words.threshold({ check: rule.check, threshold: null }),
                  })}
                  max={own.unit === 'percent' ? 100 : 1000}
                  value={rule.threshold}
                  onCommit={(threshold) => change({ threshold })}
                />
              )
            ) : null}
            <ChoiceField
              label={t('editor.customerType')}
              placeholder={t('editor.all')}
              allowEmpty
              value={rule.customerType}
              options={customerTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
              onCommit={(customerType) => change({ customerType })}
            />
            <ChoiceField
              label={t('editor.strategy')}
              placeholder={t('editor.all')}
              allowEmpty
              value={rule.strategy}
              options={strategies.map((value) => ({ value, label: t(`strategies.${value}`) }))}
              onCommit={(strategy) => change({ strategy })}
            />
            <LocalizedField
              label={rule.check === 'manual' ? t('editor.question') : t('editor.remark')}
              required={rule.check === 'manual'}
              maxLength={500}
              value={rule.text}
              onCommit={(text) => change({ text })}
            />
          </>
        );
      }}
    </ItemList>
  );
}
