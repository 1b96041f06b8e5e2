import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import { type DealFacts, type GateItem, waive } from '@/domain/process/gates';
import { formatDateTime } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { notifyProblem } from '@/ui';
import type { Edit } from '../useEdit';
import { actorOf } from './actor';
import { GateField } from './GateField';
import styles from './gates.module.css';
import { placeOf } from './places';
import { WaiveForm } from './WaiveForm';
import { useGateWords } from './words';

interface GateRowProps {
  readonly item: GateItem;
  readonly stageId: string;
  readonly facts: DealFacts;
  readonly onEdit: Edit<'opportunity'>;
  /** One of its fields is being used: it stays where it is although what is typed so far may already meet the rule. */
  readonly held: boolean;
  readonly onHeld: (held: boolean) => void;
}

/** One rule of a gate: met, waived by whom and why, or what is missing with the ways to fill it in or waive it. */
export function GateRow({ item, stageId, facts, onEdit, held, onHeld }: GateRowProps) {
  const t = useT('deals');
  const language = useLanguage();
  const words = useGateWords();
  const problems = useProblemText();
  const { environment } = useStore();
  const [waiving, setWaiving] = useState(false);
  const open = item.state === 'open';
  const title = words.title(item);
  const missing = words.missing(item);
  const remark = words.remark(item);
  const place = placeOf(item.check, facts);
  const progress = words.progress(item);
  const { waiver } = item;

  const store = (reason: string, by: string) => {
    const request = { stageId, rule: item.rule, reason, by };
    const checked = waive(facts.deal, request, environment);
    if (!checked.ok) {
      notifyProblem(problems(checked.error));
      return;
    }
    setWaiving(false);
    onEdit(
      (now) => {
        const changes = waive(now, request, environment);
        return changes.ok ? changes.value : {};
      },
      t('gates.waivedNow', { item: title }),
    );
  };

  return (
    <li className={styles.item} data-state={item.state}>
      <span className={styles.mark} aria-hidden>
        {item.state === 'met' ? <IconCheck size={10} stroke={3} /> : null}
        {item.state === 'waived' ? <IconMinus size={10} stroke={3} /> : null}
      </span>
      <div className={styles.what}>
        <div>
          {title}
          {progress === '' ? null : <span className={styles.figure}> {progress}</span>}
          <span className="dw-visually-hidden">{t(`gates.states.${item.state}`)}</span>
        </div>
        {remark === '' ? null : <div className={styles.detail}>{remark}</div>}
        {waiver ? (
          <div className={styles.detail}>
            {t('gates.waivedBy', { by: waiver.by, date: formatDateTime(waiver.at, language), reason: waiver.reason })}
          </div>
        ) : null}
        {open && missing.length > 0 ? <div className={styles.detail}>{missing.join(t('gates.separator'))}</div> : null}
        {open || held ? (
          <fieldset
            className={styles.field}
            aria-label={title}
            onFocus={() => onHeld(true)}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) onHeld(false);
            }}
          >
            <GateField item={item} facts={facts} onEdit={onEdit} />
          </fieldset>
        ) : null}
        {open && waiving ? (
          <WaiveForm by={actorOf(facts)} name={title} onWaive={store} onCancel={() => setWaiving(false)} />
        ) : null}
        {open && !waiving ? (
          <div className={styles.ways}>
            {place ? (
              <Link className="dw-link" to={place.to}>
                {t(`gates.to.${place.place}`)}
              </Link>
            ) : null}
            <button
              type="button"
              className="dw-link"
              aria-label={t('gates.waiveItem', { item: title })}
              onClick={() => setWaiving(true)}
            >
              {t('gates.waive')}
            </button>
          </div>
        ) : null}
      </div>
    </li>
  );
}
