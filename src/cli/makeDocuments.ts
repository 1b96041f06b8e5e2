import { type BackupContent, readBackup } from '../data/transfer/envelope';
import { documentFileName } from '../documents/format';
import { type DocumentRecords, defaultOptions, gatherDocument } from '../documents/model/gather';
import { gatherMarketNotices } from '../documents/model/gatherMarket';
import type { DocumentInput } from '../documents/model/input';
import { type PackEntry, packDocuments, registerCsv } from '../documents/pack';
import { renderJob } from '../documents/render';
import { defaultCompany } from '../domain/company/defaults';
import { fail, ok, type Problem, problem, type Result } from '../domain/kernel/result';
import { printedQuoteNumber } from '../domain/numbering/pattern';
import type { PaperKind } from '../domain/papers/paper';
import type { Quote } from '../domain/quoting/quote';
import type { Arguments } from './arguments';
import { marketRecords } from './marketRecords';

/** A problem with the record it belongs to, as `entity id`. */
export interface RecordProblem {
  readonly record: string;
  readonly problem: Problem;
}

export interface MadeDocuments {
  /** File name → bytes, `register.csv` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly count: number;
  /** What the documents leave out, by record; see `gatherMarketNotices`. */
  readonly notices: readonly RecordProblem[];
}

interface Source {
  readonly kind: PaperKind;
  readonly id: string;
  readonly records: DocumentRecords;
}

const entityOf = { quotation: 'quote', proposal: 'proposal', contract: 'contract' } as const;
const fileWords: Record<PaperKind, string> = { quotation: 'Quotation', proposal: 'Proposal', contract: 'Contract' };

/** The date that decides on expiry and stands on papers without their own: the day the workspace was saved. */
const dayOf = (createdAt: string) => createdAt.slice(0, 10);

/**
 * Makes the documents of a workspace file, all or none. Records without a number stay without one and say “draft”:
 * numbers are taken only by the workbench that owns them (DOMAIN.md §12). Quotes that were not chosen or declined are
 * made only when named by id.
 */
export async function makeDocuments(
  workspace: Uint8Array,
  request: Omit<Arguments, 'workspace' | 'out'>,
): Promise<Result<MadeDocuments, readonly RecordProblem[]>> {
  const backup = await readBackup(workspace);
  if (!backup.ok) {
    const { entity, id } = backup.error.params ?? {};
    return fail([{ record: entity === undefined ? 'workspace' : `${entity} ${id}`, problem: backup.error }]);
  }
  const problems: RecordProblem[] = [];
  const today = dayOf(backup.value.info.createdAt);
  const chosen = choose(backup.value, request, today, problems);
  const prepared: { readonly source: Source; readonly input: DocumentInput }[] = [];
  for (const source of chosen) {
    const gathered = gather(source, request, today);
    if (gathered.ok) prepared.push({ source, input: gathered.value });
    else for (const each of gathered.error) problems.push({ record: recordName(source), problem: each });
  }
  if (problems.length > 0) return fail(problems);
  const entries: PackEntry[] = [];
  const taken: string[] = [];
  for (const { source, input } of prepared) {
    const rendered = await renderJob(input);
    if (!rendered.ok) return fail(rendered.error.map((each) => ({ record: recordName(source), problem: each })));
    const fileName = documentFileName(
      {
        number: input.number || source.id.slice(-8),
        customerShortName: input.customer.shortName || input.customer.name,
        title: fileWords[source.kind],
        date: input.date,
      },
      taken,
    );
    taken.push(fileName);
    entries.push({
      fileName,
      kind: source.kind,
      number: input.number,
      customer: source.records.customer.name,
      totalMinor: input.quote.totals.total,
      currency: input.quote.currency,
      sha256: rendered.value.sha256,
      bytes: rendered.value.bytes,
    });
  }
  const notices = prepared.flatMap(({ source }) =>
    gatherMarketNotices(source.records, source).map(({ code, params }) => ({
      record: recordName(source),
      problem: problem(code, params),
    })),
  );
  return ok({ files: filesOf(entries, request.zip), count: entries.length, notices });
}

