import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { exportPack, importPack } from '@/domain/process/pack';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { copyProcess, nextVersion, withOptional } from '@/domain/process/versions';
import { localizedText, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyMessage, notifyProblem } from '@/ui';
import { flowImage } from './flow/picture';

const maxPackBytes = 5_000_000;

/** A name that files may have. */
const fileName = (text: string) => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').trim();

/** What can be done with whole processes, from the list and from the page of one. */
export function useProcessActions() {
  const t = useT('process');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const navigate = useNavigate();
  const platform = usePlatform();
  const words = useProblemText();
  const env = store.environment;
  const nameOf = (process: Pick<Process, 'name'>) => localizedText(process.name, language) || t('list.untitled');

  const save = async (name: string, kind: 'png' | 'json', bytes: () => Promise<Uint8Array>) => {
    const target = await platform.files.chooseTarget({ name, kind });
    if (!target.ok) return notifyProblem(words(target.error));
    if (target.value === null) return;
    const written = await platform.files.write(target.value, await bytes());
    if (written.ok) notifyMessage(t('list.savedAs', { name: written.value.name }));
    else notifyProblem(words(written.error));
  };

  const copyOf = (process: Process) =>
    copyProcess(process, env, {
      zh: process.name.zh === '' ? '' : t('list.copyName', { name: process.name.zh, lng: 'zh-CN' }),
      en: process.name.en === '' ? '' : t('list.copyName', { name: process.name.en, lng: 'en' }),
    });

  return {
    nameOf,
    /** A draft of one's own that starts as this process; opens it. */
    async copy(process: Process) {
      const record = copyOf(process);
      const result = await write([{ type: 'create', entity: 'pipeline', record }], { message: t('list.copied') });
      if (result.ok) navigate(paths.process(record.id));
    },
    /** An empty draft; opens it. */
    async create() {
      const id = store.nextId();
      const record = { id, seriesId: id };
      const result = await write([{ type: 'create', entity: 'pipeline', record }], { message: t('list.created') });
      if (result.ok) navigate(paths.process(id));
    },
    /** The next version of a published process as a draft; the draft that there is already where somebody began one. */
    async change(pipeline: Pipeline, all: readonly Pipeline[]) {
      const begun = all.find((each) => each.seriesId === pipeline.seriesId && each.status === 'draft');
      if (begun) return navigate(paths.process(begun.id));
      const record = nextVersion(pipeline, all, env);
      const result = await write([{ type: 'create', entity: 'pipeline', record }], {
        message: t('list.versionBegun', { version: record.version }),
      });
      if (result.ok) navigate(paths.process(record.id));
    },
    /**
     * Marks a step as optional where processes may change: in the draft that somebody began, else in the next version, of a
     * template in a copy. Opens it; it counts once it is published.
     */
    async markOptional(process: Process, all: readonly Pipeline[], stepId: string) {
      const pipeline = all.find(({ id }) => id === process.id);
      const begun = all.find(
        (each) =>
          each.status === 'draft' &&
          each.deletedAt === 0 &&
          (pipeline ? each.seriesId === pipeline.seriesId : each.basedOn === process.id),
      );
      const record = begun ? undefined : pipeline ? nextVersion(pipeline, all, env) : copyOf(process);
      const id = begun?.id ?? record?.id ?? '';
      const stages = withOptional(begun?.stages ?? process.stages, stepId);
      const result = await write(
        [
          record
            ? { type: 'create', entity: 'pipeline', record: { ...record, stages } }
            : { type: 'update', entity: 'pipeline', id, changes: { stages } },
        ],
        { message: t('funnel.optionalInDraft') },
      );
      if (result.ok) navigate(paths.process(id));
    },
    /** Takes a process off what new deals are offered, or offers it again; its deals keep it. */
    async retire(pipeline: Pipeline, all: readonly Pipeline[], retired: boolean) {
      await write(
        all
          .filter((each) => each.seriesId === pipeline.seriesId)
          .map((each) => ({ type: 'update', entity: 'pipeline', id: each.id, changes: { retired } }) as const),
        { message: t(retired ? 'list.retired' : 'list.offered', { name: nameOf(pipeline) }) },
      );
    },
    /** A draft goes to the recycle bin; what was published stays, deals run in it. */
    async discard(pipeline: Pipeline) {
      const result = await write([{ type: 'delete', entity: 'pipeline', id: pipeline.id }], {
        message: t('list.discarded', { name: nameOf(pipeline) }),
      });
      if (result.ok) navigate(paths.processes);
    },
    exportPack: (processes: readonly Process[]) => {
      const [only] = processes;
      const name = processes.length === 1 && only ? nameOf(only) : t('list.packName');
      return save(`${fileName(name)}.json`, 'json', async () => new TextEncoder().encode(exportPack(processes)));
    },
    /** Processes of a pack become drafts, in one step of undo. */
    async importPack() {
      const file = await platform.files.open('json');
      if (!file.ok) return notifyProblem(words(file.error));
      if (file.value === null) return;
      if (file.value.bytes.byteLength > maxPackBytes)
        return notifyProblem(words({ code: 'file.tooLarge', params: { name: file.value.name } }));
      const drafts = importPack(new TextDecoder().decode(file.value.bytes), env);
      if (!drafts.ok) return notifyProblem(words(drafts.error));
      const result = await write(
        drafts.value.map((record) => ({ type: 'create', entity: 'pipeline', record }) as const),
        { message: t('list.imported', { count: drafts.value.length }) },
      );
      const [first] = drafts.value;
      if (result.ok && drafts.value.length === 1 && first) navigate(paths.process(first.id));
    },
    savePicture: async (process: Process) => {
      try {
        await save(`${fileName(nameOf(process))}.png`, 'png', async () => (await flowImage(process, language)).bytes);
      } catch (error) {
        platform.app.log('error', `flow picture: ${String(error)}`);
        notifyProblem(words({ code: 'process.pictureFailed' }));
      }
    },
  };
}
