import { ActionIcon, Button, MultiSelect, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Comparison } from '@/domain/competitors/comparison';
import { normaliseWeights, weightSum, weightsAreWhole } from '@/domain/competitors/weights';
import { type Criterion, criterionSchema } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import { type Edited, localizedText, RecordPicker, rechosen, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, PercentField, Section, TextField } from '@/ui';
import type { DealPart } from './DealCompetition';

const measures = ['rated', 'features', 'factor'] as const;
const most = 40;

/** What the customer decides by and how much each counts; where our rating comes from. In the order of typing. */
export function CriteriaEditor(props: DealPart & { readonly comparison: Comparison | null }) {
  const { deal, comparison, onEdit } = props;
  const t = useT('competition');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const [side, setSide] = useState<keyof Localized>(language === 'en' ? 'en' : 'zh');
  const { criteria } = deal;
  const weights = criteria.map((criterion) => criterion.weight);
  const sum = weightSum(weights);
  const whole = weightsAreWhole(weights);

  const set = (id: string, changes: Edited<Criterion>) =>
    onEdit((now) => ({
      criteria: now.criteria.map((each) =>
        each.id === id ? { ...each, ...(typeof changes === 'function' ? changes(each) : changes) } : each,
      ),
    }));
  const add = () =>
    onEdit((now) => {
      const left = 10_000 - weightSum(now.criteria.map((criterion) => criterion.weight));
      const weight = Math.max(0, Math.min(10_000, left));
      return { criteria: [...now.criteria, criterionSchema.parse({ id: newId(environment), weight })] };
    });
  const normalise = () =>
    onEdit((now) => {
      const next = normaliseWeights(now.criteria.map((criterion) => criterion.weight));
      return { criteria: now.criteria.map((each, index) => ({ ...each, weight: next[index] ?? 0 })) };
    }, t('criteria.normalised'));
  const takeFactors = (from: Comparison) =>
    onEdit(
      {
        criteria: from.factors.slice(0, most).map((factor) =>
          criterionSchema.parse({
            id: newId(environment),
            name: factor.name,
            weight: factor.weight,
            measure: 'factor',
            factorId: factor.id,
          }),
        ),
      },
      t('criteria.taken', { count: Math.min(from.factors.length, most) }),
    );

  const tools = (
    <div className="cp-tools">
      <ComparisonChoice deal={deal} comparison={comparison} onEdit={onEdit} />
      {criteria.length > 0 ? (
        <>
          <SegmentedControl
            size="xs"
            aria-label={t('criteria.language')}
            value={side}
            data={[
              { value: 'zh', label: c('language.zh-CN') },
              { value: 'en', label: c('language.en') },
            ]}
            onChange={(value) => setSide(value === 'en' ? 'en' : 'zh')}
          />
          <Button size="xs" onClick={add} disabled={criteria.length >= most}>
            {t('criteria.add')}
          </Button>
        </>
      ) : null}
    </div>
  );

  if (criteria.length === 0)
    return (
      <Section title={t('criteria.title')} actions={tools}>
        <EmptyState
          title={t('criteria.none')}
          text={t('criteria.noneText')}
          action={<Button onClick={add}>{t('criteria.addFirst')}</Button>}
          secondary={
            comparison && comparison.factors.length > 0 ? (
              <button type="button" className="dw-link" onClick={() => takeFactors(comparison)}>
                {t('criteria.take', { count: comparison.factors.length })}
              </button>
            ) : undefined
          }
        />
      </Section>
    );

  return (
    <Section title={t('criteria.title')} actions={tools}>
      <p className="cp-hint">{t('criteria.hint')}</p>
      <div className="cp-scroll">
        <table className="cp-table" aria-label={t('criteria.title')}>
          <thead>
            <tr>
              <th scope="col">{t('criteria.name')}</th>
              <th scope="col" className="cp-num" style={{ width: 92 }}>
                {t('criteria.weight')}
              </th>
              <th scope="col" style={{ width: 168 }}>
                {t('criteria.measure')}
              </th>
              <th scope="col" style={{ width: '34%' }}>
                {t('criteria.basis')}
              </th>
              <th scope="col" style={{ width: 36 }}>
                <span className="dw-visually-hidden">{c('actions.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {criteria.map((criterion, index) => {
              const name = localizedText(criterion.name, language) || t('criteria.nth', { number: index + 1 });
              return (
                <tr key={criterion.id}>
                  <td>
                    <TextField
                      key={side}
                      hideLabel
                      autoFocus={index === criteria.length - 1 && criterion.name.zh === '' && criterion.name.en === ''}
                      label={`${t('criteria.name')} ${index + 1} (${c(`languageName.${side}`)})`}
                      placeholder={criterion.name[side === 'zh' ? 'en' : 'zh'] || t('criteria.placeholder')}
                      value={criterion.name[side]}
                      onCommit={(text) => set(criterion.id, { name: { ...criterion.name, [side]: text } })}
                    />
                  </td>
                  <td>
                    <PercentField
                      hideLabel
                      label={`${t('criteria.weight')} · ${name}`}
                      value={criterion.weight}
                      onCommit={(weight) => set(criterion.id, { weight })}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      hideLabel
                      label={`${t('criteria.measure')} · ${name}`}
                      value={criterion.measure}
                      options={measures.map((value) => ({ value, label: t(`criteria.measures.${value}`) }))}
                      onCommit={(measure) => set(criterion.id, { measure })}
                    />
                  </td>
                  <td>
                    <Basis
                      criterion={criterion}
                      name={name}
                      comparison={comparison}
                      onEdit={(changes) => set(criterion.id, changes)}
                    />
                  </td>
                  <td>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('criteria.remove', { name })}
                      onClick={() =>
                        onEdit(
                          (now) => ({ criteria: now.criteria.filter((other) => other.id !== criterion.id) }),
                          t('criteria.removed', { name }),
                        )
                      }
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <div className="cp-sum" data-off={whole ? undefined : true} role="status">
        <span>{t(whole ? 'criteria.sum' : 'criteria.sumOff', { sum: formatPercent(sum) })}</span>
        {whole ? null : (
          <Button size="compact-sm" onClick={normalise}>
            {t('criteria.normalise')}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** The comparison whose features and factors the criteria use; typing a new name makes one with the deal's competitors. */
function ComparisonChoice({ deal, comparison, onEdit }: DealPart & { readonly comparison: Comparison | null }) {
  const t = useT('competition');
  const language = useLanguage();
  const { environment } = useStore();
  const write = useWrite();
  const create = (text: string) => {
    const id = newId(environment);
    const title = language === 'en' ? { zh: '', en: text } : { zh: text, en: '' };
    const competitorIds = [...new Set(deal.competitors.map((each) => each.competitorId))].filter((each) => each !== '');
    void write(
      [
        { type: 'create', entity: 'comparison', record: { id, title, competitorIds } },
        { type: 'update', entity: 'opportunity', id: deal.id, changes: { comparisonId: id } },
      ],
      { message: t('comparison.made') },
    );
  };
  return (
    <>
      {comparison ? (
        <Link className="dw-link" to={paths.comparison(comparison.id)}>
          {t('comparison.open')}
        </Link>
      ) : null}
      <div className="cp-picker">
        <RecordPicker
          entity="comparison"
          hideLabel
          label={t('comparison.label')}
          placeholder={t('comparison.label')}
          value={deal.comparisonId}
          onCommit={(comparisonId) => onEdit({ comparisonId })}
          onCreate={create}
        />
      </div>
    </>
  );
}

/** Which features, or which factor, a criterion takes its rating from. */
function Basis(props: {
  readonly criterion: Criterion;
  readonly name: string;
  readonly comparison: Comparison | null;
  readonly onEdit: (changes: Edited<Criterion>) => void;
}) {
  const { criterion, comparison, name } = props;
  const t = useT('competition');
  const language = useLanguage();
  if (criterion.measure === 'rated') return <span className="dw-faint">{t('criteria.ratedBelow')}</span>;
  if (!comparison) return <span className="dw-faint">{t('criteria.noComparison')}</span>;
  const label = `${t(`criteria.measures.${criterion.measure}`)} · ${name}`;
  const options = comparison[criterion.measure === 'factor' ? 'factors' : 'features'].map((each, index) => ({
    value: each.id,
    label: localizedText(each.name, language) || t('criteria.nth', { number: index + 1 }),
  }));
  if (options.length === 0)
    return (
      <Link
        className="dw-link"
        to={paths.comparison(comparison.id, criterion.measure === 'factor' ? 'profile' : 'features')}
      >
        {t(criterion.measure === 'factor' ? 'criteria.noFactors' : 'criteria.noFeatures')}
      </Link>
    );
  const exists = new Set(options.map((option) => option.value));
  if (criterion.measure === 'factor')
    return (
      <ChoiceField
        hideLabel
        allowEmpty
        label={label}
        placeholder={t('criteria.chooseFactor')}
        value={exists.has(criterion.factorId) ? criterion.factorId : ''}
        options={options}
        onCommit={(factorId) => props.onEdit({ factorId })}
      />
    );
  const chosen = criterion.featureIds.filter((id) => exists.has(id));
  return (
    <MultiSelect
      className="cp-features"
      aria-label={label}
      placeholder={chosen.length === 0 ? t('criteria.chooseFeatures') : ''}
      data={options}
      value={chosen}
      searchable
      maxValues={50}
      onChange={(next) => props.onEdit((now) => ({ featureIds: rechosen(now.featureIds, criterion.featureIds, next) }))}
    />
  );
}
