import type { ActivityKind } from '../../domain/activities/activity';
import type { Contact, DecisionRole } from '../../domain/customers/customer';
import type { Localized, Money } from '../../domain/kernel/fields';
import type { ObjectionCategory } from '../../domain/scripts/objection';
import type { NodeKind, Scenario, TalkOutcome } from '../../domain/scripts/script';
import type { ReportBase, ReportScore } from './report';

/**
 * What the customer confirmed, for both sides to sign (R62). The one of these files that is meant for the customer: it
 * holds the frozen sheet and nothing else of the deal.
 */
export interface NeedConfirmationInput extends ReportBase {
  readonly kind: 'needConfirmation';
  readonly customerName: Localized;
  /** Empty = to be confirmed: day and way stay free, to be filled in by hand. */
  readonly confirmedOn: string;
  readonly confirmedBy: string;
  readonly jobTitle: string;
  readonly method: 'meeting' | 'email' | 'phone' | 'message' | 'signature';
  readonly situation: Localized;
  readonly needs: readonly {
    readonly id: string;
    readonly kind: 'stated' | 'latent';
    readonly pain: Localized;
    readonly capability: Localized;
    readonly product: Localized;
  }[];
  readonly technicalNeeds: readonly { readonly id: string; readonly text: Localized; readonly must: boolean }[];
  readonly budgetMin: { readonly minor: number; readonly currency: string } | null;
  readonly budgetMax: { readonly minor: number; readonly currency: string } | null;
  readonly timeline: string;
}

/** A process as a handbook: the flow chart, then each stage with goal, steps, tools and what it may be left by (R7, R8). */
export interface ProcessReportInput extends ReportBase {
  readonly kind: 'processReport';
  readonly version: number;
  readonly description: Localized;
  readonly stages: readonly {
    readonly id: string;
    readonly name: Localized;
    readonly phase: Localized;
    readonly goal: Localized;
    readonly decides: Localized;
    readonly steps: readonly { readonly text: Localized; readonly role: string; readonly optional: boolean }[];
    readonly tools: readonly Localized[];
    /** Whether the rules hold deals back. */
    readonly gated: boolean;
    readonly rules: readonly {
      readonly text: Localized;
      readonly lifts: boolean;
      readonly customerType: '' | 'keyAccount' | 'sme';
      readonly strategy: '' | 'direct' | 'channel';
    }[];
    /** Basis points. */
    readonly probability: number;
    readonly targetDays: number | null;
    readonly rotKeyAccount: number | null;
    readonly rotSme: number | null;
  }[];
}

/** The customer value analysis table (DOMAIN.md §3.4). Amounts in minor units of one currency, but for those that name theirs; shares in basis points. */
export interface ValueReportInput extends ReportBase {
  readonly kind: 'valueReport';
  readonly currency: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Localized;
    readonly type: '' | 'keyAccount' | 'sme';
    readonly industry: Localized;
    readonly revenue: number;
    readonly margin: number | null;
    /** 1/10,000 of a point. */
    readonly potential: number | null;
    readonly priority: number | null;
    readonly strategic: number | null;
    /** As a customer. */
    readonly months: number | null;
    readonly onTime: number | null;
    readonly referral: number;
    readonly serviceCost: Money | null;
    /** 1/10,000 of a point. */
    readonly value: number | null;
    readonly grade: 'A' | 'B' | 'C' | 'undecided';
    readonly need: Localized;
    /** Hours a month: account, solution, delivery. */
    readonly actual: readonly [number | null, number | null, number | null];
    readonly planned: readonly [number, number, number] | null;
    /** Planned less actual; `null` where either is unknown. */
    readonly gap: number | null;
    /** What the class may be granted: largest discount, basis points, and gifts a year. */
    readonly discount: number | null;
    readonly gifts: Money | null;
  }[];
  /** How many customers there are beyond those printed. */
  readonly more: number;
  readonly scores: readonly ReportScore[];
}

/** What to know before a meeting, on one page (N18). Internal. */
export interface MeetingBriefInput extends ReportBase {
  readonly kind: 'meetingBrief';
  readonly customerName: Localized;
  readonly stage: Localized;
  readonly amount: { readonly minor: number; readonly currency: string } | null;
  readonly quote: { readonly version: number; readonly number: string; readonly until: string } | null;
  readonly expectedClose: string;
  readonly budget: { readonly minor: number; readonly currency: string } | null;
  readonly grade: string;
  readonly lastContact: string;
  readonly people: readonly {
    readonly name: string;
    readonly jobTitle: string;
    readonly role: Contact['decisionRole'];
    readonly influence: Contact['influence'];
    readonly attitude: Contact['attitude'];
    readonly relation: Contact['relation'];
  }[];
  readonly needs: readonly { readonly text: Localized; readonly latent: boolean }[];
  readonly questions: readonly string[];
  readonly promises: readonly {
    readonly text: string;
    readonly ours: boolean;
    readonly due: string;
    readonly late: boolean;
  }[];
  readonly contacts: readonly { readonly date: string; readonly kind: ActivityKind; readonly text: string }[];
  readonly competitors: readonly { readonly name: Localized; readonly strengths: string; readonly answer: string }[];
  /** Roles of the decision that nobody is known for. */
  readonly missingRoles: readonly ('decisionMaker' | 'influencer' | 'user')[];
  readonly missing: readonly Localized[];
  readonly next: readonly { readonly text: string; readonly date: string }[];
}

/** What a line of a script rests on, in words. */
export interface HandbookEvidence {
  readonly kind: 'case' | 'figure' | 'source';
  readonly text: Localized;
}

/** A chosen part of the script library to read and to learn from (R50). Texts are marked up, with variables in them. */
export interface ScriptHandbookInput extends ReportBase {
  readonly kind: 'scriptHandbook';
  /** How each variable is called. */
  readonly variables: Readonly<Record<string, Localized>>;
  readonly scripts: readonly {
    readonly source: ReportBase['source'];
    readonly title: Localized;
    readonly purpose: Localized;
    readonly scenario: Scenario;
    readonly form: 'flow' | 'lines';
    /** Approved version, 0 = draft. */
    readonly version: number;
    readonly approvedOn: string;
    readonly stages: readonly Localized[];
    readonly customerTypes: readonly ('keyAccount' | 'sme')[];
    readonly personas: readonly DecisionRole[];
    readonly lines: readonly {
      readonly id: string;
      readonly kind: NodeKind;
      readonly text: Localized;
      readonly hint: Localized;
      /** Whether it claims something, so that it shows its evidence or the lack of it. */
      readonly claims: boolean;
      readonly evidence: readonly HandbookEvidence[];
      readonly outcome: '' | TalkOutcome;
      readonly taskDays: number | null;
      /** `line`: number of the line it leads to, `null` = nowhere. */
      readonly exits: readonly { readonly label: Localized; readonly line: number | null }[];
      /** The objection card that it stands for. */
      readonly objectionId: string;
    }[];
  }[];
  readonly objections: readonly {
    readonly source: ReportBase['source'];
    readonly text: Localized;
    readonly alsoSaid: readonly string[];
    readonly category: ObjectionCategory;
    readonly behind: Localized;
    readonly answers: readonly {
      readonly id: string;
      readonly text: Localized;
      readonly hint: Localized;
      readonly evidence: readonly HandbookEvidence[];
      /** How often it was used with a known result, and how often it resolved the doubt; `null` = not counted. */
      readonly uses: { readonly known: number; readonly resolved: number } | null;
    }[];
  }[];
}
