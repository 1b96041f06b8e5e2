import { createHash } from 'node:crypto';
import { type BackupContent, backupHeader, writeBackup } from '@/data/transfer/envelope';
import { checkCreditCode } from '@/domain/company/creditCode';
import { defaultCompany } from '@/domain/company/defaults';
import { newContractFromQuote } from '@/domain/contracts/create';
import { stageEventSchema, stages } from '@/domain/deals/opportunity';
import { type EntityName, entities, entityNames, type RecordMap } from '@/domain/entities';
import { type Environment, newId } from '@/domain/kernel/ids';
import { unwrap } from '@/domain/kernel/result';
import type { Product } from '@/domain/products/product';
import { newProposalFromQuote } from '@/domain/proposals/create';
import { newQuote } from '@/domain/quoting/create';
import { freezeQuote, quoteSnapshot } from '@/domain/quoting/versions';
import { sampleCompany } from './company';
import { sampleCustomers } from './customers';
import { at, sampleEnvironment, text } from './env';
import { quoteLines } from './lines';
import { MarketBuilder } from './market/build';
import { ProcessBuilder } from './process/build';
import { poolCustomers } from './process/customers';
import { poolDeals } from './process/deals';
import { sampleProducts } from './products';
import { ScriptsBuilder } from './scripts/build';
import { sampleDeals } from './story';
import type { SampleDeal, SampleQuote } from './storyLines';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A credit code that passes GB 32100-2015, for a company that does not exist. */
function creditCode(region: string, serial: number): string {
  const body = `91${region}MA00000${String(serial).padStart(2, '0')}`;
  const code = [...alphabet].map((check) => body + check).find((candidate) => checkCreditCode(candidate).ok);
  if (!code) throw new Error(`no check character for ${body}`);
  return code;
}

type Records = { [Name in EntityName]: RecordMap[Name][] };

/** Collects the records of the sample, each checked by its schema. */
export class Builder {
  readonly env: Environment = sampleEnvironment();
  readonly records = Object.fromEntries(entityNames.map((name) => [name, []])) as unknown as Records;
  readonly products = new Map<string, Product>();
  readonly customers = new Map<string, RecordMap['customer']>();

  add<Name extends EntityName>(
    entity: Name,
    partial: Partial<RecordMap[Name]>,
    when = this.env.now(),
  ): RecordMap[Name] {
    const record = entities[entity].schema.parse({
      id: newId(this.env),
      createdAt: when,
      updatedAt: when,
      rev: 1,
      ...partial,
    }) as RecordMap[Name];
    (this.records[entity] as RecordMap[Name][]).push(record);
    return record;
  }

  /** Adds to a record that is made already. */
  change<Name extends EntityName>(entity: Name, record: RecordMap[Name], changes: Partial<RecordMap[Name]>): void {
    Object.assign(record, entities[entity].schema.parse({ ...record, ...changes }));
  }

  base(): void {
    const company = { ...defaultCompany(), ...sampleCompany(creditCode('310115', 1)) };
    this.add('company', { ...company, createdAt: at('2026-09-01'), updatedAt: at('2026-09-01'), rev: 1 });
    for (const product of sampleProducts) {
      const stored = this.add('product', product);
      this.products.set(stored.code, stored);
    }
    for (const { key, record, contacts } of [...sampleCustomers(creditCode), ...poolCustomers]) {
      const customer = this.add('customer', record);
      this.customers.set(key, customer);
      for (const contact of contacts) this.add('contact', { ...contact, customerId: customer.id });
    }
  }

