import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { usesBetween } from '@/data/queries/heard';
import { usedBy } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import type { PipelineStage } from '@/domain/process/pipeline';
import type { Objection } from '@/domain/scripts/objection';
import type { Script } from '@/domain/scripts/script';
import { hasStepFor, stepForObjection, toolForScript } from '@/domain/scripts/sopStep';
import { objectionFigures } from '@/domain/scripts/statistics';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { useDesk } from '../desk';
import styles from './editor.module.css';
import { changeStage } from './edits';

const shown = 3;
const read = 2000;
const lookBackMs = 365 * 86_400_000;
const mostSteps = 60;
const mostTools = 40;

interface HeardHere {
  readonly card: Objection;
  readonly heard: number;
  /** A script that has a place for this objection. */
  readonly script: Script | undefined;
}

function useHeardAt(stage: string): readonly HeardHere[] | undefined {
  const { environment } = useStore();
  const now = useMemo(() => environment.now(), [environment]);
  return useLive(
    async (store): Promise<readonly HeardHere[]> => {
      const { rows } = await usesBetween(store, { from: now - lookBackMs, to: now, limit: read });
      const top = objectionFigures(
        rows.filter((use) => use.stage === stage && use.objectionId !== ''),
        { by: null },
      ).slice(0, shown);
      const cards = await store.getMany(
        'objection',
        top.map(({ key }) => key),
      );
      const scripts = await Promise.all(top.map(({ key }) => usedBy(store, 'script', key, 20)));
      return top.flatMap(({ heard }, index) => {
        const card = cards[index];
        const usable = (scripts[index] ?? []).filter(({ status }) => status !== 'retired');
        const script = usable.find(({ status }) => status === 'approved') ?? usable[0];
        return card?.deletedAt === 0 ? [{ card, heard, script }] : [];
      });
    },
    [stage, now],
  );
}

/** What customers often doubt at this stage, to become a step of it with the script that answers (R54). */
export function HeardPart({ stage }: { readonly stage: PipelineStage }) {
  const t = useT('process');
  const language = useLanguage();
  const { changeStages, nextId } = useDesk();
  const found = useHeardAt(stage.id);
  if (!found || found.length === 0) return null;
  const add = ({ card, script }: HeardHere) =>
    changeStages((now) => {
      const current = now.find(({ id }) => id === stage.id);
      if (!current || current.steps.length >= mostSteps) return [...now];
      const known = script === undefined || current.tools.some(({ target }) => target === script.id);
      const tools =
        known || current.tools.length >= mostTools
          ? current.tools
          : [...current.tools, toolForScript(script, nextId())];
      return changeStage(now, stage.id, { steps: [...current.steps, stepForObjection(card, nextId())], tools });
    }, t('editor.heardAdded'));
  return (
    <section className={styles.part} aria-label={t('editor.heardTitle')}>
      <div className={styles.partHead}>
        <h3>{t('editor.heardTitle')}</h3>
      </div>
      <ul className={styles.items}>
        {found.map((each) => {
          const name = localizedText(each.card.text, language);
          return (
            <li key={each.card.id} className={styles.item}>
              <div className={styles.heard}>
                <Link className="dw-link" to={paths.objection(each.card.id)}>
                  {name}
                </Link>
                <small className="dw-faint">{t('editor.heardCount', { count: each.heard })}</small>
                {hasStepFor(stage, each.card) ? (
                  <small className="dw-faint">{t('editor.heardDone')}</small>
                ) : (
                  <Button size="xs" aria-label={t('editor.heardAddNamed', { name })} onClick={() => add(each)}>
                    {t('editor.heardAdd')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
