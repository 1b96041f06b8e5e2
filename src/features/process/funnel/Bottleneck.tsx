import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { NodeFigures, StageTime } from '@/domain/deals/figures';
import { addDays } from '@/domain/kernel/dates';
import { newId } from '@/domain/kernel/ids';
import { localizedText, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import styles from './funnel.module.css';
import { days, money, rate } from './words';

interface BottleneckProps {
  readonly node: NodeFigures | undefined;
  readonly times: readonly StageTime[];
  readonly name: (stage: string) => string;
  readonly currency: string;
  /** What else is known of the node: what customers bring up there (N8); the app joins it. */
  readonly about?: ((stage: string) => ReactNode) | undefined;
}

const daysToAct = 14;

/** Where most is lost and where deals stay too long (R102), with the way to do something about it (R127). */
export function Bottleneck({ node, times, name, currency, about }: BottleneckProps) {
  const t = useT('process');
  const store = useStore();
  const write = useWrite();
  const [made, setMade] = useState<string>();
  const slow = times.filter(({ median }) => median !== null).slice(0, 3);
  const improve = async (found: NodeFigures) => {
    const said = { name: name(found.stage), lost: found.lost, entered: found.entered };
    const text = t('funnel.improvement', { ...said, amount: money(found.lostAmount, currency) });
    const due = addDays(store.environment.today(), daysToAct);
    const record = { id: newId(store.environment), text: text.slice(0, 500), due };
    const result = await write([{ type: 'create', entity: 'task', record }], { message: t('funnel.improvementMade') });
    if (result.ok) setMade(found.stage);
  };
  return (
    <Section title={t('funnel.bottleneck')}>
      {node ? (
        <div className={styles.worst}>
          <BottleneckText node={node} name={name} currency={currency} />
          {made === node.stage ? (
            <Link className="dw-link" to={paths.tasks}>
              {t('funnel.toTasks')}
            </Link>
          ) : (
            <Button variant="filled" onClick={() => void improve(node)}>
              {t('funnel.improve')}
            </Button>
          )}
        </div>
      ) : (
        <p className="dw-hint">{t('funnel.noBottleneck')}</p>
      )}
      {node ? about?.(node.stage) : null}
      {slow.length === 0 ? null : (
        <>
          <h3 className={styles.subtitle}>{t('funnel.slowest')}</h3>
          <ol className={styles.slow}>
            {slow.map((time) => (
              <li key={time.stage}>
                <span>{name(time.stage)}</span>
                <span className="dw-num">
                  {time.target === null
                    ? t('funnel.slowPlain', { days: days(time.median) })
                    : t('funnel.slowOf', { days: days(time.median), target: time.target })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

/** How much was lost at a node, in one sentence. */
export function BottleneckText(props: {
  readonly node: NodeFigures;
  readonly name: (stage: string) => string;
  readonly currency: string;
}) {
  const t = useT('process');
  const { stage, lost, entered, lostAmount, lossRate } = props.node;
  const amount = money(lostAmount, props.currency);
  return <p>{t('funnel.bottleneckText', { name: props.name(stage), lost, entered, amount, rate: rate(lossRate) })}</p>;
}

/** Name of a stage in the language of the screen. */
export function useStageName(
  stages: readonly { readonly id: string; readonly name: { readonly zh: string; readonly en: string } }[],
) {
  const language = useLanguage();
  return (id: string): string => {
    const stage = stages.find((each) => each.id === id);
    return stage ? localizedText(stage.name, language) : id;
  };
}
