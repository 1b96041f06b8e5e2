import type { RecordMap } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { lineEvidenceText, lineFromCard, lineFromStrategy, mayBecomeLine } from '@/domain/scripts/origin';
import { cardSum, scriptSum } from '@/domain/scripts/portable';
import { type Script, scriptNodeSchema } from '@/domain/scripts/script';
import { starterPack } from '@/domain/scripts/starter/starter';
import { approve } from '@/domain/scripts/versions';
import { moveOn, startWalk, type Walk } from '@/domain/scripts/walker';
import type { Builder } from '../build';
import { at, text } from '../env';
import { samplePractices, sampleScripts, sampleUses } from './story';

type Deal = RecordMap['opportunity'];
const day = 86_400_000;
const minute = 60_000;

/** The script library of the sample: approved scripts, talks that were led by them, objections and how they went. */
export class ScriptsBuilder {
  private readonly scripts = new Map<string, Script>();
  private turn = 7;

  constructor(private readonly builder: Builder) {}

  build(): void {
    this.library();
    this.analysis();
    this.talks();
    this.uses();
    this.practice();
  }

  /** A number below `below`, the same in every run. */
  private pick(below: number): number {
    this.turn = (Math.imul(this.turn, 1103515245) + 12345) >>> 0;
    return (this.turn >>> 16) % below;
  }

  private library(): void {
    const { builder } = this;
    const { scripts, objections } = starterPack();
    const material = builder.records.material.find(({ kind }) => kind === 'caseStudy');
    const link = { entity: 'material' as const, recordId: material?.id ?? '', part: '' };
    const basis = lineEvidenceText(link, material) ?? '';
    const proven = { ...link, id: 'case-1', kind: 'case' as const, text: '', basis };
    for (const card of objections) {
      const made = builder.add('objection', {
        ...card,
        packSums: [cardSum(card)],
        owner: '林越',
        verifiedOn: '2026-10-15',
        verifiedBy: '林越',
      });
      const answers = made.answers.map((answer) =>
        answer.evidence.some(({ kind }) => kind === 'case') ? { ...answer, evidence: [proven] } : answer,
      );
      builder.change('objection', made, { answers });
    }
    for (const script of scripts) {
      const when = at('2026-09-08');
      const made = builder.add(
        'script',
        { ...script, packSums: [scriptSum(script)], owner: '林越', verifier: '陈立' },
        when,
      );
      this.scripts.set(script.id, made);
      const story = sampleScripts[script.id];
      if (story?.favourite) builder.change('script', made, { favourite: true });
      if (story?.approvedOn) this.approve(made, story.approvedOn, '首次审定，统一口径。');
      if (story?.changed) {
        const [first, ...others] = made.nodes;
        if (!first) continue;
        builder.change('script', made, { nodes: [{ ...first, hint: story.changed }, ...others] });
        if (story.approvedAgain) this.approve(made, story.approvedAgain, '补充了开头的提示。');
      }
    }
  }

  private approve(script: Script, on: string, note: string): void {
    const { env } = this.builder;
    const then = { ...env, now: () => at(on, 16), today: () => on };
    const { version, changes } = unwrap(approve(script, then, { by: '陈立', note }));
    this.builder.add('scriptVersion', version, at(on, 16));
    this.builder.change('script', script, changes);
  }

  /** Lines that were made from the analyses: of a decided strategy, and of a battlecard. */
  private analysis(): void {
    const { builder } = this;
    const swot = builder.records.swot.find(({ strategies }) => strategies.some(mayBecomeLine));
    const strategy = swot?.strategies.find(mayBecomeLine);
    const competitor = builder.records.competitor.find(({ landmines }) => landmines.length > 0);
    if (!swot || !strategy || !competitor) throw new Error('sample: no analysis to make lines from');
    const parts = [
      ...competitor.landmines.slice(0, 2).map(({ id }) => id),
      ...competitor.facts
        .filter(({ answer }) => answer !== '')
        .slice(0, 2)
        .map(({ id }) => id),
    ];
    const [first, ...others] = [
      lineFromStrategy(swot, strategy.id, builder.env),
      ...parts.map((part) => lineFromCard(competitor, part, builder.env)),
    ];
    if (!first) return;
    // One of them was made when the strategy still read otherwise.
    const old = first.origin ? { ...first.origin, basis: `${first.origin.basis}（旧）` } : null;
    const made = builder.add('script', {
      title: text(`应对${competitor.shortName || competitor.name}`, `Against ${competitor.nameEn}`),
      purpose: text('由 SWOT 策略与作战卡生成的要点。', 'Points made from SWOT strategies and the battlecard.'),
      scenario: 'price',
      form: 'lines',
      stages: ['negotiation'],
      competitorIds: [competitor.id],
      owner: '林越',
      nodes: [{ ...first, origin: old }, ...others].map((node) => scriptNodeSchema.parse(node)),
    });
    this.scripts.set(made.id, made);
  }

