import { describe, expect, it } from 'vitest';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { unwrap } from '@/domain/kernel/result';
import { costPer, leadFigures } from '@/domain/leads/figures';
import { type Lead, leadEntity } from '@/domain/leads/lead';
import { discardLead, promoteLead } from '@/domain/leads/promote';
import { environment } from '../needs/fixture';

const env = environment();
const times = { createdAt: 1, updatedAt: 1 };
const lead = (partial: Partial<Lead> = {}): Lead =>
  leadEntity.schema.parse({
    id: 'lead',
    ...times,
    name: '陈立',
    companyName: '宁波海云贸易有限公司',
    jobTitle: '运营总监',
    mobile: '13800138000',
    phone: '0574-88886666',
    email: 'chenli@example.com',
    wechat: 'chenli88',
    source: 'exhibition',
    campaignId: 'fair',
    referredById: 'friend',
    industry: 'ecommerce',
    region: 'east',
    location: '宁波',
    employees: 120,
    preferredChannel: 'wechat',
    need: '订单对账太慢',
    budgetMax: { minor: 10_000_000, currency: 'CNY' },
    owner: '林越',
    tags: ['华交会'],
    notes: '展位上聊了二十分钟',
    ...partial,
  });
const start = { deal: { title: '海云 对账', pipelineId: '', stage: 'research' }, side: 'zh' } as const;

describe('promotion of a lead', () => {
  it('carries every field into customer, contact and deal', () => {
    const made = unwrap(promoteLead(lead(), { ...start, type: 'sme' }, env));
    if (made.customer.kind !== 'new' || made.contact?.kind !== 'new') throw new Error('nothing new');
    expect(made.customer.record).toMatchObject({
      name: '宁波海云贸易有限公司',
      type: 'sme',
      source: 'exhibition',
      campaignId: 'fair',
      referredById: 'friend',
      industry: 'ecommerce',
      region: 'east',
      location: '宁波',
      employees: 120,
      preferredChannel: 'wechat',
      businessPain: '订单对账太慢',
      budgetMax: { minor: 10_000_000, currency: 'CNY' },
      tags: ['华交会'],
      notes: '展位上聊了二十分钟',
      phone: '',
    });
    const { id: customerId } = made.customer.record;
    expect(made.contact.record).toMatchObject({
      customerId,
      name: '陈立',
      jobTitle: '运营总监',
      mobile: '13800138000',
      phone: '0574-88886666',
      email: 'chenli@example.com',
      wechat: 'chenli88',
      preferredChannel: 'wechat',
      primary: true,
    });
    expect(made.deal).toMatchObject({
      title: { zh: '海云 对账', en: '' },
      customerId,
      contactId: made.contact.record.id,
      owner: '林越',
      budgetMax: { minor: 10_000_000, currency: 'CNY' },
      needs: [{ pain: { zh: '订单对账太慢', en: '' }, kind: 'stated' }],
      stageHistory: [{ stage: 'research' }],
    });
    expect(made.lead).toEqual({
      status: 'promoted',
      promotedAt: env.now(),
      customerId,
      contactId: made.contact.record.id,
      opportunityId: made.deal?.id,
    });
  });

  it('makes a customer of a person, and of a company without a person', () => {
    const person = unwrap(promoteLead(lead({ companyName: '' }), { ...start, deal: null }, env));
    expect(person).toMatchObject({ customer: { record: { name: '陈立', phone: '' } }, deal: null });
    const company = unwrap(promoteLead(lead({ name: '', phone: '' }), start, env));
    expect(company).toMatchObject({
      customer: { record: { phone: '13800138000', email: 'chenli@example.com' } },
      contact: null,
      lead: { contactId: '' },
    });
  });

  it('tells an existing customer only what it did not know', () => {
    const into = customerEntity.schema.parse({
      id: 'known',
      ...times,
      name: '宁波海云',
      source: 'referral',
      tags: ['老客户'],
      notes: '一直用纸质单',
      archivedAt: 5,
    });
    const contact = contactEntity.schema.parse({
      id: 'c',
      ...times,
      customerId: 'known',
      name: '陈 立',
      jobTitle: '总监',
    });
    const made = unwrap(promoteLead(lead(), { ...start, into, contacts: [contact] }, env));
    expect(made.customer).toMatchObject({
      kind: 'known',
      id: 'known',
      changes: { campaignId: 'fair', location: '宁波', tags: ['老客户', '华交会'], archivedAt: 0 },
    });
    if (made.customer.kind !== 'known') throw new Error('made a new one');
    expect(made.customer.changes).not.toHaveProperty('source');
    expect(made.customer.changes).not.toHaveProperty('name');
    expect(made.customer.changes.notes).toBe('一直用纸质单\n展位上聊了二十分钟');
    expect(made.contact).toMatchObject({ kind: 'known', id: 'c', changes: { mobile: '13800138000' } });
    expect(made.contact?.kind === 'known' && made.contact.changes).not.toHaveProperty('jobTitle');
    expect(made.deal).toMatchObject({ customerId: 'known', contactId: 'c' });
  });

  it.each([
    [lead({ status: 'promoted' }), 'lead.promoted'],
    [lead({ name: ' ', companyName: '' }), 'lead.nameless'],
  ])('is refused where it makes no sense (%#)', (from, code) => {
    expect(promoteLead(from, start, env)).toMatchObject({ ok: false, error: { code } });
  });

  it('is not needed to give a lead up, but a reason is', () => {
    expect(discardLead(lead(), ' ')).toMatchObject({ error: { code: 'lead.discardReason' } });
    expect(discardLead(lead({ status: 'promoted' }), '太小')).toMatchObject({ error: { code: 'lead.promoted' } });
    expect(unwrap(discardLead(lead(), ' 预算太小 '))).toEqual({ status: 'discarded', discardReason: '预算太小' });
  });
});

describe('figures of leads', () => {
  it.each([
    [{ new: 3, contacted: 2, qualified: 1, promoted: 1, discarded: 1 }, 8, 1250],
    [{ new: 2, contacted: 0, qualified: 0, promoted: 1, discarded: 0 }, 3, 3333],
    [{ new: 0, contacted: 0, qualified: 0, promoted: 0, discarded: 0 }, 0, null],
  ])('count what became of them', (counts, total, conversion) => {
    expect(leadFigures(counts)).toEqual({ total, promoted: counts.promoted, conversion });
  });

  it('say what one costs', () => {
    expect(costPer({ minor: 1_000_000, currency: 'CNY' }, 3)).toEqual({ minor: 333_333, currency: 'CNY' });
    expect(costPer({ minor: 500, currency: 'JPY' }, 8)).toEqual({ minor: 63, currency: 'JPY' });
    expect(costPer(null, 3)).toBeNull();
    expect(costPer({ minor: 1, currency: 'CNY' }, 0)).toBeNull();
  });
});
