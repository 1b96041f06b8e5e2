import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plants } from '../support/plantedFixture';
import { changedSample, documents, namesIn, read, registerRows, scratch, sha256 } from './support';

const sample = join(import.meta.dirname, '../../resources/sample/workspace.json');
let root = '';
let out = '';

beforeEach(() => {
  root = scratch();
  out = join(root, 'out');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const textOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');

describe('the documents of a workspace', () => {
  it('writes one Word file per record of every kind, and a register that agrees with the files', () => {
    const { status, stderr } = documents('--workspace', sample, '--out', out);
    expect(status).toBe(0);
    // Nothing but what proposals leave out of their market chapter.
    for (const said of stderr.split('\n').filter(Boolean)) expect(said).toMatch(/^proposal .+ \[notice\.\w+\]$/);
    const [head, ...rows] = registerRows(read(out, 'register.csv'));
    expect(head).toEqual(['file', 'kind', 'number', 'customer', 'total', 'currency', 'sha256']);
    expect(new Set(rows.map(([, kind]) => kind))).toEqual(new Set(['quotation', 'proposal', 'contract']));
    expect(namesIn(out)).toEqual([...rows.map(([file]) => file), 'register.csv'].sort());
    for (const [file = '', , number = '', , total = '', , digest] of rows) {
      const bytes = read(out, file);
      expect(sha256(bytes)).toBe(digest);
      expect(total).toMatch(/^\d+(\.\d\d)?$/);
      if (number !== '') expect(file.startsWith(number)).toBe(true);
      expect(textOf(bytes)).not.toMatch(/undefined|NaN|\{\{/);
    }
    const golden = rows.filter(([, , , customer, total]) => customer?.includes('华东云商') && total === '178994.87');
    expect(golden.map(([, kind]) => kind)).toEqual(expect.arrayContaining(['quotation', 'contract']));
  });

  it('reads the golden amount back from the contract, in figures and in capitals', () => {
    expect(documents('--workspace', sample, '--out', out, '--kind', 'contract', '--language', 'zh-CN').status).toBe(0);
    const [, ...rows] = registerRows(read(out, 'register.csv'));
    expect(rows.every(([, kind]) => kind === 'contract')).toBe(true);
    const golden = rows.find(([, , , , total]) => total === '178994.87');
    const text = textOf(read(out, golden?.[0] ?? ''));
    expect(text).toContain('178,994.87');
    expect(text).toContain('人民币壹拾柒万捌仟玖佰玖拾肆元捌角柒分');
  });

  it('lets nothing out that we think of customers, their people and deals', async () => {
    const over =
      <T extends object>(fields: object) =>
      (record: T) => ({ ...record, ...fields });
    const workspace = await changedSample(root, ({ opportunity, customer, contact, activity, partner }) => ({
      opportunity: opportunity.map(over(plants.opportunity)),
      customer: customer.map(over(plants.customer)),
      contact: contact.map(over(plants.contact)),
      activity: activity.map(over({ text: 'INTERNAL-ONLY', by: 'INTERNAL-ONLY' })),
      partner: partner.map(over({ name: 'INTERNAL-ONLY', priceTerms: 'INTERNAL-ONLY', discount: 7777 })),
    }));
    expect(documents('--workspace', workspace, '--out', out).status).toBe(0);
    const names = namesIn(out);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const bytes = read(out, name);
      const parts = name.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [bytes];
      for (const part of parts) expect(strFromU8(part)).not.toMatch(/INTERNAL-ONLY|2031-07-07|2031 ?年 ?7 ?月/);
    }
  });

  it('writes in the language asked for, whatever the record says', () => {
    expect(documents('--workspace', sample, '--out', out, '--kind', 'contract', '--language', 'en').status).toBe(0);
    const [, ...rows] = registerRows(read(out, 'register.csv'));
    for (const [file = ''] of rows) expect(textOf(read(out, file))).toMatch(/Article 1\b/);
  });

  it('packs the same files into one archive with --zip', () => {
    const flat = join(root, 'flat');
    const choice = ['--workspace', sample, '--kind', 'proposal'];
    expect(documents(...choice, '--out', flat).status).toBe(0);
    expect(documents(...choice, '--out', out, '--zip').status).toBe(0);
    expect(namesIn(out)).toEqual(['documents.zip', 'register.csv']);
    const packed = unzipSync(read(out, 'documents.zip'));
    expect(Object.keys(packed).sort()).toEqual(namesIn(flat));
    for (const name of namesIn(flat)) expect(sha256(packed[name] ?? new Uint8Array())).toBe(sha256(read(flat, name)));
  });

  it('leaves prices without a date out of proposals, and says so', async () => {
    const workspace = await changedSample(root, ({ priceEntry, proposal }) => ({
      priceEntry: priceEntry.map((entry) => ({ ...entry, date: '' })),
      proposal: proposal.map((each) => ({ ...each, market: { ...each.market, prices: true } })),
    }));
    const { status, stderr } = documents('--workspace', workspace, '--out', out, '--kind', 'proposal');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^proposal \S+: .+ has no date: not in the price comparison\. \[notice\.priceUndated\]$/m);
    for (const name of namesIn(out).filter((each) => each.endsWith('.docx'))) {
      expect(textOf(read(out, name))).not.toMatch(/我方[低高] [\d.]+%|ours [\d.]+% (lower|higher)/);
    }
  });

  it('makes only the records named by --id', async () => {
    let id = '';
    const workspace = await changedSample(root, ({ quote }) => {
      id = quote[0]?.id ?? '';
      return {};
    });
    expect(documents('--workspace', workspace, '--out', out, '--id', id).status).toBe(0);
    const [, ...rows] = registerRows(read(out, 'register.csv'));
    expect(rows).toHaveLength(1);
  });

  it('guards the register against names that a spreadsheet would calculate', async () => {
    const hostile = '=HYPERLINK("https://example.com")';
    const workspace = await changedSample(root, ({ customer }) => ({
      customer: customer.map((record) => ({ ...record, name: hostile })),
    }));
    expect(documents('--workspace', workspace, '--out', out, '--kind', 'quotation').status).toBe(0);
    const [, ...rows] = registerRows(read(out, 'register.csv'));
    for (const [, , , customer] of rows) expect(customer).toBe(`'${hostile}`);
  });
});

describe('what cannot be made', () => {
  const nothing = () => expect(namesIn(out)).toEqual([]);

  it('names the record and the field that its schema refuses, and writes nothing', async () => {
    let id = '';
    const workspace = await changedSample(root, ({ quote }) => {
      id = quote[0]?.id ?? '';
      return { quote: quote.map((record, index) => (index === 0 ? { ...record, issueDate: '2026-13-45' } : record)) };
    });
    const { status, stderr } = documents('--workspace', workspace, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain(`quote ${id}`);
    expect(stderr).toContain('issueDate');
    nothing();
  });

  it('names the record and the field that a document cannot do without, and writes nothing', async () => {
    let id = '';
    const workspace = await changedSample(root, ({ contract }) => {
      id = contract[0]?.id ?? '';
      return {
        contract: contract.map((record, index) => (index === 0 ? { ...record, quoteId: 'gone' } : record)),
      };
    });
    const { status, stderr } = documents('--workspace', workspace, '--out', out);
    expect(status).toBe(2);
    expect(stderr).toContain(`contract ${id}: quoteId`);
    nothing();
  });

  it('refuses a damaged file', () => {
    const damaged = join(root, 'damaged.dealwright');
    writeFileSync(damaged, readFileSync(sample, 'utf8').replace('178,994', '178,995').slice(0, -40));
    expect(documents('--workspace', damaged, '--out', out)).toMatchObject({ status: 2, stdout: '' });
    nothing();
  });

  it.each([
    ['an unknown argument', ['--workspace', sample, '--out', 'OUT', '--colour', 'red'], '--colour'],
    ['an unknown record', ['--workspace', sample, '--out', 'OUT', '--id', 'nobody'], 'nobody'],
    ['a workspace that is not there', ['--workspace', 'missing.dealwright', '--out', 'OUT'], 'missing.dealwright'],
  ])('refuses %s and says which', (_, args, named) => {
    const { status, stderr } = documents(...args.map((word) => (word === 'OUT' ? out : word)));
    expect(status).toBe(2);
    expect(stderr).toContain(named);
    nothing();
  });
});
