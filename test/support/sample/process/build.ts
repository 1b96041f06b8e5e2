import { stages, technicalNeedSchema } from '@/domain/deals/opportunity';
import type { RecordMap } from '@/domain/entities';
import { type BantItem, bantItems, type MeddpiccItem } from '@/domain/qualification/qualification';
import type { Builder } from '../build';
import { at, sampleToday, text, yuan } from '../env';
import { sampleCampaigns, sampleLeads } from './leads';
import { sampleMaterials, samplePartners, sampleProcess, sampleTargets } from './library';
import { samplePromises, sampleTalks, sampleTasks } from './talk';

type Deal = RecordMap['opportunity'];
const team = { account: '林越', solution: '陈立', delivery: '周敏', success: '' };

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`sample: no ${what}`);
  return value;
}

/** Customers, leads, needs and the process of the sample's deals. */
export class ProcessBuilder {
  constructor(private readonly builder: Builder) {}

  build(): void {
    this.library();
    this.people();
    this.deals();
    this.talks();
    this.leads();
  }

  private customer(key: string): RecordMap['customer'] {
    return must(this.builder.customers.get(key), key);
  }

  private dealOf(key: string): Deal | undefined {
    const { id } = this.customer(key);
    return this.builder.records.opportunity.find((deal) => deal.customerId === id);
  }

  private library(): void {
    const { builder } = this;
    for (const material of sampleMaterials) builder.add('material', material, at('2026-09-05'));
    for (const partner of samplePartners) {
      const shared = builder.records.material.slice(0, 2).map(({ id, title }, index) => ({
        id: `shared-${index + 1}`,
        materialId: id,
        title: title.zh,
        date: '2026-10-12',
      }));
      builder.add('partner', { ...partner, shared }, at('2026-09-05'));
    }
    for (const target of sampleTargets) {
      const productIds = [must(builder.products.get('SW-RT-200'), 'SW-RT-200').id];
      builder.add('targetProfile', { ...target, productIds }, at('2026-09-05'));
    }
    builder.add('pipeline', sampleProcess, at('2026-09-20'));
    const view = { list: 'customers', text: '' };
    builder.add('savedView', { ...view, name: '华东电商', filters: { region: 'east', industry: 'ecommerce' } });
  }

  /** The decision map, news and changes of the story's customer, and what its management is like. */
  private people(): void {
    const { builder } = this;
    const yunshang = this.customer('yunshang');
    const [boss, champion, buyer, it] = builder.records.contact.filter((each) => each.customerId === yunshang.id);
    const place = (contact: RecordMap['contact'] | undefined, changes: Partial<RecordMap['contact']>) =>
      builder.change('contact', must(contact, 'contact'), changes);
    place(boss, {
      influence: 'high',
      attitude: 'supporter',
      relation: 'good',
      executive: true,
      birthday: '1978-11-24',
    });
    place(champion, {
      influence: 'medium',
      attitude: 'champion',
      relation: 'close',
      reportsToId: boss?.id ?? '',
      moods: [
        { id: 'mood-1', date: '2026-09-18', mood: 'interested', phase: 'before', note: '演示会后主动索要案例' },
        { id: 'mood-2', date: '2026-11-18', mood: 'enthusiastic', phase: 'before', note: '希望月底前定' },
      ],
    });
    place(buyer, { influence: 'medium', attitude: 'neutral', relation: 'slight', reportsToId: boss?.id ?? '' });
    place(it, { influence: 'high', attitude: 'critic', relation: 'slight', reportsToId: boss?.id ?? '' });
    builder.change('customer', yunshang, {
      buyingHabits: '四季度立项、次年一季度上线；三家比价，看重本地服务。',
      decisionProcess: '市场部提出 → 信息部评估 → 采购比价 → 总经理办公会决定。',
      preferences: '书面方案先行，会前一天给材料。',
      growth: 'growing',
      customerSince: '2025-03-10',
      verifiedOn: '2026-10-09',
      verifiedBy: '林越',
      grade: 'A',
      gradedOn: '2026-11-10',
      strategicValue: 4,
      onTimeRate: 9500,
      serviceCost: yuan(12_000),
      hours: { account: 10, solution: 8, delivery: 2 },
      events: [
        { id: 'event-1', kind: 'news', date: '2026-08-20', text: '完成 B 轮融资，计划新增两个仓库。', by: '林越' },
        { id: 'event-2', kind: 'needChange', date: '2026-10-09', text: '一期不含移动端，增加门店大屏。', by: '林越' },
        { id: 'event-3', kind: 'feedback', date: '2026-10-12', text: '演示会材料清楚，希望多给同行数据。', by: '林越' },
      ],
      contactPlan: [
        {
          id: 'plan-1',
          channel: 'visit',
          message: '带陈立讲分期上线与验收办法',
          date: '2026-11-26',
          done: false,
          scriptId: '',
        },
      ],
    });
    const others: readonly [
      string,
      RecordMap['customer']['grade'],
      number,
      number,
      readonly [number, number, number],
    ][] = [
      ['hengrui', 'A', 4, 9000, [8, 6, 6]],
      ['jingmi', 'B', 3, 8000, [6, 2, 1]],
      ['yuanhang', 'B', 2, 10_000, [4, 0, 3]],
      ['jiangnan', 'A', 3, 9800, [3, 1, 1]],
      ['huanan', 'A', 5, 9900, [12, 6, 8]],
      ['bashu', 'C', 1, 7000, [5, 1, 4]],
      ['nordic', 'B', 3, 10_000, [4, 3, 0]],
    ];
    for (const [key, grade, strategicValue, onTimeRate, [account, solution, delivery]] of others) {
      const hours = { account, solution, delivery };
      const changes = { grade, gradedOn: '2026-11-10', strategicValue, onTimeRate, hours };
      builder.change('customer', this.customer(key), changes);
    }
    builder.change('customer', this.customer('yuanhang'), { referredById: this.customer('jiangnan').id });
    const expo = at('2026-09-03');
    for (const [key, name, en, source, startsOn, endsOn, cost] of sampleCampaigns) {
      const record = { name: text(name, en), source, startsOn, endsOn, cost: yuan(cost) };
      this.campaigns.set(key, builder.add('campaign', record, expo).id);
    }
    builder.change('customer', this.customer('quancheng'), { campaignId: this.campaigns.get('expo') ?? '' });
  }

