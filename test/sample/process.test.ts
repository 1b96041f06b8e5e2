import { describe, expect, it } from 'vitest';
import { bestProfile, profileMatch } from '@/domain/customers/profileMatch';
import { stages } from '@/domain/deals/opportunity';
import { gateOf } from '@/domain/process/gates';
import { openStages, processById, stageOf } from '@/domain/process/processOf';
import { publishProblems } from '@/domain/process/versions';
import { meddpiccScore } from '@/domain/qualification/meddpicc';
import { sampleContent } from '../support/sample/build';
import { sampleToday } from '../support/sample/env';

const { records } = sampleContent();
const customer = (shortName: string) => {
  const found = records.customer.find((each) => each.shortName === shortName);
  if (!found) throw new Error(`no ${shortName}`);
  return found;
};
const contactsOf = (id: string) => records.contact.filter((each) => each.customerId === id);
const dealOf = (shortName: string) => {
  const found = records.opportunity.find((each) => each.customerId === customer(shortName).id);
  if (!found) throw new Error(`no deal of ${shortName}`);
  return found;
};

/** What the gate of a sample deal sees. */
function gate(shortName: string, stage?: string) {
  const deal = dealOf(shortName);
  const process = processById(deal.pipelineId, records.pipeline);
  if (!process) throw new Error('no process');
  const of = <T extends { readonly opportunityId: string }>(all: readonly T[]) =>
    all.filter((each) => each.opportunityId === deal.id);
  return gateOf(process, stage ?? deal.stage, {
    deal,
    customer: customer(shortName),
    contacts: contactsOf(deal.customerId),
    activities: of(records.activity).sort((a, b) => b.at - a.at),
    quotes: of(records.quote),
    proposals: of(records.proposal),
    contracts: of(records.contract),
    company: records.company[0],
    profiles: records.targetProfile,
    partner: records.partner.find(({ id }) => id === deal.partnerId),
    today: sampleToday,
  });
}
const open = (shortName: string, stage?: string) =>
  gate(shortName, stage)
    .items.filter(({ state }) => state === 'open')
    .map(({ check }) => check);

describe('customers, leads and deals of the sample', () => {
  it('has sixty customers and twenty-five deals, in every stage, with their history', () => {
    expect(records.customer).toHaveLength(60);
    expect(records.opportunity).toHaveLength(25);
    expect(new Set(records.opportunity.map(({ stage }) => stage))).toEqual(new Set(stages));
    for (const deal of records.opportunity) {
      const process = processById(deal.pipelineId, records.pipeline);
      expect(stageOf(deal, process)).toBeDefined();
      expect(deal.stageHistory.filter(({ kind }) => kind === 'stage').at(-1)?.stage).toBe(deal.stage);
      const order = deal.stageHistory.map(({ at }) => at);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(deal.stageHistory.some(({ kind }) => kind === deal.outcome)).toBe(deal.outcome !== 'open');
    }
  });

  it('ships the seed profile (R34), and the customer that fits it wholly', () => {
    const [profile] = records.targetProfile;
    const fits = customer('西湖优品');
    if (!profile) throw new Error('no profile');
    const { parts } = profileMatch({ customer: fits, contacts: contactsOf(fits.id) }, profile);
    expect(parts).toEqual({ budget: 10_000, need: 10_000, size: 10_000, industry: 10_000, region: 10_000 });
    expect(bestProfile({ customer: fits, contacts: contactsOf(fits.id) }, records.targetProfile)?.profile.id).toBe(
      profile.id,
    );
  });

  it('holds a small customer by one thing, and a key account by the second executive meeting', () => {
    expect(open('西湖优品')).toEqual(['needsConfirmed']);
    expect(open('钟山家电')).toEqual(['needsConfirmed', 'executiveMeetings']);
    expect(open('钟山家电', 'demo')).toEqual(['decisionMap']);
    expect(open('华东云商')).toEqual(['proposalSent', 'feasibility']);
    expect(gate('华东云商', 'confirmation').items.filter(({ state }) => state === 'waived')).toHaveLength(1);
    expect(meddpiccScore(dealOf('华东云商').meddpicc).bp).toBeGreaterThanOrEqual(5000);
  });

  it('has a published process of its own that nobody could refuse', () => {
    const [own] = records.pipeline;
    if (!own) throw new Error('no process');
    expect(own.status).toBe('published');
    expect(publishProblems({ ...own, status: 'draft' })).toEqual([]);
    expect(openStages(own)).toHaveLength(4);
  });

  it('has something for every part of the day', () => {
    const due = records.task.filter(({ doneAt }) => doneAt === 0);
    expect(due.filter((task) => task.due < sampleToday).length).toBeGreaterThan(0);
    expect(due.filter((task) => task.due === sampleToday && task.time !== '').length).toBeGreaterThan(1);
    expect(records.activity.filter(({ awaitsReply, repliedAt }) => awaitsReply && repliedAt === 0).length).toBe(2);
    expect(new Set(records.lead.map(({ status }) => status)).size).toBe(5);
    expect(records.lead.filter(({ status }) => status === 'promoted').every((lead) => lead.opportunityId !== '')).toBe(
      true,
    );
  });
});
