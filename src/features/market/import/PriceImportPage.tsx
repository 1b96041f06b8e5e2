import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { guessMapping, type ImportMapping } from '@/domain/competitors/importColumns';
import type { ImportPlan } from '@/domain/competitors/priceImport';
import type { Problem } from '@/domain/kernel/result';
import { useWrite } from '@/features/common';
import { type FileTable, readTable, type TableGiven } from '@/features/common/tables/readTable';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState, Page } from '@/ui';
import { useMarketContext } from '../competitors/useMarketContext';
import { type ChosenFile, FileStep } from './FileStep';
import { MappingStep } from './MappingStep';
import type { Choices } from './NamesPart';
import { PreviewStep } from './PreviewStep';
import { importOperations, loadKnown, planFile } from './planFile';
import '@/features/common/tables/import.css';

const steps = ['file', 'mapping', 'preview'] as const;
type Step = (typeof steps)[number] | 'done';
/** A price list is read on the screen's own thread. */
const limits = { maxBytes: 20_000_000, maxRows: 20_000 };
const noChoices: Choices = { competitors: new Map(), products: new Map() };

/** Imports a price list: file, meaning of its columns, preview by the real validator, one write with one undo. */
export default function PriceImportPage() {
  const t = useT('competitors');
  const m = useT('market');
  const store = useStore();
  const write = useWrite();
  const context = useMarketContext();
  const [search] = useSearchParams();
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [given, setGiven] = useState<TableGiven>({});
  const [table, setTable] = useState<FileTable | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [mapping, setMapping] = useState<ImportMapping>([]);
  const [competitorId, setCompetitorId] = useState(search.get('competitor') ?? '');
  const [choices, setChoices] = useState(noChoices);
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const [busy, setBusy] = useState(false);
  const known = useLive(loadKnown, []);

  const read = async (next: ChosenFile, wanted: TableGiven) => {
    const result = await readTable(next, wanted, limits);
    setFile(next);
    setGiven(wanted);
    setRefused(result.ok ? null : result.error);
    setTable(result.ok ? result.value : null);
    setMapping(result.ok ? guessMapping(result.value.header) : []);
    setChoices(noChoices);
  };

  useEffect(() => {
    // While it is being written, what was planned stands.
    if (busy || step !== 'preview' || !table || !known) return;
    let current = true;
    const { header, rows } = table;
    const { today, currency: defaultCurrency } = context;
    const request = { ...known, header, rows, mapping, today, defaultCurrency, competitorId, choices };
    void planFile(store, request).then((next) => {
      if (current) setPlan(next);
    });
    return () => {
      current = false;
    };
  }, [busy, step, table, known, mapping, competitorId, choices, context, store]);

  const run = async () => {
    if (!plan) return;
    setBusy(true);
    const count = plan.counts.create;
    const result = await write(
      importOperations(plan, () => store.nextId()),
      { message: t('import.done', { count }) },
    );
    setBusy(false);
    if (result.ok) setStep('done');
  };

  return (
    <Page
      title={t('import.title')}
      breadcrumb={[
        { label: m('tabs.label'), to: paths.market },
        { label: t('title'), to: paths.competitors },
        { label: t('import.title') },
      ]}
      banner={<Steps step={step} />}
    >
      {step === 'file' ? (
        <FileStep
          file={file}
          table={table}
          problem={refused}
          onFile={(next) => void read(next, {})}
          onProblem={setRefused}
          onChange={(change) => {
            if (file) void read(file, { ...given, ...change });
          }}
          onNext={() => setStep('mapping')}
        />
      ) : null}
      {step === 'mapping' && table ? (
        <MappingStep
          table={table}
          mapping={mapping}
          competitorId={competitorId}
          onMapping={setMapping}
          onCompetitor={setCompetitorId}
          onBack={() => setStep('file')}
          onNext={() => {
            setPlan(null);
            setStep('preview');
          }}
        />
      ) : null}
      {step === 'preview' && known && table ? (
        <PreviewStep
          plan={plan}
          table={table}
          known={known}
          choices={choices}
          busy={busy}
          onChoices={setChoices}
          onBack={() => setStep('mapping')}
          onImport={() => void run()}
        />
      ) : null}
      {step === 'done' && plan ? (
        <EmptyState
          title={t('import.done', { count: plan.counts.create })}
          text={t('import.doneText', { skip: plan.counts.skip, error: plan.counts.error })}
          action={
            <Button component={Link} variant="filled" to={ledgerPath(plan)}>
              {t('import.open')}
            </Button>
          }
          secondary={<Button onClick={() => setStep('file')}>{t('import.another')}</Button>}
        />
      ) : null}
    </Page>
  );
}

/** The ledger that was written to, or the list where there were several. */
function ledgerPath(plan: ImportPlan): string {
  const ids = new Set(plan.rows.flatMap((row) => (row.verdict === 'create' ? [row.draft.competitorId] : [])));
  const [only = ''] = ids;
  return ids.size === 1 && only !== '' ? paths.competitor(only, 'prices') : paths.competitors;
}

function Steps({ step }: { readonly step: Step }) {
  const t = useT('competitors');
  return (
    <ol className="import-steps">
      {steps.map((each, index) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          {index + 1}. {t(`import.steps.${each}`)}
        </li>
      ))}
    </ol>
  );
}