  deal(deal: SampleDeal): void {
    const customer = this.customers.get(deal.customer);
    if (!customer) throw new Error(`sample: no customer ${deal.customer}`);
    const contact = this.records.contact.find((person) => person.customerId === customer.id && person.primary);
    const reached = stages.slice(0, stages.indexOf(deal.stage) + 1);
    const cny = (amount: number) => ({ minor: amount * 100, currency: 'CNY' });
    const opportunity = this.add(
      'opportunity',
      {
        title: deal.title,
        customerId: customer.id,
        contactId: contact?.id ?? '',
        stage: deal.stage,
        stageHistory: reached.map((stage, index) =>
          stageEventSchema.parse({ stage, at: at(deal.started) + index * 12 * 86_400_000 }),
        ),
        outcome: deal.outcome ?? 'open',
        outcomeReason: deal.outcomeReason ?? '',
        expectedClose: deal.expectedClose,
        budgetMin: deal.budget ? cny(deal.budget[0]) : null,
        budgetMax: deal.budget ? cny(deal.budget[1]) : null,
        nextStep: deal.nextStep?.[0] ?? '',
        nextStepDate: deal.nextStep?.[1] ?? '',
        situation: deal.situation ?? text(''),
        needs: (deal.needs ?? []).map((need, index) => ({ ...need, id: `need-${index + 1}`, productId: '' })),
      },
      at(deal.started),
    );
    this.add(
      'activity',
      {
        customerId: customer.id,
        opportunityId: opportunity.id,
        kind: 'visit',
        at: at(deal.started, 15),
        text: '首次拜访，了解现状与需求，约定两周内给出方案。',
      },
      at(deal.started, 15),
    );
    const company = this.records.company[0];
    if (!company) throw new Error('sample: no company');
    const seriesId = newId(this.env);
    const quotes = deal.quotes.map((quote) => this.quote(deal, quote, opportunity, seriesId));
    const leading = quotes.find((quote) => quote.status === 'accepted') ?? quotes.at(-1);
    if (!leading) return;
    const when = leading.updatedAt;
    if (deal.proposal) {
      const { status, title, subtitle } = deal.proposal;
      this.add(
        'proposal',
        { ...newProposalFromQuote(leading, company, this.env), status, title, subtitle: subtitle ?? text('') },
        when,
      );
    }
    if (deal.contract) {
      const { status, sequence, signingDate } = deal.contract;
      const number = sequence === undefined ? '' : `HT-2026-A1-${String(sequence).padStart(4, '0')}`;
      const contract = this.add(
        'contract',
        { ...newContractFromQuote(leading, company, this.env), status, number, signingDate: signingDate ?? '' },
        when,
      );
      if (sequence !== undefined)
        this.number('contract', 'HT-2026-A1', sequence, number, contract.id, status === 'void' ? '客户取消采购' : '');
    }
  }

  private quote(deal: SampleDeal, sample: SampleQuote, opportunity: RecordMap['opportunity'], seriesId: string) {
    const when = at(sample.issueDate);
    const number = deal.sequence === undefined ? '' : `BJ-2026-A1-${String(deal.sequence).padStart(4, '0')}`;
    const [company] = this.records.company;
    const draft = newQuote(this.env, {
      ...(company ? { company } : {}),
      seriesId,
      version: sample.version,
      number,
      title: deal.title,
      opportunityId: opportunity.id,
      customerId: opportunity.customerId,
      contactId: opportunity.contactId,
      issueDate: sample.issueDate,
      validUntil: sample.validUntil,
      budgetMin: deal.budget ? deal.budget[0] * 100 : null,
      budgetMax: deal.budget ? deal.budget[1] * 100 : null,
      ...sample.changes,
      lines: quoteLines(this.env, sample.lines, this.products),
    });
    const stored = this.add('quote', draft, when);
    if (sample.version === 1 && deal.sequence !== undefined) {
      this.number('quote', 'BJ-2026-A1', deal.sequence, number, stored.id, '');
    }
    if (sample.status === 'draft') return stored;
    const snapshot = quoteSnapshot({ quote: { ...stored, frozen: null } });
    const sha256 = createHash('sha256').update(snapshot).digest('hex');
    Object.assign(stored, unwrap(freezeQuote(stored, { at: when, number, snapshot, sha256 })), {
      status: sample.status,
      rev: 2,
    });
    return stored;
  }

  private number(
    takenFor: 'quote' | 'contract',
    scope: string,
    sequence: number,
    number: string,
    recordId: string,
    voidReason: string,
  ): void {
    this.add('numberEntry', {
      scope: `${scope}-{sequence}`,
      year: 2026,
      sequence,
      number,
      takenFor,
      recordId,
      voidReason,
    });
  }
}

/** The sample workspace as records. */
export function sampleContent(): BackupContent {
  const builder = new Builder();
  builder.base();
  for (const deal of [...sampleDeals, ...poolDeals]) builder.deal(deal);
  new MarketBuilder(builder).build();
  new ProcessBuilder(builder).build();
  new ScriptsBuilder(builder).build();
  return { records: builder.records, changes: [] };
}

/** The sample workspace as the bytes of `resources/sample/workspace.json`. */
export async function sampleWorkspace(): Promise<Uint8Array> {
  const header = backupHeader({ appVersion: '0.1.0', device: 'A1' }, at('2026-11-20', 18));
  return writeBackup(sampleContent(), header);
}
