import { Button, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { WriteOperation } from '@/data/api';
import { useLive, useStore } from '@/data/react';
import type { Store } from '@/data/store';
import type { Environment } from '@/domain/kernel/ids';
import type { Problem } from '@/domain/kernel/result';
import { type KnownCards, type LintIssue, lintScript } from '@/domain/scripts/lint';
import type { Script } from '@/domain/scripts/script';
import { approve } from '@/domain/scripts/versions';
import { localizedText, useCompany, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { MultilineField, Section, SidePanel, TextField } from '@/ui';
import { useLintWords } from '../editor/LintList';

interface Picked {
  readonly scripts: readonly Script[];
  readonly known: KnownCards;
}

async function readPicked(store: Store, ids: readonly string[]): Promise<Picked> {
  const found = await store.getMany('script', ids);
  const scripts = found.filter((script): script is Script => script?.deletedAt === 0);
  const named = scripts.flatMap(({ nodes }) => nodes.map(({ objectionId }) => objectionId)).filter((id) => id !== '');
  const cards = await store.getMany('objection', [...new Set(named)]);
  const objectionIds = new Set(cards.flatMap((card) => (card?.deletedAt === 0 ? [card.id] : [])));
  return { scripts, known: { objectionIds } };
}

/** Why a script cannot be approved; `errors` are what the check found. */
interface Refused {
  readonly script: Script;
  readonly problem: Problem;
  readonly errors: readonly LintIssue[];
}

interface Props {
  readonly ids: readonly string[];
  /** Called with the ids that were refused. */
  readonly onDone: (refused: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Approves all ticked scripts that are free of errors in one step (R50), and says of each other one why it is not. */
export function ApprovePanel(props: Props) {
  const t = useT('scripts');
  const count = props.ids.length;
  return (
    <SidePanel opened onClose={props.onClose} title={t('library.approve.title', { count })}>
      <ApproveParts {...props} />
    </SidePanel>
  );
}

function ApproveParts({ ids, onDone }: Props) {
  const t = useT('scripts');
  const store = useStore();
  const write = useWrite();
  const company = useCompany();
  const [by, setBy] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const approver = by ?? company?.signatoryName ?? '';
  const key = ids.join(' ');
  const picked = useLive((from) => readPicked(from, key.split(' ')), [key]);
  const judged = useMemo(() => picked && judge(picked, store.environment, unsigned), [picked, store]);
  if (!judged) return null;
  const { approved, refused, reminders } = judged;
  const run = async () => {
    const now = judge(await readPicked(store, ids), store.environment, { by: approver, note });
    const result = await write(now.operations, { message: t('library.approve.done', { count: now.approved }) });
    if (result.ok) onDone(now.refused.map(({ script }) => script.id));
  };
  return (
    <Stack gap="sm">
      {approved === 0 ? (
        <p className="dw-muted library-purpose">{t('library.approve.none')}</p>
      ) : (
        <>
          <p className="dw-muted library-purpose">
            {t('library.approve.explain', { count: approved })}
            {reminders > 0 ? ` ${t('library.approve.reminders', { count: reminders })}` : ''}
          </p>
          <MultilineField label={t('library.approve.note')} maxLength={2000} value={note} onCommit={setNote} />
          <TextField label={t('library.approve.by')} value={approver} onCommit={setBy} />
          <div>
            <Button variant="filled" onClick={() => void run()}>
              {t('library.approve.run', { count: approved })}
            </Button>
          </div>
        </>
      )}
      <RefusedList refused={refused} />
    </Stack>
  );
}

const unsigned = { by: '', note: '' };

/** What approving these scripts writes, and those it is refused for. */
function judge({ scripts, known }: Picked, env: Environment, signed: typeof unsigned) {
  const operations: WriteOperation[] = [];
  const refused: Refused[] = [];
  let approved = 0;
  let reminders = 0;
  for (const script of scripts) {
    const { id, rev } = script;
    const result = approve(script, env, signed, known);
    const issues = lintScript(script, known);
    if (result.ok) {
      approved += 1;
      reminders += issues.length;
      const { version, changes } = result.value;
      operations.push({ type: 'create', entity: 'scriptVersion', record: version });
      operations.push({ type: 'update', entity: 'script', id, changes, expectedRev: rev });
    } else {
      const errors = result.error.code === 'script.lint' ? issues.filter(({ severity }) => severity === 'error') : [];
      refused.push({ script, problem: result.error, errors });
    }
  }
  return { operations, approved, refused, reminders };
}

function RefusedList({ refused }: { readonly refused: readonly Refused[] }) {
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const words = useProblemText();
  const lintWords = useLintWords();
  if (refused.length === 0) return null;
  return (
    <Section title={t('library.approve.refused', { count: refused.length })}>
      <ul className="library-lines" aria-label={t('library.approve.refused', { count: refused.length })}>
        {refused.map(({ script, problem, errors }) => (
          <li key={script.id}>
            <Link className="dw-link" to={paths.script(script.id)}>
              {localizedText(script.title, language) || c('states.untitled')}
            </Link>
            <p className="dw-muted library-purpose">
              {[words(problem), ...new Set(errors.map(lintWords))].join(' \u00b7 ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
