import type { Problem } from '../kernel/result';
import type { Lead } from './lead';
import { discardLead } from './promote';

/** One change for many leads. */
export type LeadChange =
  | { readonly kind: 'set'; readonly changes: Partial<Pick<Lead, 'status' | 'source' | 'campaignId' | 'owner'>> }
  | { readonly kind: 'discard'; readonly reason: string };

export interface BulkLeads {
  readonly updates: readonly { readonly id: string; readonly changes: Partial<Lead> }[];
  /** Leads that stay as they are: those that became customers, and deleted ones. */
  readonly left: number;
  /** Why none can be changed: `lead.discardReason`. */
  readonly problem: Problem | undefined;
}

/** The changes of many leads at once. One that was given up and gets a state is open again; a promoted one stays. */
export function changeLeads(leads: readonly Lead[], change: LeadChange): BulkLeads {
  const open = leads.filter((lead) => lead.deletedAt === 0 && lead.status !== 'promoted');
  const left = leads.length - open.length;
  if (change.kind === 'discard') {
    const updates: { id: string; changes: Partial<Lead> }[] = [];
    for (const lead of open) {
      const discarded = discardLead(lead, change.reason);
      if (!discarded.ok) return { updates: [], left, problem: discarded.error };
      updates.push({ id: lead.id, changes: discarded.value });
    }
    return { updates, left, problem: undefined };
  }
  const reopens = change.changes.status !== undefined;
  const changes = { ...change.changes, ...(reopens ? { discardReason: '' } : {}) };
  return { updates: open.map(({ id }) => ({ id, changes })), left, problem: undefined };
}
