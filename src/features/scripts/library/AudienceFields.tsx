import { MultiSelect } from '@mantine/core';
import { customerTypes, decisionRoles } from '@/domain/customers/customer';
import type { Script } from '@/domain/scripts/script';
import { type Edited, rechosen } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { useStages } from '../objections/useStages';
import { RecordsField } from './RecordsField';

export type Audience = Pick<Script, 'stages' | 'customerTypes' | 'personas' | 'productIds' | 'competitorIds'>;

const most = 50;

/** For whom and when words are meant; nobody named = for all. */
export function AudienceFields(props: {
  readonly audience: Audience;
  readonly readOnly?: boolean | undefined;
  readonly onEdit: (change: Edited<Audience>) => void;
}) {
  const { audience, readOnly = false, onEdit } = props;
  const t = useT('scripts');
  const stages = useStages();
  const named = audience.stages.filter((id) => !stages.options.some(({ value }) => value === id));
  const shared = { readOnly, clearable: !readOnly, openOnFocus: false } as const;
  const anyone = (list: readonly string[]) => (list.length === 0 ? t('facts.anyone') : '');
  return (
    <>
      <MultiSelect
        {...shared}
        label={t('facts.stages')}
        placeholder={audience.stages.length === 0 ? t('facts.anyStage') : ''}
        data={[...stages.options, ...named.map((value) => ({ value, label: stages.nameOf(value) }))]}
        value={audience.stages}
        onChange={(next) => onEdit((now) => ({ stages: rechosen(now.stages, audience.stages, next) }))}
      />
      <MultiSelect
        {...shared}
        label={t('facts.customerTypes')}
        placeholder={anyone(audience.customerTypes)}
        data={customerTypes.map((value) => ({ value, label: t(`customerTypes.${value}`) }))}
        value={audience.customerTypes}
        onChange={(next) => onEdit({ customerTypes: customerTypes.filter((each) => next.includes(each)) })}
      />
      <MultiSelect
        {...shared}
        label={t('facts.personas')}
        placeholder={anyone(audience.personas)}
        data={decisionRoles.map((value) => ({ value, label: t(`personas.${value}`) }))}
        value={audience.personas}
        onChange={(next) => onEdit({ personas: decisionRoles.filter((each) => next.includes(each)) })}
      />
      {(
        [
          ['productIds', 'product', paths.product],
          ['competitorIds', 'competitor', (id: string) => paths.competitor(id)],
        ] as const
      ).map(([field, entity, pathOf]) => (
        <RecordsField
          key={field}
          entity={entity}
          label={t(`facts.${field}`)}
          ids={audience[field]}
          max={most}
          readOnly={readOnly}
          pathOf={pathOf}
          onAdd={(id) => onEdit((now) => ({ [field]: [...new Set([...now[field], id])].slice(0, most) }))}
          onRemove={(id) => onEdit((now) => ({ [field]: now[field].filter((each) => each !== id) }))}
        />
      ))}
    </>
  );
}
