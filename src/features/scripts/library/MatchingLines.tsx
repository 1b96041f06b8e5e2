import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { Link } from 'react-router';
import { type FoundLine, findLines } from '@/data/queries/scripts';
import { useLive } from '@/data/react';
import { localizedText } from '@/features/common';
import { EvidenceMark } from '@/features/common/scripts/EvidenceMark';
import { ScriptText, useFilled } from '@/features/common/scripts/ScriptText';
import { useCopyText } from '@/features/common/scripts/useCopyText';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';

/** More than are looked through by eye. */
const most = 60;

/** The lines that a search found, as the team says them: Enter or a click copies one, arrows go from one to the next. */
export function MatchingLines(props: {
  readonly search: string;
  /** Where the keyboard comes in from the search. */
  readonly list: RefObject<HTMLUListElement | null>;
}) {
  const { search, list } = props;
  const t = useT('scripts');
  const lines = useLive((store) => findLines(store, search, { limit: most }), [search]);
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-copy]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[event.key === 'ArrowDown' ? Math.min(at + 1, buttons.length - 1) : Math.max(at - 1, 0)]?.focus();
    event.preventDefault();
  };
  return (
    <Section
      title={t('library.hits.title')}
      actions={lines ? <span className="dw-faint">{t('library.hits.count', { count: lines.length })}</span> : undefined}
    >
      {lines?.length === 0 ? <p className="dw-hint">{t('library.hits.none')}</p> : null}
      {lines && lines.length > 0 ? <p className="dw-hint library-hint">{t('library.hits.hint')}</p> : null}
      <ul ref={list} className="library-lines" aria-label={t('library.hits.title')} onKeyDown={onKeyDown}>
        {lines?.map((line) => (
          <Hit
            key={line.entity === 'script' ? `${line.scriptId} ${line.nodeId}` : `${line.objectionId} ${line.answerId}`}
            line={line}
          />
        ))}
      </ul>
    </Section>
  );
}

function Hit({ line }: { readonly line: FoundLine }) {
  const t = useT('scripts');
  const c = useT('common');
  const language = useLanguage();
  const filled = useFilled();
  const copy = useCopyText();
  const text = localizedText(line.text, language);
  const ofScript = line.entity === 'script';
  const to = ofScript ? paths.scriptLine(line.scriptId, line.nodeId) : paths.objection(line.objectionId);
  // What is listened for or done is not said to anybody.
  const spoken = !ofScript || line.kind === 'say' || line.kind === 'question';
  return (
    <li>
      <ScriptText text={text} compact />
      <div className="library-line-foot">
        <Link to={to}>{localizedText(line.title, language) || c('states.untitled')}</Link>
        {ofScript ? <Tag>{t(`kinds.${line.kind}`)}</Tag> : <Tag>{t('library.hits.answer')}</Tag>}
        {ofScript && line.versionId === '' ? <Tag tone="warn">{t('library.hits.draft')}</Tag> : null}
        {line.evidence ? <EvidenceMark evidence={line.evidence} /> : null}
        {spoken ? (
          <Button
            data-copy
            size="compact-xs"
            variant="subtle"
            leftSection={<IconCopy size={13} aria-hidden />}
            aria-label={`${t('library.hits.copy')}: ${filled(text).text.slice(0, 60)}`}
            onClick={() => void copy(filled(text))}
          >
            {t('library.hits.copy')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
