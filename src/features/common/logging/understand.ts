import type { Activity } from '@/domain/activities/activity';
import type { WallClock } from '@/domain/activities/naturalDate';
import type { KnownPerson } from '@/domain/activities/quickLog';
import type { LogDraft } from './draft';
import type { Reader } from './useReader';

export interface Understood {
  /** Only something to be done, nothing that happened. */
  readonly task: boolean;
  readonly kind: Activity['kind'];
  readonly direction: Activity['direction'];
  readonly awaitsReply: boolean;
  /** `contact:<id>`, `customer:<id>` or empty. */
  readonly who: string;
  readonly text: string;
  readonly next: { readonly what: string; readonly date: string; readonly time: string } | null;
  /** The field for the day holds words that say none. */
  readonly whenUnread: boolean;
}

export interface Surroundings {
  readonly now: WallClock;
  readonly language: 'zh-CN' | 'en';
  readonly people: readonly KnownPerson[];
  /** Who it is where neither the line nor the field says. */
  readonly who: string;
  /** Whether a line that begins with a day to come is a task. */
  readonly tasks: boolean;
  /** What it was where neither the line nor the field says. */
  readonly kind: Activity['kind'];
  /** What the next step is called where only its day is given. */
  readonly followUp: string;
}

/** What a draft means: what was chosen counts, else what the line says. */
export function understand(reader: Reader, draft: LogDraft, around: Surroundings): Understood {
  const { now, language, people } = around;
  const options = { now, language };
  const task = around.tasks && draft.kind === null && draft.next === '' ? reader.readTask(draft.text, options) : null;
  const said = reader.readLog(draft.text, { ...options, people });
  const kind = draft.kind ?? (said.kind === '' ? around.kind : said.kind);
  const direction = draft.direction ?? (said.kind === kind ? said.direction : 'both');
  const typed = draft.when.trim() === '' ? null : reader.readWhen(draft.when, options);
  const what = draft.next.trim() || task?.what || said.next?.what || '';
  const day = typed ?? task ?? said.next;
  const named = said.person === '' || said.text.includes(said.person) ? '' : `${said.person} `;
  return {
    task: task !== null,
    kind,
    direction,
    awaitsReply: draft.awaitsReply ?? direction === 'in',
    who: draft.who ?? (said.contactId === '' ? around.who : `contact:${said.contactId}`),
    text: task ? '' : `${named}${said.text}`,
    next:
      what === '' && typed === null && said.next === null
        ? null
        : { what: what || around.followUp, date: day?.date ?? '', time: day?.time ?? '' },
    whenUnread: draft.when.trim() !== '' && typed === null,
  };
}
