import { Button, Group, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import type { ListMapping } from '@/domain/scripts/listCells';
import { listWrites } from '@/domain/scripts/listImport';
import { noChoices, packCounts, packWrites } from '@/domain/scripts/packPlan';
import { useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState, Page } from '@/ui';
import { ChooseStep } from './ChooseStep';
import { ListMappingStep, ListPreview } from './ListSteps';
import { loadListPlan, loadPackPlan } from './loadPlan';
import { PackPreview } from './PackPreview';
import { type Given, readScriptFile, type ScriptFile, starterFile } from './readScriptFile';
import '@/features/common/tables/import.css';

type Step = 'choose' | 'mapping' | 'preview' | 'done';
interface Done {
  readonly created: number;
  readonly changed: number;
}
const noMatches: ReadonlyMap<string, string> = new Map();

/** Takes over a pack, a plain list or the starter set: looked through first, then one write with one undo. */
export default function ScriptImportPage() {
  const t = useT('scriptPacks');
  const n = useT('navigation');
  const store = useStore();
  const write = useWrite();
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get('from') === 'starter';
  const [step, setStep] = useState<Step>('choose');
  const [file, setFile] = useState<ScriptFile | null>(null);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [mapping, setMapping] = useState<ListMapping>([]);
  const [choices, setChoices] = useState(noChoices);
  const [matches, setMatches] = useState(noMatches);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const pack = file?.kind === 'pack' && step === 'preview' ? file : null;
  const list = file?.kind === 'list' && step === 'preview' ? file : null;
  const found = useLive(
    async (live) => (pack ? { pack, plan: await loadPackPlan(live, pack, matches) } : undefined),
    [pack, matches],
  );
  const plan = useLive(
    async (live) => (list ? { list, plan: await loadListPlan(live, list, mapping) } : undefined),
    [list, mapping],
  );

  const show = (next: ScriptFile) => {
    setFile(next);
    setRefused(null);
    setChoices(noChoices);
    setMatches(noMatches);
    setMapping(next.kind === 'list' ? next.mapping : []);
    setStep(next.kind === 'list' ? 'mapping' : 'preview');
  };
  const read = async (given: { readonly name: string; readonly bytes: Uint8Array }, how?: Given) => {
    setBusy(true);
    const result = await readScriptFile(given, how);
    setBusy(false);
    if (result.ok) return show(result.value);
    setRefused(result.error);
    setStep('choose');
  };
  const starterName = t('choose.starter.title');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address alone decides; `show` only sets state
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    void starterFile(starterName).then((starter) => {
      if (current) show(starter);
    });
    return () => {
      current = false;
      // The browser's way back leads to where the starter set was chosen.
      setStep((now) => (now === 'preview' ? 'choose' : now));
    };
  }, [wanted, starterName]);
  const back = () => {
    if (wanted) setParameters({}, { replace: true });
    setStep(step === 'preview' && file?.kind === 'list' ? 'mapping' : 'choose');
  };

  const finish = async (operations: Parameters<typeof write>[0], counts: Done) => {
    setBusy(true);
    const result = await write(operations, { message: t('done.message', { ...counts }) });
    setBusy(false);
    if (!result.ok) return;
    setDone(counts);
    setStep('done');
  };
  const nextId = () => store.nextId();
  const importPack = () => {
    if (!found) return;
    const { rows } = found.plan;
    const { created, changed } = packCounts(rows, choices);
    void finish(packWrites(rows, choices, nextId), { created, changed });
  };
  const importList = () => {
    if (!plan) return;
    const operations = listWrites(plan.plan, nextId);
    const created = operations.filter(({ type }) => type === 'create').length;
    void finish(operations, { created, changed: operations.length - created });
  };
  return (
    <Page
      title={file && step !== 'choose' ? t('titleOf', { name: file.name }) : t('title')}
      breadcrumb={[{ label: n('scriptTabs.label'), to: paths.scripts }, { label: t('title') }]}
    >
      {step === 'choose' ? (
        <ChooseStep
          problem={refused}
          busy={busy}
          onFile={(next) => void read(next)}
          onProblem={setRefused}
          onStarter={() => setParameters({ from: 'starter' })}
        />
      ) : null}
      {step === 'mapping' && file?.kind === 'list' ? (
        <ListMappingStep
          file={file}
          mapping={mapping}
          onMapping={setMapping}
          onGiven={(given) => void read(file, given)}
          onBack={back}
          onNext={() => setStep('preview')}
        />
      ) : null}
      {pack && found?.pack === pack ? (
        <PackPreview
          file={pack}
          rows={found.plan.rows}
          names={found.plan.names}
          choices={choices}
          busy={busy}
          onChoices={setChoices}
          onMatch={(id, match) => setMatches(new Map(matches).set(id, match))}
          onBack={back}
          onImport={importPack}
        />
      ) : pack ? (
        <Group gap="xs" role="status">
          <Loader size="xs" /> {t('reading')}
        </Group>
      ) : null}
      {list ? (
        <ListPreview
          plan={plan?.list === list ? plan.plan : undefined}
          busy={busy}
          onBack={back}
          onImport={importList}
        />
      ) : null}
      {step === 'done' && done ? (
        <EmptyState
          title={t('done.title')}
          text={t('done.text', { ...done })}
          action={
            <Button component={Link} variant="filled" to={paths.scripts}>
              {t('done.scripts')}
            </Button>
          }
          secondary={
            <Button component={Link} to={paths.objections}>
              {t('done.objections')}
            </Button>
          }
        />
      ) : null}
    </Page>
  );
}