  private contextOf(deal: Deal) {
    const { customer, contact } = this.builder.records;
    const person = contact.find(({ id }) => id === deal.contactId);
    return {
      customerId: deal.customerId,
      opportunityId: deal.id,
      contactId: person?.id ?? '',
      pipelineId: deal.pipelineId,
      persona: person?.decisionRole ?? '',
      customerType: customer.find(({ id }) => id === deal.customerId)?.type ?? '',
      competitorIds: deal.competitors.map(({ competitorId }) => competitorId),
    };
  }

  /** A walk to its end; the ways are taken by turns, the first ones more often. */
  private walk(script: Script, from: number): Walk {
    let walk = startWalk(script, from);
    for (let now = from; walk.ended === ''; ) {
      now += (40 + this.pick(80)) * 1000;
      const node = script.nodes.find(({ id }) => id === walk.nodeId);
      const exits = node?.exits ?? [];
      const exit = exits[Math.max(0, this.pick(exits.length + 2) - 2)];
      walk = moveOn(script, walk, { exitId: exit?.id ?? '', at: now });
    }
    return walk;
  }

  private talks(): void {
    const { builder } = this;
    const deals = builder.records.opportunity;
    const walked = Object.keys(sampleScripts).filter((id) => sampleScripts[id]?.approvedOn);
    const flows = walked.flatMap((id) => this.scripts.get(id) ?? []).filter(({ form }) => form === 'flow');
    for (const [index, deal] of [...deals, ...deals].entries()) {
      const fitting = flows.filter(({ stages }) => stages.includes('research') || stages.includes(deal.stage));
      const script = fitting[this.pick(fitting.length)];
      if (!script) continue;
      const startedAt = at('2026-10-12') + index * day * 0.7;
      const walk = this.walk(script, startedAt);
      const last = script.nodes.find(({ id }) => id === walk.nodeId);
      const endedAt = (walk.steps.at(-1)?.at ?? startedAt) + minute;
      const stage = deal.stageHistory.filter((event) => event.at <= startedAt).at(-1)?.stage ?? deal.stage;
      const talk = builder.add(
        'talk',
        {
          ...this.contextOf(deal),
          scriptId: script.id,
          versionId: script.versionId,
          version: script.version,
          scenario: script.scenario,
          kind: index % 3 === 0 ? 'visit' : 'call',
          startedAt,
          endedAt,
          steps: walk.steps.map((step) => ({ ...step })),
          outcome: last?.outcome ?? '',
          stage,
          by: index % 4 === 0 ? '陈立' : '林越',
        },
        endedAt,
      );
      for (const step of talk.steps) {
        const node = script.nodes.find(({ id }) => id === step.nodeId);
        if (node?.kind === 'objection') this.use(deal, node.objectionId, { at: step.at, talkId: talk.id, stage });
      }
    }
  }

  private use(deal: Deal, objectionId: string, more: { at: number; talkId?: string; stage: string; result?: number }) {
    const card = this.builder.records.objection.find(({ id }) => id === objectionId);
    if (!card) throw new Error(`sample: no card ${objectionId}`);
    const results = ['resolved', 'resolved', 'partly', 'unresolved'] as const;
    this.builder.add(
      'objectionUse',
      {
        ...this.contextOf(deal),
        objectionId,
        answerId: card.answers[this.pick(card.answers.length)]?.id ?? '',
        talkId: more.talkId ?? '',
        stage: more.stage,
        result: results[more.result ?? this.pick(results.length)] ?? '',
        at: more.at,
        by: '林越',
      },
      more.at,
    );
  }

  /** Objections that were heard outside of led talks: at the quote, in visits. */
  private uses(): void {
    const deals = this.builder.records.opportunity;
    for (const [index, [key, stage, count]] of sampleUses.entries()) {
      for (let turn = 0; turn < count; turn += 1) {
        const deal = deals[(index * 5 + turn * 3) % deals.length];
        if (!deal) continue;
        this.use(deal, `starter.objection.${key}`, { at: at('2026-10-08') + (index + turn * 4) * day * 0.8, stage });
      }
    }
  }

  private practice(): void {
    const { objection } = this.builder.records;
    for (const { person, on, scores } of samplePractices) {
      const startedAt = at(on, 17);
      const items = scores.map((score, index) => {
        const card = objection[index % objection.length];
        return {
          id: `item-${index + 1}`,
          nodeId: '',
          objectionId: card?.id ?? '',
          prompt: card?.text.zh ?? '',
          given: '',
          score,
        };
      });
      const reached = scores.reduce((sum, score) => sum + score, 0);
      this.builder.add(
        'practice',
        {
          kind: 'quiz',
          person,
          title: text('异议测验', 'Quiz on objections'),
          startedAt,
          endedAt: startedAt + 6 * minute,
          items,
          score: Math.round((reached * 10_000) / (3 * scores.length)),
        },
        startedAt,
      );
    }
  }
}
