import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useLive } from '@/data/react';
import { nodeOf } from '@/domain/scripts/graph';
import { progress } from '@/domain/scripts/walker';
import { localizedText } from '@/features/common';
import { ScriptText } from '@/features/common/scripts/ScriptText';
import { type Language, useT } from '@/i18n/setup';
import { Keys, Tag } from '@/ui';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { KindMark } from '../KindMark';
import type { TrialWalk } from './useTrialWalk';

/** The script as it will be walked in a talk, without a customer and without leaving a record. */
export function Preview({ trial, onClose }: { readonly trial: TrialWalk; readonly onClose: () => void }) {
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const c = useT('common');
  const { content, side, numbers, cards } = useDesk();
  const root = useRef<HTMLElement>(null);
  const language = side === 'en' ? 'en' : 'zh-CN';
  const { walk, leave, back, restart } = trial;
  const node = nodeOf(content, walk.nodeId);
  const { done, atMost } = progress(content, walk);
  useEffect(() => root.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const exits = walk.ended === '' ? (node?.exits ?? []) : [];
    const exit = event.key === 'Enter' && exits.length === 1 ? exits[0] : exits[Number(event.key) - 1];
    const onButton = event.target instanceof HTMLButtonElement;
    if (exit && !(onButton && event.key === 'Enter')) leave(exit.id);
    else if (event.key === 'Backspace') back();
    else if (event.key.toLowerCase() === 'r') restart();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const other = side === 'zh' ? 'en' : 'zh';
  const text = node ? node.text[side].trim() || node.text[other].trim() : '';
  const hint = node ? node.hint[side].trim() || node.hint[other].trim() : '';
  const card = node ? cards.get(node.objectionId) : undefined;
  return (
    <section ref={root} tabIndex={-1} aria-label={t('preview.title')} className={styles.preview} onKeyDown={onKeyDown}>
      <div className={styles.panelHead}>
        <h2>{t('preview.title')}</h2>
        <ActionIcon aria-label={c('actions.close')} title={c('actions.close')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </div>
      {node ? (
        <div aria-live="polite" className={styles.said}>
          <p className={styles.where}>
            <KindMark kind={node.kind} />
            <span className="dw-muted">{t('preview.step', { no: numbers.get(node.id) ?? '', done, atMost })}</span>
          </p>
          {text !== '' ? <ScriptText text={text} /> : card ? <p>{localizedText(card, language)}</p> : null}
          {card ? <Answers key={node.objectionId} cardId={node.objectionId} language={language} /> : null}
          {hint !== '' ? (
            <div className={styles.aside}>
              <ScriptText text={hint} />
            </div>
          ) : null}
          {node.kind === 'end' && node.outcome !== '' ? <Tag tone="accent">{s(`outcomes.${node.outcome}`)}</Tag> : null}
        </div>
      ) : null}
      {walk.ended === '' && node ? (
        <ol className={styles.choices}>
          {node.exits.map((exit, at) => (
            <li key={exit.id}>
              <Button
                fullWidth
                justify="flex-start"
                leftSection={<Keys>{at + 1}</Keys>}
                onClick={() => {
                  leave(exit.id);
                  root.current?.focus();
                }}
              >
                {localizedText(exit.label, language) || t(node.exits.length === 1 ? 'preview.on' : 'exits.unlabelled')}
              </Button>
            </li>
          ))}
          {node.exits.length === 0 ? (
            <li>
              <Tag tone="warn">{t('preview.nowhere')}</Tag>
            </li>
          ) : null}
        </ol>
      ) : walk.ended === '' || walk.ended === 'end' ? null : (
        <p className={styles.stopped}>{t(`preview.${walk.ended}`)}</p>
      )}
      <div className={styles.actions}>
        <Button size="xs" rightSection={<Keys>{'\u232b'}</Keys>} disabled={walk.steps.length < 2} onClick={back}>
          {t('preview.back')}
        </Button>
        <Button size="xs" rightSection={<Keys>R</Keys>} onClick={restart}>
          {t('preview.restart')}
        </Button>
      </div>
      <p className="dw-hint">{t('preview.hint')}</p>
    </section>
  );
}

/** What is answered to an objection, as its card offers it in a talk. */
function Answers({ cardId, language }: { readonly cardId: string; readonly language: Language }) {
  const t = useT('scriptEditor');
  const card = useLive((store) => store.get('objection', cardId), [cardId]);
  const offered = card?.answers.filter(({ retired }) => !retired) ?? [];
  if (!card) return null;
  if (offered.length === 0) return <Tag tone="warn">{t('preview.noAnswers')}</Tag>;
  return (
    <ul className={styles.answers} aria-label={t('preview.answers')}>
      {offered.map(({ id, text }) => (
        <li key={id}>
          <ScriptText text={localizedText(text, language)} />
        </li>
      ))}
    </ul>
  );
}
