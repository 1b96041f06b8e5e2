import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import Docxtemplater from 'docxtemplater';
import { deflateSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PizZip from 'pizzip';
import { renderDocx } from '@/documents/docx';
import type { DocumentTree } from '@/documents/model/blocks';
import { priceTable, sampleTree, treeOf } from '../documents/support/trees';
import { type Figure, median, ratioFigure } from './figure';

const cells = ['1', '数据平台 软件许可', '50 套', '1,299.00', '10%', '13%', '58,455.00'];

/** CPU milliseconds of one call: the median of several, so that a collection of garbage does not decide. */
async function cpu(action: () => unknown, times: number): Promise<number> {
  const values: number[] = [];
  await action();
  for (let index = 0; index < times; index += 1) {
    const start = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(start);
    values.push((user + system) / 1000);
  }
  return median(values);
}

/**
 * The limit: the same XML, cut at its cells, joined again, encoded and deflated, nothing else. The deflater is the
 * product's (fflate, same settings): a browser has no synchronous zlib, so native code is for information only.
 */
function limit(tree: DocumentTree, deflate: (bytes: Uint8Array) => unknown): () => void {
  const parts = unzipSync(renderDocx(tree));
  const pieces = new TextDecoder().decode(parts['word/document.xml']).split('</w:tc>');
  const encoder = new TextEncoder();
  return () => {
    let xml = '';
    for (const piece of pieces) xml += `${piece}</w:tc>`;
    deflate(encoder.encode(xml));
  };
}

/** The same table as a docxtemplater template: one row that is repeated. */
function templater(): (rows: number) => void {
  const last = cells.length - 1;
  const row = cells.map((_, index) => `${index === 0 ? '{#rows}' : ''}{c${index}}${index === last ? '{/rows}' : ''}`);
  const parts = unzipSync(
    renderDocx(
      treeOf([
        {
          type: 'table',
          label: '',
          columns: cells.map(() => ({ width: 1 })),
          rows: [{ cells: row.map((text) => ({ content: [{ type: 'text', text }] })) }],
        },
      ]),
    ),
  );
  const template = zipSync(parts);
  const data = Object.fromEntries(cells.map((text, index) => [`c${index}`, text]));
  return (rows) => fill(template, { rows: Array.from({ length: rows }, () => data) });
}

function fill(template: Uint8Array, data: Record<string, unknown>): void {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/**
 * The same document as a docxtemplater template: what differs from deal to deal (texts of tables, texts with figures) is a
 * tag, the wording of clauses stands in the template. Filling it gives the same paragraphs and rows.
 */
function templated(tree: DocumentTree): () => void {
  const parts = unzipSync(renderDocx(tree));
  const data: Record<string, string> = {};
  const tag = (whole: string, text: string): string => {
    const name = `t${Object.keys(data).length}`;
    data[name] = text;
    return whole.replace(text, `{${name}}`);
  };
  for (const name of Object.keys(parts).filter((part) => /^word\/(document|header\d)\.xml$/.test(part))) {
    const pieces = strFromU8(parts[name] ?? new Uint8Array()).split(/(<w:tbl>[\s\S]*?<\/w:tbl>)/);
    const xml = pieces.map((piece, index) =>
      piece.replaceAll(
        index % 2 === 1 ? /<w:t(?: [^>]*)?>([^<]+)<\/w:t>/g : /<w:t(?: [^>]*)?>([^<]*\d[^<]*)<\/w:t>/g,
        tag,
      ),
    );
    parts[name] = strToU8(xml.join(''));
  }
  const template = zipSync(parts);
  return () => fill(template, data);
}

/** The same table by the docx library. */
function library(rows: number): Promise<unknown> {
  const line = (): TableRow =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const document = new Document({
    sections: [{ children: [new Table({ rows: Array.from({ length: rows }, line) })] }],
  });
  return Packer.toBuffer(document);
}

function atLeast(id: string, name: string, value: number, least: number, unit: string): Figure {
  const rounded = Math.round(value * 10) / 10;
  return { id, name, value: rounded, unit, goal: `≥ ${least}`, met: rounded >= least };
}

/** Peak of memory over the start, MB, sampled after each of several documents. */
function peakMemory(tree: DocumentTree): number {
  globalThis.gc?.();
  const base = process.memoryUsage().rss;
  let peak = base;
  for (let index = 0; index < 5; index += 1) {
    renderDocx(tree);
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  return (peak - base) / 1_048_576;
}

/** Figures P1–P3 of PERFORMANCE.md; each reference is measured in the same run. */
export async function run(): Promise<Figure[]> {
  const trees = new Map([200, 1000, 5000].map((rows) => [rows, treeOf([priceTable('zh-CN', rows)])]));
  const tree = (rows: number): DocumentTree => trees.get(rows) ?? treeOf([]);
  for (let index = 0; index < 20; index += 1) renderDocx(tree(200));
  // First, while nothing else has left memory behind that it could use unseen.
  const memory = peakMemory(tree(5000));
  const own = await cpu(() => renderDocx(tree(200)), 25);
  const least = await cpu(
    limit(tree(200), (bytes) => deflateSync(bytes, { level: 4, mem: 4 })),
    25,
  );
  const native = await cpu(limit(tree(200), deflateRawSync), 25);
  const fillRows = templater();
  const template = await cpu(() => fillRows(200), 3);
  const docx = await cpu(() => library(200), 3);
  const thousand = await cpu(() => renderDocx(tree(1000)), 9);
  const fiveThousand = await cpu(() => renderDocx(tree(5000)), 7);
  const contract = sampleTree('zh-CN', 'contract');
  const fillContract = templated(contract);
  const times = (count: number, action: () => unknown) => () => {
    for (let index = 0; index < count; index += 1) action();
  };
  // In turns, so that a machine that slows down slows both.
  const turns: { readonly batch: number; readonly reference: number }[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const batch = await cpu(
      times(100, () => renderDocx(contract)),
      1,
    );
    turns.push({ batch, reference: await cpu(times(20, fillContract), 1) });
  }
  const batch = median(turns.map((turn) => turn.batch));
  const reference = median(turns.map((turn) => turn.reference));
  const perSecond = 100_000 / batch;
  return [
    ratioFigure('P1', 'proposal of 200 rows against strings + fflate', own, least, 'ms CPU', 1.5),
    {
      id: 'P1',
      name: 'the same against strings + native zlib',
      value: Math.round((own / native) * 100) / 100,
      unit: '×',
      goal: 'for information',
    },
    atLeast('P1', 'times faster than docxtemplater, 200 rows', template / own, 15, '×'),
    {
      id: 'P1',
      name: 'times faster than the docx library, 200 rows',
      value: Math.round((docx / own) * 10) / 10,
      unit: '×',
      goal: 'for information',
    },
    ratioFigure('P2', 'growth from 1,000 to 5,000 rows', fiveThousand, thousand, 'ms CPU', 5.5),
    {
      id: 'P2',
      name: 'peak memory over the start, 5,000 rows',
      value: Math.round(memory),
      unit: 'MB',
      goal: '≤ 60',
      met: memory <= 60,
    },
    { id: 'P3', name: 'contracts a second', value: Math.round(perSecond), unit: '1/s', goal: 'for information' },
    atLeast('P3', 'contracts a second against docxtemplater, same contract', perSecond / (20_000 / reference), 10, '×'),
  ];
}
