import { Alert, Button, Modal, Progress, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useStore } from '@/data/react';
import { defaultOptions } from '@/documents/model/gather';
import type { Problem } from '@/domain/kernel/result';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { environmentOf } from '../environment';
import { type BatchProblem, type BatchProgress, exportBatch, packPapers, prepareBatch } from './batch';
import { NoticeBox } from './NoticeBox';
import type { PreparedDocument } from './prepare';
import type { ExportSource } from './records';
import { useKindWords } from './useExport';

interface Props {
  readonly label: string;
  /** Records to write anew, each in its language… */
  readonly sources?: readonly (ExportSource & { readonly language: 'zh-CN' | 'en'; readonly name: string })[];
  /** …or papers whose bytes are packed again. */
  readonly papers?: readonly string[];
}

/** Exports many documents as one ZIP with a register: checks all first, shows progress, can be cancelled. */
export function BatchButton({ label, sources = [], papers }: Props) {
  const t = useT('papers');
  const common = useT('common');
  const text = useProblemText();
  const store = useStore();
  const platform = usePlatform();
  const kindWord = useKindWords();
  const [opened, setOpened] = useState(false);
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const [bad, setBad] = useState<readonly BatchProblem[]>([]);
  const [failures, setFailures] = useState<readonly Problem[]>([]);
  const [saved, setSaved] = useState('');
  const [leftOut, setLeftOut] = useState<readonly PreparedDocument[]>([]);
  const abort = useRef<AbortController | null>(null);

  const bytesOf = async (controller: AbortController) => {
    if (papers) {
      const packed = await packPapers(store, papers);
      if (!packed.ok) setFailures([packed.error]);
      return packed.ok ? packed.value : null;
    }
    const environment = environmentOf(platform);
    const language = new Map(sources.map((source) => [source.id, source.language]));
    const prepared = await prepareBatch(store, sources, (source) => ({
      options: defaultOptions(source.kind, language.get(source.id) ?? 'zh-CN'),
      final: false,
      today: environment.today(),
    }));
    if (!prepared.ok) {
      setBad(prepared.error);
      return null;
    }
    setLeftOut(prepared.value.filter((document) => document.notices.length > 0));
    const request = { final: false, environment, kindWord, onProgress: setProgress, signal: controller.signal };
    const packed = await exportBatch(store, prepared.value, request);
    if (!packed.ok) setFailures(packed.error);
    return packed.ok ? packed.value : null;
  };

  const start = async () => {
    setOpened(true);
    setBad([]);
    setFailures([]);
    setSaved('');
    setLeftOut([]);
    const total = papers?.length ?? sources.length;
    setProgress({ done: 0, total });
    const controller = new AbortController();
    abort.current = controller;
    const target = await platform.files.chooseTarget({ name: t('batch.fileName'), kind: 'zip' });
    if (!target.ok || target.value === null) {
      if (!target.ok) setFailures([target.error]);
      else setOpened(false);
      setProgress(null);
      return;
    }
    const bytes = await bytesOf(controller);
    setProgress(null);
    if (!bytes) return;
    const written = await platform.files.write(target.value, bytes);
    if (written.ok) setSaved(written.value.name);
    else setFailures([written.error]);
  };

  const nameOf = (source: ExportSource) => sources.find((entry) => entry.id === source.id)?.name ?? source.id;
  return (
    <>
      <Button variant="default" onClick={start}>
        {label}
      </Button>
      <Modal
        opened={opened}
        onClose={() => {
          abort.current?.abort();
          setOpened(false);
        }}
        title={label}
      >
        <Stack gap="sm">
          {progress ? (
            <>
              <Progress value={(progress.done / Math.max(1, progress.total)) * 100} aria-label={t('batch.progress')} />
              <Text size="sm">{t('batch.count', { done: progress.done, total: progress.total })}</Text>
              <Button variant="default" onClick={() => abort.current?.abort()}>
                {common('actions.cancel')}
              </Button>
            </>
          ) : null}
          {bad.length > 0 ? (
            <Alert color="amber" variant="light" title={t('batch.nothingWritten')} role="alert">
              <ul className="export-problems">
                {bad.flatMap((entry) =>
                  entry.problems.map((problem) => (
                    <li key={`${entry.source.id}:${problem.code}:${problem.field ?? ''}`}>
                      {nameOf(entry.source)}: {text(problem)}
                    </li>
                  )),
                )}
              </ul>
            </Alert>
          ) : null}
          {failures.map((problem) => (
            <Alert key={problem.code} color="red" variant="light" role="alert">
              {text(problem)}
            </Alert>
          ))}
          {saved ? <Text role="status">{t('saved.as', { name: saved })}</Text> : null}
          {leftOut.map(({ source, notices }) => (
            <NoticeBox key={source.id} notices={notices} title={t('notices.batch', { name: nameOf(source) })} />
          ))}
        </Stack>
      </Modal>
    </>
  );
}
