import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronRight, IconDots } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Script } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { recordTitle } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { Timer } from './Timer';
import { useDiscard } from './useDiscard';
import type { Lead } from './useTalkLock';
import { useWho } from './useWho';

/** With whom, by which script, for how long. */
export function DockHead(props: {
  readonly talk: Talk;
  /** `null` = gone, `undefined` = not read yet. */
  readonly script: Script | null | undefined;
  readonly lead: Lead;
  readonly onFold: () => void;
}) {
  const { talk, script } = props;
  const t = useT('calls');
  const s = useT('scripts');
  const a = useT('activities');
  const language = useLanguage();
  const discard = useDiscard();
  const who = useWho(talk);
  return (
    <header className="call-head">
      <div className="call-head-line">
        <span className="call-who">
          {who ? (
            <Link to={who.to}>
              <bdi>{who.name}</bdi>
            </Link>
          ) : (
            <span>{t('title')}</span>
          )}
          {who?.person ? <bdi className="dw-muted">{who.person}</bdi> : null}
        </span>
        <Timer since={talk.startedAt} label={t('timer')} />
        {props.lead === 'mine' ? (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('more')}>
                <IconDots size={15} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item component={Link} to={paths.talk(talk.id)}>
                {t('openTalk')}
              </Menu.Item>
              <Menu.Item onClick={() => void discard(talk)}>{t('discard')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('fold')} onClick={props.onFold}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </div>
      <div className="call-head-line dw-faint">
        <span>{a(`kinds.${talk.kind}`)}</span>
        {script ? (
          <Link className="dw-link call-script" to={paths.script(script.id)}>
            <bdi>{recordTitle('script', script, language) || t('untitled')}</bdi>
          </Link>
        ) : script === null ? (
          <span>{t('scriptGone')}</span>
        ) : null}
        {talk.versionId === '' ? <Tag tone="warn">{s('statuses.draft')}</Tag> : t('version', { version: talk.version })}
      </div>
    </header>
  );
}
