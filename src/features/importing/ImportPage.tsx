import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ImportKind } from '@/domain/exchange/columns';
import { useUndo, useWrites } from '@/features/common';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { EmptyState, notifyMessage, notifyProblem, notifyUndo, Page } from '@/ui';
import { FileStep } from './FileStep';
import { MappingStep } from './MappingStep';
import { PreviewStep } from './PreviewStep';
import { ProgressLine } from './ProgressLine';
import { type ImportState, useImport } from './useImport';
import '@/features/common/tables/import.css';

const kinds = { customers: 'customer', contacts: 'contact', leads: 'lead' } as const satisfies Record<
  string,
  ImportKind
>;
export type ImportWhat = keyof typeof kinds;
const homes = { customers: paths.customers, contacts: paths.customers, leads: paths.leads } as const;
const steps = ['file', 'mapping', 'preview'] as const;

/** Imports records from a file: what is in it, what its columns mean, what becomes of each row, one write, one undo. */
export default function ImportPage() {
  const { what } = useParams();
  const [search] = useSearchParams();
  const known = (Object.keys(kinds) as ImportWhat[]).find((each) => each === what) ?? 'customers';
  return <Import key={known} what={known} customerId={search.get('customer') ?? ''} />;
}

function Import({ what, customerId }: { readonly what: ImportWhat; readonly customerId: string }) {
  const t = useT('importing');
  const n = useT('navigation');
  const words = useProblemText();
  const kind = kinds[what];
  const state = useImport(kind, customerId);
  const navigate = useNavigate();
  const [transaction, setTransaction] = useState('');

  const writes = useWrites();
  const undo = useUndo();
  const commit = async () => {
    const count = (state.plan?.counts.create ?? 0) + (state.plan?.counts.update ?? 0);
    const result = await state.commit();
    if (result.ok) {
      const { transactionId } = result.value;
      writes.push({
        transactionId,
        words: t('result.what', { title: t(`titles.${what}`), count }),
        takeBack: () => state.takeBack(transactionId, () => notifyMessage(t('preview.undoing'))),
      });
      setTransaction(transactionId);
      notifyUndo({
        message: t('result.done', { count }),
        undoLabel: t('result.undo'),
        onUndo: () => void undo(transactionId),
      });
    } else if (result.error.code === 'write.cancelled') notifyMessage(t('preview.cancelled'));
    else notifyProblem(words(result.error));
  };

  // Underway there is nothing to change to: what was chosen so far would be lost.
  const between = state.step === 'file' || state.step === 'done';
  const tabs = {
    label: t('what'),
    value: what,
    onChange: (next: string) => void navigate(paths.importing(next as ImportWhat)),
    items: (Object.keys(kinds) as ImportWhat[]).map((value) => ({ value, label: n(`entities.${kinds[value]}`) })),
  };

  return (
    <Page
      title={t(`titles.${what}`)}
      breadcrumb={[{ label: n('customerTabs.label'), to: homes[what] }, { label: t(`titles.${what}`) }]}
      {...(between ? { tabs } : {})}
      banner={
        <ol className="import-steps">
          {steps.map((each, index) => (
            <li key={each} aria-current={each === state.step ? 'step' : undefined}>
              {index + 1}. {t(`steps.${each}`)}
            </li>
          ))}
        </ol>
      }
    >
      {state.running ? <ProgressLine running={state.running} onCancel={state.cancel} /> : null}
      {state.step === 'file' ? <FileStep what={what} kind={kind} state={state} /> : null}
      {state.step === 'mapping' && state.view && state.settings ? (
        <MappingStep kind={kind} state={state} view={state.view} settings={state.settings} />
      ) : null}
      {state.step === 'preview' && state.plan && state.view && state.settings ? (
        <PreviewStep
          kind={kind}
          state={state}
          plan={state.plan}
          view={state.view}
          settings={state.settings}
          onImport={() => void commit()}
        />
      ) : null}
      {state.step === 'done' && state.plan ? (
        <Done state={state} home={homes[what]} onUndo={() => void undo(transaction)} />
      ) : null}
    </Page>
  );
}

function Done({
  state,
  home,
  onUndo,
}: {
  readonly state: ImportState;
  readonly home: string;
  readonly onUndo: () => void;
}) {
  const t = useT('importing');
  const { create = 0, update = 0, skip = 0, error = 0 } = state.plan?.counts ?? {};
  const busy = state.running !== null;
  return (
    <EmptyState
      title={t('result.done', { count: create + update })}
      text={t('result.text', { create, update, skip, error })}
      action={
        <Button component={Link} variant="filled" to={home}>
          {t('result.open')}
        </Button>
      }
      secondary={
        <>
          <Button loading={busy} onClick={onUndo}>
            {t('result.undo')}
          </Button>{' '}
          <Button disabled={busy} onClick={state.again}>
            {t('result.another')}
          </Button>
        </>
      }
    />
  );
}
