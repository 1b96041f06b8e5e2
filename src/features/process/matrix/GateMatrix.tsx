import { customerTypes } from '@/domain/customers/customer';
import { rulesFor } from '@/domain/process/gates';
import { type GateRule, type PipelineStage, strategies } from '@/domain/process/pipeline';
import { openStages } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Tag } from '@/ui';
import { useDesk } from '../desk';
import { useRuleWords } from '../editor/ruleWords';
import styles from '../process.module.css';

/** Key accounts and SMEs, sold to directly or through a partner: the four kinds of deals (N4). */
const combinations = customerTypes.flatMap((customerType) =>
  strategies.map((strategy) => ({ customerType, strategy, key: `${customerType} ${strategy}` })),
);

/** What each kind of deal must meet before it leaves a stage, as the gate itself decides it. */
export function GateMatrix() {
  const { process } = useDesk();
  const t = useT('process');
  const stages = openStages(process);
  if (stages.length === 0) return <EmptyState title={t('editor.empty')} text={t('editor.emptyText')} />;
  return (
    <>
      <p className="dw-hint">{t('matrix.hint')}</p>
      <div className={styles.matrix}>
        <table aria-label={t('matrix.title')}>
          <thead>
            <tr>
              <th scope="col">{t('matrix.stage')}</th>
              {combinations.map(({ key, customerType, strategy }) => (
                <th key={key} scope="col">
                  {t(`types.${customerType}`)} · {t(`strategies.${strategy}`)}
                </th>
              ))}
            </tr>
          </thead>
          {stages.map((stage, index) => (
            <StageRules key={stage.id} stage={stage} no={index + 1} />
          ))}
        </table>
      </div>
    </>
  );
}

/** Rules that ask the same stand in one row; a manual one stands for itself. */
const rowKey = (rule: GateRule) => (rule.check === 'manual' ? `manual ${rule.id}` : rule.check);

function StageRules({ stage, no }: { readonly stage: PipelineStage; readonly no: number }) {
  const t = useT('process');
  const language = useLanguage();
  const words = useRuleWords();
  const applying = combinations.map(({ customerType, strategy }) => rulesFor(stage, customerType, strategy));
  const rows = new Map<string, GateRule>();
  for (const rule of stage.exit) if (!rows.has(rowKey(rule))) rows.set(rowKey(rule), rule);
  return (
    <tbody>
      <tr className={styles.stageRow}>
        <th scope="rowgroup">
          {no}. {localizedText(stage.name, language) || t('editor.untitled')}{' '}
          {stage.gated ? null : <Tag>{t('matrix.off')}</Tag>}
        </th>
        {combinations.map(({ key }, at) => (
          <td key={key}>
            {rows.size === 0 && at === 0
              ? t('matrix.none')
              : rows.size === 0
                ? ''
                : t('matrix.count', { count: applying[at]?.length ?? 0 })}
          </td>
        ))}
      </tr>
      {[...rows].map(([key, first]) => (
        <tr key={key}>
          <th scope="row">{words.check(first)}</th>
          {combinations.map((combination, at) => {
            const rule = applying[at]?.find((each) => rowKey(each) === key);
            const lifted =
              !rule &&
              stage.exit.some(
                (each) =>
                  rowKey(each) === key &&
                  each.effect === 'lift' &&
                  (each.customerType === '' || each.customerType === combination.customerType) &&
                  (each.strategy === '' || each.strategy === combination.strategy),
              );
            const remark = rule && rule.check !== 'manual' ? localizedText(rule.text, language) : '';
            return (
              <td key={combination.key} data-asked={rule !== undefined || undefined}>
                {rule ? (
                  <>
                    {words.threshold(rule) || t('matrix.asked')}
                    {remark ? <small>{remark}</small> : null}
                  </>
                ) : lifted ? (
                  <span className="dw-muted">{t('matrix.lifted')}</span>
                ) : (
                  <span className="dw-faint">
                    <span aria-hidden="true">{'\u2014'}</span>
                    <span className="dw-visually-hidden">{t('matrix.notAsked')}</span>
                  </span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
