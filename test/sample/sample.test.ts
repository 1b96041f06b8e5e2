import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBackup } from '@/data/transfer/envelope';
import { checkCreditCode } from '@/domain/company/creditCode';
import { contractStatuses } from '@/domain/contracts/contract';
import { entityNames } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { proposalStatuses } from '@/domain/proposals/proposal';
import { computeQuote } from '@/domain/quoting/calculator';
import { quoteStatuses } from '@/domain/quoting/quote';
import { sampleWorkspace } from '../support/sample/build';

const committed = new Uint8Array(readFileSync(join(import.meta.dirname, '../../resources/sample/workspace.json')));
const { records } = unwrap(await readBackup(committed));
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

describe('the sample workspace', () => {
  it('is the file that its builder writes, byte for byte', async () => {
    const built = await sampleWorkspace();
    expect(Buffer.compare(built, committed), 'stale: write resources/sample/workspace.json again').toBe(0);
  });

  it('holds the golden quote of DOMAIN.md §8 as the third version of a quote', () => {
    const golden = records.quote.filter((quote) => computeQuote(quote).total === 17_899_487);
    expect(golden.map(({ version }) => version)).toEqual([3]);
  });

  it('shows quotes, proposals and contracts in every state', () => {
    expect(sorted(records.quote.map(({ status }) => status))).toEqual(sorted(quoteStatuses));
    expect(sorted(records.proposal.map(({ status }) => status))).toEqual(sorted(proposalStatuses));
    expect(sorted(records.contract.map(({ status }) => status))).toEqual(sorted(contractStatuses));
  });

  it('has only credit codes that pass their check', () => {
    const codes = [...records.customer, ...records.company].map(({ creditCode }) => creditCode).filter(Boolean);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => !checkCreditCode(code).ok)).toEqual([]);
  });

  it('names the golden deal in both languages where a document needs it', () => {
    const golden = records.quote.find((quote) => computeQuote(quote).total === 17_899_487);
    for (const line of golden?.lines ?? []) {
      expect(line.name.zh).not.toBe('');
      expect(line.name.en).not.toBe('');
    }
  });

  it('refers only to records that it holds', () => {
    const ids = new Set(entityNames.flatMap((name) => records[name].map(({ id }) => id)));
    const references = entityNames.flatMap((name) =>
      records[name].flatMap((record) =>
        Object.entries(record).filter(
          ([field, value]) => /^(customer|contact|opportunity|quote|product)Id$/.test(field) && value !== '',
        ),
      ),
    );
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter(([, id]) => !ids.has(String(id)))).toEqual([]);
  });
});