const recordName = (source: Source) => `${entityOf[source.kind]} ${source.id}`;

function filesOf(entries: readonly PackEntry[], zip: boolean): ReadonlyMap<string, Uint8Array> {
  const register = ['register.csv', new TextEncoder().encode(registerCsv(entries))] as const;
  if (zip) return new Map([['documents.zip', packDocuments(entries)], register]);
  return new Map([...entries.map((entry) => [entry.fileName, entry.bytes] as const), register]);
}

/** The records asked for with everything their documents need; what cannot be found becomes a problem. */
function choose(
  content: BackupContent,
  request: Pick<Arguments, 'kinds' | 'ids'>,
  today: string,
  problems: RecordProblem[],
): Source[] {
  const { records } = content;
  const live = <T extends { deletedAt: number }>(rows: readonly T[]) => rows.filter((row) => row.deletedAt === 0);
  const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
  const quotes = byId(records.quote);
  const customers = byId(records.customer);
  const contacts = byId(records.contact);
  const opportunities = byId(records.opportunity);
  const blobs = byId(records.blob);
  const company = records.company[0] ?? defaultCompany();
  const logo = blobs.get(company.logoId);
  const wanted = (id: string) => request.ids.length === 0 || request.ids.includes(id);
  const sources: Source[] = [];
  const add = (kind: PaperKind, id: string, quote: Quote | undefined, rest: Partial<DocumentRecords>) => {
    const customer = quote && customers.get(quote.customerId);
    if (!quote || !customer) {
      const missing = problem('gather.recordMissing', undefined, quote ? 'customerId' : 'quoteId');
      problems.push({ record: `${entityOf[kind]} ${id}`, problem: missing });
      return;
    }
    const contact = contacts.get(quote.contactId);
    const opportunity = opportunities.get(quote.opportunityId);
    sources.push({
      kind,
      id,
      records: { company, customer, quote, contact, opportunity, ...(logo ? { logo } : {}), ...rest },
    });
  };
  for (const kind of request.kinds) {
    if (kind === 'quotation') {
      const alive = (quote: Quote) =>
        !['notChosen', 'declined'].includes(quote.status) || request.ids.includes(quote.id);
      for (const quote of live(records.quote)) if (wanted(quote.id) && alive(quote)) add(kind, quote.id, quote, {});
    } else if (kind === 'proposal') {
      for (const proposal of live(records.proposal))
        if (wanted(proposal.id)) {
          const quote = quotes.get(proposal.quoteId);
          const market = quote && marketRecords(content, { proposal, quote, company }, today);
          add(kind, proposal.id, quote, { proposal, market });
        }
    } else {
      for (const contract of live(records.contract))
        if (wanted(contract.id)) add(kind, contract.id, quotes.get(contract.quoteId), { contract });
    }
  }
  const found = new Set(sources.map((source) => source.id));
  for (const id of request.ids) {
    if (!found.has(id) && !problems.some(({ record }) => record.endsWith(` ${id}`))) {
      problems.push({ record: id, problem: problem('cli.notFound', { id }) });
    }
  }
  return sources;
}

function gather(
  source: Source,
  request: Pick<Arguments, 'language'>,
  today: string,
): Result<DocumentInput, readonly Problem[]> {
  const { kind, records } = source;
  const { quote, contract } = records;
  const plain = kind === 'contract' ? (contract?.number ?? '') : quote.number;
  const number = plain === '' || kind === 'contract' ? plain : printedQuoteNumber(plain, quote.version);
  const language = request.language ?? (kind === 'contract' ? contract?.language : undefined) ?? quote.language;
  const draft =
    kind === 'contract'
      ? ['draft', 'inReview', 'reviewed'].includes(contract?.status ?? 'draft')
      : quote.status === 'draft';
  return gatherDocument(records, {
    kind,
    number,
    date: (kind === 'contract' ? contract?.signingDate : quote.issueDate) || today,
    today,
    options: defaultOptions(kind, language),
    draft,
    preview: true,
  });
}
