import type { z } from 'zod';
import { type Contact, type Customer, contactEntity, customerEntity } from '../customers/customer';
import { validateContact, validateCustomer } from '../customers/validate';
import { checkEmail, checkPhone } from '../kernel/contactData';
import { type Problem, problem } from '../kernel/result';
import { type Lead, leadEntity } from '../leads/lead';
import type { ExchangeColumn, ImportKind, MatchKey } from './columns';
import { matchKeysOf } from './matchKey';
import type { ImportRequest, ReadRow } from './readRow';

export const verdicts = ['create', 'update', 'skip', 'error'] as const;
export type Verdict = (typeof verdicts)[number];

/** What becomes of one row, and why. */
export interface RowVerdict {
  readonly line: number;
  readonly verdict: Verdict;
  /** Name of the record, for the preview. */
  readonly title: string;
  /** The record that is updated or left as it is; empty for a new one. */
  readonly recordId: string;
  /** A new record's fields, or those of the stored one that change. */
  readonly changes: Readonly<Record<string, unknown>>;
  /** Name of a customer that is made first, and which the contact then belongs to. */
  readonly newCustomer: string;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

type Stored = Customer | Contact | Lead;
/** What is known of the stored records when a row is judged. */
export interface Found {
  /** Records with the row's key. */
  readonly records: readonly Stored[];
  /** A stored company whose name reads alike; only ever a hint (DOMAIN.md §16). */
  readonly similar: string | undefined;
}

const schemas = { customer: customerEntity.schema, contact: contactEntity.schema, lead: leadEntity.schema } as const;
const cleared: Partial<Record<ExchangeColumn['kind'], unknown>> = {
  text: '',
  multiline: '',
  choice: '',
  tags: [],
  date: '',
  integer: null,
  money: null,
  creditCode: '',
  email: '',
  phone: '',
};

function schemaProblem(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.');
  if (issue.code === 'invalid_type' || (issue.code === 'too_small' && issue.origin === 'string'))
    return problem('field.required', undefined, field);
  if (issue.code === 'too_big' && issue.origin === 'string')
    return problem('field.tooLong', { max: Number(issue.maximum) }, field);
  return problem('exchange.value', undefined, field);
}

/** What is wrong with a lead beyond its schema: it has a person or a company. */
function validateLead(lead: Lead): Problem[] {
  const nameless = lead.name.trim() === '' && lead.companyName.trim() === '';
  return [
    ...(nameless ? [problem('exchange.leadNameless', undefined, 'name')] : []),
    ...checkEmail(lead.email, 'email'),
    ...checkPhone(lead.phone, 'phone'),
    ...checkPhone(lead.mobile, 'mobile'),
  ];
}

/** Everything the real validators say of a record: the entity's schema, then its rules. */
function validate(kind: ImportKind, record: Readonly<Record<string, unknown>>): Problem[] {
  const parsed = schemas[kind].safeParse(record);
  if (!parsed.success) return parsed.error.issues.map(schemaProblem);
  if (kind === 'customer') return validateCustomer(parsed.data as Customer);
  return kind === 'contact' ? validateContact(parsed.data as Contact) : validateLead(parsed.data as Lead);
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The fields that the row sets, on top of what is stored: both sides of a localized text belong together. */
function fieldsOf(
  row: ReadRow,
  request: ImportRequest,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  const set = (column: ExchangeColumn, value: unknown) => {
    const [, part] = column.id.split('.');
    if (part === undefined) fields[column.field] = value;
    else {
      const before = fields[column.field] ?? stored[column.field] ?? { zh: '', en: '' };
      fields[column.field] = { ...(before as object), [part]: value };
    }
  };
  for (const [column, value] of row.values) set(column, value);
  if (request.clear && stored.id !== undefined) {
    for (const column of row.empty) {
      if (column.clearable && column.kind in cleared) set(column, cleared[column.kind]);
    }
  }
  if (row.customerId !== undefined) fields.customerId = row.customerId;
  if (row.campaignId !== undefined) fields.campaignId = row.campaignId;
  return fields;
}

/**
 * Judges the rows of one file in their order: create, update, skip (nothing would change) or error, by the same checks
 * that hold for typing (DOMAIN.md §16). A key that comes twice is an error on the second row.
 */
export class Judge {
  private readonly lines = new Map<string, number>();

  constructor(private readonly request: ImportRequest) {}

  keyOf(row: ReadRow): string {
    return keyOf(row, this.request.kind, this.request.key);
  }

  judge(row: ReadRow, found: Found): RowVerdict {
    const { kind, key } = this.request;
    const problems = [...row.problems];
    const warnings = [...row.warnings];
    const rowKey = this.keyOf(row);
    if (rowKey !== '') {
      const line = this.lines.get(rowKey);
      if (line === undefined) this.lines.set(rowKey, row.line);
      else problems.push(problem('exchange.keyTwice', { line }));
      if (found.records.length > 1) problems.push(problem('exchange.keyAmbiguous', { count: found.records.length }));
      if (key === 'id' && found.records.length === 0) problems.push(problem('exchange.idUnknown', undefined, 'id'));
    } else if (key !== 'none' && problems.length === 0) {
      warnings.push(problem('exchange.keyless'));
    }
    const stored = found.records[0];
    const before = (stored ?? {}) as Readonly<Record<string, unknown>>;
    const fields = fieldsOf(row, this.request, before);
    const changes = stored
      ? Object.fromEntries(Object.entries(fields).filter(([name, value]) => !same(before[name], value)))
      : fields;
    const checked = validate(kind, { id: 'new', createdAt: 0, updatedAt: 0, ...before, ...fields });
    // What was wrong before and is not touched is no fault of the row.
    const own = stored ? checked.filter(({ field = '' }) => (field.split('.')[0] ?? '') in changes) : checked;
    const told = new Set(problems.map((each) => each.field));
    problems.push(...own.filter(({ field }) => field === undefined || !told.has(field)));
    if (
      kind === 'contact' &&
      !stored &&
      fields.customerId === undefined &&
      row.newCustomer === '' &&
      !told.has('customer')
    )
      problems.push(problem('exchange.customerMissing', undefined, 'customer'));
    if (!stored && found.similar !== undefined) warnings.push(problem('exchange.similarName', { name: found.similar }));
    const nothing = stored !== undefined && Object.keys(changes).length === 0 && row.newCustomer === '';
    return {
      line: row.line,
      verdict: problems.length > 0 ? 'error' : nothing ? 'skip' : stored ? 'update' : 'create',
      title: titleOf({ ...before, ...fields }),
      recordId: stored?.id ?? '',
      changes,
      newCustomer: row.newCustomer,
      problems,
      warnings,
    };
  }
}

function titleOf(record: Readonly<Record<string, unknown>>): string {
  const [name, company] = [String(record.name ?? ''), String(record.companyName ?? '')];
  return name === '' || company === '' ? name || company : `${name} · ${company}`;
}

/** The key of a row as {@link matchKeysOf} has it for stored records. */
function keyOf(row: ReadRow, kind: ImportKind, key: MatchKey): string {
  const values: Record<string, unknown> = { id: row.id };
  for (const [column, value] of row.values) values[column.id] = value;
  values.customerId = row.customerId ?? (row.newCustomer === '' ? '' : `new ${row.newCustomer.toLowerCase()}`);
  return matchKeysOf(values, kind, key)[0] ?? '';
}