  private readonly campaigns = new Map<string, string>();

  private deals(): void {
    const { builder } = this;
    for (const deal of builder.records.opportunity) {
      const customer = must(
        builder.records.customer.find(({ id }) => id === deal.customerId),
        'customer',
      );
      const reached = stages.indexOf(deal.stage as (typeof stages)[number]);
      const decided = deal.outcome === 'open' ? [] : [this.decision(deal)];
      const key = customer.type === 'keyAccount';
      builder.change('opportunity', deal, {
        pipelineId: 'builtin.seven.1',
        owner: deal.owner || '林越',
        team: key ? team : { ...team, solution: '', delivery: '' },
        stageHistory: [
          ...deal.stageHistory.map((event) => ({ ...event, by: '林越', pipelineId: 'builtin.seven.1' })),
          ...decided,
        ].sort((a, b) => a.at - b.at),
        estimate: deal.budgetMax,
        questionnaireId: '',
        ...(reached >= 2 ? this.qualified(key, deal, reached) : {}),
      });
    }
    this.story();
  }

  private decision(deal: Deal): Deal['stageHistory'][number] {
    const kind = deal.outcome === 'won' ? ('won' as const) : ('lost' as const);
    const day = deal.expectedClose < sampleToday ? deal.expectedClose : '2026-11-10';
    return { kind, stage: deal.stage, at: at(day, 17), by: '林越', amount: null, pipelineId: 'builtin.seven.1' };
  }

  /** Qualification and the confirmed needs of deals that came as far. */
  private qualified(key: boolean, deal: Deal, reached: number): Partial<Deal> {
    const date = '2026-11-01';
    const bant = (score: Readonly<Record<BantItem, number>>) =>
      bantItems.map((item) => ({ item, score: score[item], evidence: '', contactId: deal.contactId, date }));
    const meddpicc = (scores: readonly (readonly [MeddpiccItem, number, string])[]) =>
      scores.map(([item, score, evidence]) => ({ item, score, evidence, contactId: '', date, off: false }));
    const confirmed = reached >= 3;
    return {
      intention: confirmed ? 'strong' : 'clear',
      timeline: confirmed ? '年内上线' : '明年一季度前上线',
      ...(key
        ? {
            meddpicc: meddpicc([
              ['metrics', 2, '日报由两天缩短到当天'],
              ['economicBuyer', confirmed ? 3 : 1, confirmed ? '总经理已见面' : ''],
              ['decisionCriteria', 2, '本地部署、ERP 对接、三年总成本'],
              ['decisionProcess', 2, '信息部评估后上办公会'],
              ['paperProcess', confirmed ? 2 : 0, ''],
              ['pain', 3, '数据滞后一天半，错过补货'],
              ['champion', 2, '市场部经理'],
              ['competition', 2, '两家在谈'],
            ]),
          }
        : { bant: bant({ budget: 2, authority: 3, need: 2, timeline: confirmed ? 3 : 2 }) }),
      ...(confirmed
        ? {
            confirmations: [
              {
                id: 'confirmation-1',
                date: '2026-10-15',
                contactId: deal.contactId,
                confirmedBy: this.contactName(deal.contactId),
                method: 'meeting' as const,
                situation: deal.situation,
                needs: deal.needs,
                technicalNeeds: [],
                budgetMin: deal.budgetMin,
                budgetMax: deal.budgetMax,
                timeline: '年内上线',
                note: '',
              },
            ],
          }
        : {}),
    };
  }

  private contactName(id: string): string {
    return this.builder.records.contact.find((contact) => contact.id === id)?.name ?? '';
  }

