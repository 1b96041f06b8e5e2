import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { isClaim } from '@/domain/scripts/graph';
import type { Script, ScriptNode } from '@/domain/scripts/script';
import { copyOf } from '@/domain/scripts/templates';
import { localizedText, useHotkey, useWrite } from '@/features/common';
import { EvidenceMark } from '@/features/common/scripts/EvidenceMark';
import { ScriptMaterials } from '@/features/common/scripts/ScriptMaterials';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { useCopyText } from '@/features/common/scripts/useCopyText';
import { saidScript } from '@/features/common/talking/said';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Keys, Section, Tag } from '@/ui';
import { ScriptMenu } from '../editor/ScriptMenu';

/** More are read on the page of the script. */
const most = 60;

/** What the team says by a script, beside the list: its lines to read and copy, and what can be done with it. */
export function ScriptPreview(props: { readonly script: Script; readonly me: string; readonly onClose: () => void }) {
  const { script, me, onClose } = props;
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const navigate = useNavigate();
  const store = useStore();
  const write = useWrite();
  const said = useLive((from) => saidScript(from, script), [script.id, script.rev]);
  const open = () => void navigate(paths.script(script.id));
  useHotkey('e', open, { label: t('library.preview.open') });
  useHotkey('Escape', onClose);
  const name = localizedText(script.title, language) || c('states.untitled');
  const duplicate = async () => {
    const id = store.nextId();
    const side = (text: string) => (text === '' ? '' : t('library.preview.copyOf', { name: text }));
    const title: Localized = { zh: side(script.title.zh), en: side(script.title.en) };
    const result = await write([{ type: 'create', entity: 'script', record: { id, ...copyOf(script, title, me) } }], {
      message: t('library.preview.duplicated', { name: localizedText(title, language) }),
    });
    if (result.ok) void navigate(paths.script(id));
  };
  const content = said?.content;
  const purpose = content ? localizedText(content.purpose, language) : '';
  return (
    <section className="library-preview" aria-label={`${t('library.preview.title')}: ${name}`}>
      <div className="library-preview-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <ScriptMenu script={script} />
        <ActionIcon aria-label={t('library.preview.close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className="library-preview-tools">
        <Button component={Link} to={paths.script(script.id)} size="xs" rightSection={<Keys>E</Keys>}>
          {t('library.preview.open')}
        </Button>
        <Button size="xs" onClick={() => void duplicate()}>
          {t('library.preview.duplicate')}
        </Button>
      </div>
      <p className="library-marks">
        <Tag>{t(`scenarios.${script.scenario}`)}</Tag>
        <Tag>{t(`forms.${script.form}`)}</Tag>
        {said ? (
          said.version ? (
            <span className="dw-faint">{t('library.preview.said', { version: said.version.version })}</span>
          ) : (
            <Tag tone="warn">{t('library.preview.draft')}</Tag>
          )
        ) : null}
      </p>
      {purpose === '' ? null : <p className="dw-muted library-purpose">{purpose}</p>}
      <Section title={content ? t('library.preview.lines', { count: content.nodes.length }) : ''}>
        {content?.nodes.length === 0 ? <p className="dw-hint">{t('library.preview.none')}</p> : null}
        <ol className="library-lines">
          {content?.nodes.slice(0, most).map((node) => (
            <PreviewLine key={node.id} node={node} />
          ))}
        </ol>
        {content && content.nodes.length > most ? (
          <Link to={paths.script(script.id)}>{t('library.preview.more', { count: content.nodes.length })}</Link>
        ) : null}
      </Section>
      {content ? <ScriptMaterials ids={content.materialIds} /> : null}
    </section>
  );
}

function PreviewLine({ node }: { readonly node: ScriptNode }) {
  const t = useT('scripts');
  const language = useLanguage();
  const filled = useFilled();
  const copy = useCopyText();
  const text = localizedText(node.text, language);
  const spoken = (node.kind === 'say' || node.kind === 'question') && text !== '';
  return (
    <li>
      <div className="library-line-head">
        <Tag>{t(`kinds.${node.kind}`)}</Tag>
        {isClaim(node) ? <EvidenceMark evidence={node.evidence} watch /> : null}
        {node.kind === 'objection' && node.objectionId !== '' ? (
          <Link to={paths.objection(node.objectionId)}>{t('library.preview.card')}</Link>
        ) : null}
        {spoken ? (
          <ActionIcon
            size="sm"
            aria-label={`${t('library.preview.copyLine')}: ${filled(text).text.slice(0, 60)}`}
            title={t('library.preview.copyLine')}
            onClick={() => void copy(filled(text))}
          >
            <IconCopy size={14} aria-hidden />
          </ActionIcon>
        ) : null}
      </div>
      <ScriptText text={text} />
    </li>
  );
}
