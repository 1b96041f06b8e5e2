import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { Showing } from '@/domain/presentation/showing';
import type { Quote } from '@/domain/quoting/quote';
import { localizedText, useHotkey, useUndo } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Keys } from '@/ui';
import { Advantages } from './Advantages';
import { NeedView } from './NeedView';
import { Opening } from './Opening';
import { PackagePicker } from './PackagePicker';
import { Picture } from './Picture';
import styles from './showing.module.css';
import { useShowing } from './useShowing';

/** A page for the customer's eyes (R63): their needs and how we meet them, what only we have, and a package to pick. */
export default function ShowPage() {
  const { dealId = '' } = useParams();
  const t = useT('showing');
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const data = useShowing(dealId, parameters.get('quote') ?? '');
  // Back to the tab it was called from, so that the deal's own way back does not lead here again.
  const leave = () => (state === 'fromDeal' ? void navigate(-1) : void navigate(paths.deal(dealId), { replace: true }));
  useHotkey('Escape', leave, { whileTyping: true });
  if (data === undefined) return null;
  if (data === null)
    return (
      <main className={styles.missing}>
        <EmptyState
          title={t('missing')}
          text={t('missingText')}
          action={
            <Link className="dw-link" to={paths.deals}>
              {t('back')}
            </Link>
          }
        />
      </main>
    );
  return (
    <Pages
      key={dealId}
      {...data}
      onQuote={(quote) => setParameters({ quote }, { replace: true, state })}
      onLeave={leave}
    />
  );
}

interface PagesProps {
  readonly showing: Showing;
  readonly quote: Quote | undefined;
  readonly onQuote: (quoteId: string) => void;
  readonly onLeave: () => void;
}

interface Step {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

function Pages({ showing, quote, onQuote, onLeave }: PagesProps) {
  const t = useT('showing');
  const language = useLanguage();
  const undo = useUndo();
  const [wanted, setWanted] = useState(0);
  const content = useRef<HTMLElement>(null);
  const steps: readonly Step[] = [
    {
      id: 'opening',
      title: t('steps.opening'),
      content: <Opening showing={showing} onOpen={(index) => setWanted(index + 1)} />,
    },
    ...showing.needs.map((need, index) => ({
      id: need.id,
      title: t('steps.need', { row: index + 1 }),
      content: <NeedView need={need} />,
    })),
    ...(showing.advantages.length === 0
      ? []
      : [
          {
            id: 'advantages',
            title: t('steps.advantages'),
            content: <Advantages advantages={showing.advantages} />,
          },
        ]),
    ...(quote
      ? [
          {
            id: 'package',
            title: t('steps.package'),
            content: <PackagePicker quote={quote} onTaken={onQuote} />,
          },
        ]
      : []),
  ];
  const last = steps.length - 1;
  const at = Math.min(wanted, last);
  const go = (step: number) => setWanted(Math.max(0, Math.min(last, step)));
  // A presenter's remote sends the page keys. There is nothing to type here, only switches.
  const always = { whileTyping: true };
  useHotkey('ArrowRight', () => go(at + 1), always);
  useHotkey('PageDown', () => go(at + 1), always);
  useHotkey('ArrowLeft', () => go(at - 1), always);
  useHotkey('PageUp', () => go(at - 1), always);
  useHotkey('Home', () => go(0), always);
  useHotkey('End', () => go(last), always);
  useHotkey('mod+z', () => void undo());
  const step = steps[at];
  const shown = step?.id;
  useEffect(() => {
    // What was read to the end before must not begin there.
    if (shown !== undefined) content.current?.scrollTo?.({ top: 0 });
  }, [shown]);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Picture id={showing.logoId} name={localizedText(showing.company, language)} className={styles.logo} />
        <strong>{localizedText(showing.company, language)}</strong>
        <span className={styles.about}>
          <bdi>{localizedText(showing.customer, language)}</bdi>
          {' \u00b7 '}
          <bdi>{localizedText(showing.title, language)}</bdi>
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('leave')}
          title={t('leave')}
          onClick={onLeave}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </header>
      <main ref={content} className={styles.content} aria-label={step?.title}>
        <div key={shown} className={styles.step}>
          {step?.content}
        </div>
      </main>
      <footer className={styles.foot}>
        <Button variant="default" disabled={at === 0} onClick={() => go(at - 1)} leftSection={<Keys>{'\u2190'}</Keys>}>
          {t('previous')}
        </Button>
        <nav aria-label={t('steps.label')} className={styles.dots}>
          {steps.map(({ id, title }, index) => (
            <button
              key={id}
              type="button"
              aria-label={title}
              title={title}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => go(index)}
            />
          ))}
          <span className={styles.counter} role="status">
            {t('steps.of', { step: at + 1, count: steps.length })}
          </span>
        </nav>
        <Button
          variant={at === last ? 'default' : 'filled'}
          disabled={at === last}
          onClick={() => go(at + 1)}
          rightSection={<Keys>{'\u2192'}</Keys>}
        >
          {t('next')}
        </Button>
      </footer>
    </div>
  );
}
