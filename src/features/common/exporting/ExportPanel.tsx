import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { defaultOptions } from '@/documents/model/gather';
import type { DocumentOptions } from '@/documents/model/input';
import type { Problem } from '@/domain/kernel/result';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { environmentOf } from '../environment';
import { DocumentPreview } from './DocumentPreview';
import { NoticeBox, NoticeList } from './NoticeBox';
import { prepareDocument } from './prepare';
import type { ExportSource } from './records';
import { type ExportedPaper, useExport } from './useExport';
import './exporting.css';

type Switch = 'contents' | 'cover' | 'showDiscounts' | 'showOptional' | 'updateFields';
const switches: Record<ExportSource['kind'], readonly Switch[]> = {
  quotation: ['showDiscounts', 'showOptional'],
  proposal: ['cover', 'contents', 'showDiscounts', 'showOptional', 'updateFields'],
  contract: ['cover', 'contents', 'showOptional', 'updateFields'],
};

interface Props {
  readonly source: ExportSource;
  /** Language the document starts in. */
  readonly language: 'zh-CN' | 'en';
}

/** Preview, options and “save to Word” of one document. */
export function ExportPanel({ source, language }: Props) {
  const t = useT('papers');
  const store = useStore();
  const platform = usePlatform();
  const [options, setOptions] = useState<DocumentOptions>(() => defaultOptions(source.kind, language));
  const [final, setFinal] = useState(false);
  const [outcome, setOutcome] = useState<ExportedPaper | null>(null);
  const [failures, setFailures] = useState<readonly Problem[]>([]);
  const { run, busy } = useExport();
  const request = useMemo(
    () => ({ options, final, today: environmentOf(platform).today() }),
    [options, final, platform],
  );
  const prepared = useLive(
    () => prepareDocument(store, source, { ...request, preview: true }),
    [source.kind, source.id, request],
  );
  const save = useCallback(async () => {
    setFailures([]);
    const result = await run(source, request);
    if (!result.ok) setFailures(result.error);
    else if (result.value) setOutcome(result.value);
  }, [run, source, request]);
  const problems = prepared && !prepared.ok ? prepared.error : [];
  return (
    <div className="export-panel">
      <DocumentPreview input={prepared?.ok ? prepared.value.input : undefined} />
      <Stack gap="sm" className="export-options">
        <Field label={t('options.language')}>
          <SegmentedControl
            size="xs"
            aria-label={t('options.language')}
            value={options.language}
            onChange={(value) => setOptions({ ...options, language: value === 'en' ? 'en' : 'zh-CN' })}
            data={[
              { value: 'zh-CN', label: t('options.chinese') },
              { value: 'en', label: t('options.english') },
            ]}
          />
        </Field>
        <Field label={t('options.state')}>
          <SegmentedControl
            size="xs"
            aria-label={t('options.state')}
            value={final ? 'final' : 'draft'}
            onChange={(value) => setFinal(value === 'final')}
            data={[
              { value: 'draft', label: t('options.draft') },
              { value: 'final', label: t('options.final') },
            ]}
          />
        </Field>
        <Text size="xs" c="dimmed">
          {final ? t('options.finalHint') : t('options.draftHint')}
        </Text>
        {switches[source.kind].map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={t(`options.${name}`)}
            checked={options[name]}
            onChange={(event) => setOptions({ ...options, [name]: event.currentTarget.checked })}
          />
        ))}
        {source.kind === 'contract' ? (
          <Text size="xs" c="dimmed">
            {t('legalNotice')}
          </Text>
        ) : null}
        <ProblemList problems={problems.length > 0 ? problems : failures} />
        {prepared?.ok ? <NoticeBox notices={prepared.value.notices} title={t('notices.before')} /> : null}
        <Button variant="filled" onClick={save} loading={busy} disabled={problems.length > 0 || !prepared}>
          {t('save')}
        </Button>
        {outcome ? <Outcome outcome={outcome} /> : null}
      </Stack>
    </div>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed" mb={4}>
        {label}
      </Text>
      {children}
    </div>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useT('papers');
  const text = useProblemText();
  if (problems.length === 0) return null;
  return (
    <Alert color="amber" variant="light" title={t('cannotExport')} role="alert">
      <ul className="export-problems">
        {problems.map((problem) => (
          <li key={`${problem.code}:${problem.field ?? ''}`}>{text(problem)}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Outcome({ outcome }: { readonly outcome: ExportedPaper }) {
  const t = useT('papers');
  const { files } = usePlatform();
  const { reveal, openExternally } = files;
  return (
    <Alert color="pine" variant="light" title={t('saved.title')} role="status">
      <Text size="sm">{outcome.handle.name}</Text>
      <Group gap="xs" mt="xs">
        {openExternally ? (
          <Button size="compact-xs" variant="default" onClick={() => openExternally(outcome.handle)}>
            {t('saved.open')}
          </Button>
        ) : null}
        {reveal ? (
          <Button size="compact-xs" variant="default" onClick={() => reveal(outcome.handle)}>
            {t('saved.reveal')}
          </Button>
        ) : null}
        <Button size="compact-xs" variant="subtle" component={Link} to={paths.paper(outcome.paperId)}>
          {t('saved.register')}
        </Button>
      </Group>
      {outcome.notices.length > 0 ? (
        <>
          <Text size="sm" mt="xs">
            {t('notices.after', { count: outcome.notices.length })}
          </Text>
          <NoticeList notices={outcome.notices} />
        </>
      ) : null}
    </Alert>
  );
}
