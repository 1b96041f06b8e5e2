import { useCallback, useMemo } from 'react';
import type { CellValue } from '@/domain/competitors/comparison';
import { cellOf, coverage } from '@/domain/competitors/featureMatrix';
import { ageOf } from '@/domain/freshness/age';
import { localizedText } from '@/features/common';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { useAgeWords } from '../shared/marketWords';
import { ScoreFigure } from '../shared/ScoreFigure';
import { AddRows } from './AddRows';
import type { Desk } from './desk';
import { addFeatures, moved, observedNow, replaced, setCell } from './edits';
import { FeatureAside } from './FeatureAside';
import { MatrixGrid } from './MatrixGrid';
import type { MatrixRowView } from './MatrixRow';
import { useMatrixPlace } from './useMatrixPlace';
import { valueKeys, valueSigns } from './values';

/** The feature matrix (DOMAIN.md §7): what we and they have of what buyers look for, typed by single keys. */
export function FeaturesTab({ desk }: { readonly desk: Desk }) {
  const { comparison, companies, edit, rules, today, makeId } = desk;
  const t = useT('comparison');
  const m = useT('market');
  const language = useLanguage();
  const ageWords = useAgeWords();
  const { features, cells } = comparison;
  const { frame, place, setPlace, row: feature, column, openDetails, back } = useMatrixPlace(features);

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the comparison only features and cells are read
  const rows = useMemo<readonly MatrixRowView[]>(
    () =>
      features.map((each, index) => {
        const name = localizedText(each.name, language);
        return {
          id: each.id,
          name,
          heading: each.group !== (features[index - 1]?.group ?? '') ? each.group || t('features.noGroup') : null,
          weight: formatPercent(each.weight),
          weightWarning: '',
          cells: companies.map((company) => {
            const cell = cellOf(comparison, each.id, company.id);
            const known = cell.value !== 'unknown';
            const age = ageOf(cell, 'cell', rules, today);
            const warning = known && age.state !== 'fresh' ? ageWords(age) : '';
            const text = m(`values.${cell.value}`);
            return {
              sign: valueSigns[cell.value],
              text,
              warning,
              noted: cell.note !== '' || cell.evidence !== '',
              faint: !known,
              label: [name, company.name, text, warning, cell.note].filter((part) => part !== '').join(' \u00b7 '),
            };
          }),
        };
      }),
    [features, cells, companies, rules, today, language, m, t, ageWords],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the comparison only features and cells are read
  const columns = useMemo(
    () =>
      companies.map((company) => {
        const { bp, knownBp, explanation } = coverage(comparison, company.id);
        return {
          ...company,
          figure: (
            <ScoreFigure
              explanation={explanation}
              unit="share"
              title={t('features.coverageOf', { name: company.name })}
              note={t('features.coverageNote', { known: formatPercent(knownBp) })}
            >
              {bp === null ? '\u2014' : formatPercent(bp)}
              <span className="cmp-known">{t('features.known', { known: formatPercent(knownBp) })}</span>
            </ScoreFigure>
          ),
        };
      }),
    [features, cells, companies, t],
  );

  const setValue = useCallback(
    (featureId: string, companyId: string, value: CellValue) =>
      edit(
        (current) =>
          cellOf(current, featureId, companyId).value === value
            ? null
            : setCell(current, featureId, companyId, { value, ...observedNow(value !== 'unknown', today) }),
        { later: true },
      ),
    [edit, today],
  );
  const add = (names: readonly string[]) => {
    const known = new Set(features.map((each) => each.id));
    edit((current) => {
      const changes = addFeatures(
        current,
        names.map((name) => (language === 'en' ? { zh: '', en: name } : { zh: name, en: '' })),
        feature?.group ?? '',
        makeId,
      );
      const added = changes.features?.find((each) => !known.has(each.id));
      if (added) setPlace({ rowId: added.id, column: 0 });
      return changes;
    });
  };

  return (
    <div ref={frame} className="cmp-split">
      <div className="cmp-main">
        <div className="cmp-bar">
          <AddRows label={t('features.add')} placeholder={t('features.addPlaceholder')} onAdd={add} />
          <span className="cmp-keys">{t('features.keys')}</span>
        </div>
        {features.length === 0 ? (
          <p className="dw-muted">{t('features.empty')}</p>
        ) : (
          <MatrixGrid
            label={t('features.table')}
            nameLabel={t('features.name')}
            weightLabel={t('weight')}
            columns={columns}
            rows={rows}
            place={place}
            onPlace={setPlace}
            onKey={(rowId, companyId, key) => {
              const value = valueKeys(key);
              if (value) setValue(rowId, companyId, value);
              return value !== undefined;
            }}
            onWeight={(rowId, weight) =>
              edit((current) => ({ features: replaced(current.features, rowId, { weight }) }))
            }
            onOpen={openDetails}
            onMove={(rowId, step) =>
              edit((current) => {
                const next = moved(current.features, rowId, step);
                return next && { features: next };
              })
            }
          />
        )}
      </div>
      <FeatureAside
        desk={desk}
        feature={feature}
        company={column === undefined ? undefined : companies[column]}
        onValue={setValue}
        onBack={back}
      />
    </div>
  );
}
