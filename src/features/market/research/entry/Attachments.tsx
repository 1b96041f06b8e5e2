import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useLive, useStore } from '@/data/react';
import { hex, sha256 } from '@/data/transfer/format';
import { problem } from '@/domain/kernel/result';
import type { Research } from '@/domain/research/research';
import { useWrite } from '@/features/common';
import { formatBytes } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import type { FileKind } from '@/platform/platform';
import { usePlatform } from '@/platform/react';
import { notifyProblem } from '@/ui';

const most = 20;
const largest = 20_000_000;

/** The kind a file is saved as; the name keeps its own ending. */
function kindOf(name: string): FileKind {
  const ending = name.toLowerCase().split('.').at(-1);
  return ending === 'docx' || ending === 'csv' || ending === 'png' || ending === 'zip' ? ending : 'backup';
}

/** Files kept beside an entry: the report, the questionnaire, the photograph. Up to 20 of 20 MB. */
export function Attachments({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const c = useT('common');
  const store = useStore();
  const platform = usePlatform();
  const write = useWrite();
  const words = useProblemText();
  const key = entry.attachmentIds.join(' ');
  const files = useLive(async () => await store.getMany('blob', key === '' ? [] : key.split(' ')), [store, key]);

  const add = async (file: File | null) => {
    if (!file) return;
    if (file.size > largest)
      return notifyProblem(words(problem('research.attachmentTooLarge', { max: largest / 1_000_000 })));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const now = await store.get('research', entry.id);
    if (!now) return;
    const id = store.nextId();
    const record = {
      id,
      name: file.name.slice(0, 200),
      mime: file.type.slice(0, 100),
      sha256: hex(await sha256(bytes)),
      bytes,
    };
    const attachmentIds = [...now.attachmentIds, id];
    await write([
      { type: 'create', entity: 'blob', record },
      { type: 'update', entity: 'research', id: entry.id, changes: { attachmentIds } },
    ]);
  };
  const remove = (id: string, name: string) =>
    void write(
      [
        {
          type: 'update',
          entity: 'research',
          id: entry.id,
          changes: { attachmentIds: entry.attachmentIds.filter((other) => other !== id) },
        },
      ],
      { message: t('attachments.removed', { name }) },
    );
  const save = async (name: string, bytes: Uint8Array) => {
    const target = await platform.files.chooseTarget({ name, kind: kindOf(name) });
    const saved = target.ok && target.value ? await platform.files.write(target.value, bytes) : target;
    if (!saved.ok) notifyProblem(words(saved.error));
  };
  return (
    <>
      {entry.attachmentIds.length === 0 ? <p className="dw-hint research-hint">{t('attachments.hint')}</p> : null}
      <ul className="research-uses" aria-label={t('attachments.title')}>
        {entry.attachmentIds.map((id, index) => {
          const blob = files?.[index];
          const name = blob?.name || c('states.missing');
          return (
            <li key={id}>
              <IconPaperclip size={14} stroke={1.6} aria-hidden />
              {blob ? (
                <button
                  type="button"
                  className="dw-link research-file"
                  title={t('attachments.save')}
                  onClick={() => void save(blob.name, blob.bytes)}
                >
                  {name}
                </button>
              ) : (
                <span className="dw-faint">{files ? name : ''}</span>
              )}
              <span className="dw-faint dw-num">{blob ? formatBytes(blob.bytes.length) : ''}</span>
              <ActionIcon size="sm" aria-label={`${c('actions.remove')}: ${name}`} onClick={() => remove(id, name)}>
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      {entry.attachmentIds.length < most ? (
        <FileButton onChange={(file) => void add(file)}>
          {(button) => (
            <Button {...button} size="xs" mt={8}>
              {t('attachments.add')}
            </Button>
          )}
        </FileButton>
      ) : null}
    </>
  );
}
