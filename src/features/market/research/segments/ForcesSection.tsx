import { SegmentedControl } from '@mantine/core';
import { type Force, type ForceName, forceNames } from '@/domain/research/forces';
import type { Segment } from '@/domain/research/research';
import { useEdit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { DateField, MultilineField, Section, TextField } from '@/ui';
import { ScoreFigure } from '../../shared/ScoreFigure';
import { useFreshness } from '../../shared/useFreshness';
import { useFiveForces } from './useFiveForces';
import './forces.css';

const strengths = [1, 2, 3, 4, 5] as const;

/** The five-force sheet of a segment: how strongly each presses, why, and what they come to (MARKET.md, table 3). */
export function ForcesSection({ segment }: { readonly segment: Segment }) {
  const t = useT('research');
  const edit = useEdit('segment', segment.id);
  const { today } = useFreshness();
  const change = (name: ForceName, changes: Partial<Force>) =>
    edit(({ forces }) => ({ forces: { ...forces, [name]: { ...forces[name], ...changes } } }));
  /** A rating without a date says nothing in a year's time. */
  const rate = (name: ForceName, strength: number | null) =>
    edit(({ forces }) => {
      const date = forces[name].date || (strength === null ? '' : today);
      return { forces: { ...forces, [name]: { ...forces[name], strength, date } } };
    });
  return (
    <Section title={t('forces.title')} actions={<Pressure segment={segment} />}>
      <p className="dw-hint forces-hint">{t('hints.forces')}</p>
      <div className="forces">
        <div className="forces-row forces-head" aria-hidden="true">
          <span>{t('forces.force')}</span>
          <span>{t('forces.strength')}</span>
          <span>{t('forces.note')}</span>
          <span>{t('forces.source')}</span>
          <span>{t('forces.date')}</span>
        </div>
        {forceNames.map((name) => (
          <ForceRow
            key={name}
            name={name}
            force={segment.forces[name]}
            today={today}
            onRate={(strength) => rate(name, strength)}
            onChange={(changes) => change(name, changes)}
          />
        ))}
      </div>
    </Section>
  );
}

function ForceRow(props: {
  readonly name: ForceName;
  readonly force: Force;
  readonly today: string;
  readonly onRate: (strength: number | null) => void;
  readonly onChange: (changes: Partial<Force>) => void;
}) {
  const t = useT('research');
  const { force, onChange } = props;
  const name = t(`forces.names.${props.name}`);
  const label = (field: 'note' | 'source' | 'date') => `${name}: ${t(`forces.${field}`)}`;
  const choices = [
    {
      value: '',
      label: (
        <span title={t('forces.notRated')}>
          <span aria-hidden="true">{'\u2014'}</span>
          <span className="dw-visually-hidden">{t('forces.notRated')}</span>
        </span>
      ),
    },
    ...strengths.map((value) => ({
      value: String(value),
      label: (
        <span title={t(`forces.strengths.${value}`)}>
          {value}
          <span className="dw-visually-hidden"> {t(`forces.strengths.${value}`)}</span>
        </span>
      ),
    })),
  ];
  const pick = (digit: string) => props.onRate(digit === '' || digit === '0' ? null : Number(digit));
  return (
    <div className="forces-row">
      <span className="forces-name">{name}</span>
      <SegmentedControl
        size="xs"
        aria-label={`${name}: ${t('forces.strength')}`}
        value={force.strength === null ? '' : String(force.strength)}
        data={choices}
        onChange={pick}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key)) return;
          event.preventDefault();
          pick(event.key);
        }}
      />
      <MultilineField
        hideLabel
        minRows={1}
        maxLength={2000}
        label={label('note')}
        placeholder={t(`forces.ask.${props.name}`)}
        value={force.note}
        onCommit={(note) => onChange({ note })}
      />
      <TextField
        hideLabel
        maxLength={500}
        label={label('source')}
        value={force.source}
        onCommit={(source) => onChange({ source })}
      />
      <DateField
        hideLabel
        label={label('date')}
        value={force.date}
        error={force.date > props.today ? t('forces.future') : undefined}
        onCommit={(date) => onChange({ date })}
      />
    </div>
  );
}

/** The mean in figures and words, opening its rows; or what it still lacks. */
function Pressure({ segment }: { readonly segment: Segment }) {
  const t = useT('research');
  const { explanation, missing, pressure } = useFiveForces()(segment);
  if (pressure === null) {
    const names = missing.map((name) => t(`forces.names.${name}`)).join(t('segments.and'));
    return (
      <span className="dw-muted forces-pressure">
        {missing.length === forceNames.length ? t('forces.start') : t('forces.missing', { names })}
      </span>
    );
  }
  return (
    <span className="forces-pressure">
      {t('forces.pressure')}{' '}
      <strong>
        <ScoreFigure
          explanation={explanation}
          title={t('forces.pressure')}
          unit="score"
          note={t('forces.thresholds')}
        />
      </strong>{' '}
      <span>{t(`forces.level.${pressure}`)}</span>
    </span>
  );
}