  /** What makes some deals tell more: promises, sign-offs, a waiver, a partner, after-sales. */
  private story(): void {
    const { builder } = this;
    const change = (key: string, changes: Partial<Deal>) =>
      builder.change('opportunity', must(this.dealOf(key), key), changes);
    for (const [key, promises] of Object.entries(samplePromises)) {
      change(key, { promises: promises.map((promise, index) => ({ ...promise, id: `promise-${index + 1}` })) });
    }
    change('yunshang', {
      forecast: 'commit',
      technicalNeeds: [
        text('与现有 ERP 双向对接', 'Two-way connection with the present ERP'),
        text('实时看板延迟不超过 5 分钟', 'Dashboards no more than five minutes late'),
        text('数据留在本地机房', 'Data stay in the own server room'),
      ].map((need, index) => technicalNeedSchema.parse({ id: `technical-${index + 1}`, text: need })),
      signOffs: [
        {
          id: 'sign-1',
          subject: 'feasibility',
          role: 'solution',
          stage: '',
          by: '陈立',
          at: at('2026-11-14', 16),
          note: '接口与容量已核对',
        },
      ],
      waivers: [
        {
          id: 'waiver-1',
          pipelineId: 'builtin.seven.1',
          stage: 'confirmation',
          ruleId: 'confirmation.executiveMeetings.keyAccount',
          check: 'executiveMeetings',
          reason: '总经理出国，第二次高层会议改在合同前进行',
          by: '林越',
          at: at('2026-10-20', 9),
        },
      ],
      feedback: [
        {
          id: 'feedback-1',
          stage: 'demo',
          from: 'customer',
          score: 4,
          text: '演示贴近业务',
          at: at('2026-09-19'),
          by: '张伟',
        },
        {
          id: 'feedback-2',
          stage: 'confirmation',
          from: 'team',
          score: 3,
          text: '需求确认单来回三次，应先给样张',
          at: at('2026-10-16'),
          by: '陈立',
        },
      ],
    });
    const partner = must(builder.records.partner[0], 'partner');
    const terms = { price: null, visitReportOn: '' };
    change('penghai', {
      strategy: 'channel',
      partnerId: partner.id,
      partnerTerms: { ...terms, involvement: 'present', involvedOn: '2026-10-20', discount: 800, agreementNumber: '' },
    });
    change('taihu', {
      strategy: 'channel',
      partnerId: partner.id,
      partnerTerms: {
        ...terms,
        involvement: 'informed',
        involvedOn: '2026-07-20',
        discount: 500,
        agreementNumber: 'HS-2026-07',
      },
      deliveredOn: '2026-11-06',
    });
    change('yuanhang', { deliveredOn: '2026-11-14', acceptedOn: '2026-11-14', upsell: '二期仓库网络' });
    change('lingnan', {
      deliveredOn: '2026-07-10',
      acceptedOn: '2026-07-12',
      firstVisitOn: '2026-07-17',
      surveyOn: '2026-07-30',
    });
    change('lujiang', { lostCategory: 'noBudget' });
  }

  private talks(): void {
    const { builder } = this;
    for (const [key, day, hour, kind, words, more] of sampleTalks) {
      const { id: customerId } = this.customer(key);
      const deal = this.dealOf(key);
      const when = at(day, hour);
      const contactId =
        builder.records.contact.find((each) => each.customerId === customerId && each.primary)?.id ?? '';
      const links = { customerId, opportunityId: deal?.id ?? '', contactId };
      builder.add('activity', { ...links, kind, at: when, text: words, by: '林越', ...more }, when);
    }
    for (const [key, due, time, kind, words, doneOn] of sampleTasks) {
      const links = { customerId: this.customer(key).id, opportunityId: this.dealOf(key)?.id ?? '' };
      const doneAt = doneOn ? at(doneOn, 18) : 0;
      const remind = time === '' ? null : 15;
      builder.add('task', { ...links, due, time, kind, text: words, doneAt, remind, owner: '林越' }, at('2026-11-16'));
    }
  }

  private leads(): void {
    const { builder } = this;
    for (const { record, campaign, day } of sampleLeads) {
      builder.add('lead', { ...record, campaignId: this.campaigns.get(campaign) ?? '' }, at(day, 9));
    }
    // One that has become a customer.
    const quancheng = this.customer('quancheng');
    const deal = must(this.dealOf('quancheng'), 'quancheng');
    const contact = builder.records.contact.find((each) => each.customerId === quancheng.id);
    builder.add(
      'lead',
      {
        name: contact?.name ?? '',
        companyName: quancheng.name,
        jobTitle: contact?.jobTitle ?? '',
        mobile: contact?.mobile ?? '',
        status: 'promoted',
        source: 'exhibition',
        campaignId: this.campaigns.get('expo') ?? '',
        industry: quancheng.industry,
        region: quancheng.region,
        promotedAt: at('2026-10-17'),
        customerId: quancheng.id,
        contactId: contact?.id ?? '',
        opportunityId: deal.id,
        owner: '林越',
      },
      at('2026-10-14', 11),
    );
  }
}
