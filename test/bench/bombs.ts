import { crc32, deflateRawSync } from 'node:zlib';
import { readXlsx } from '@/features/common/tables/readXlsx';
import { bound, type Figure } from './figure';

/** P14: archives that unpack to far more than they say or than anyone can hold. */

const megabyte = 1 << 20;
const limits = { maxBytes: 200 * megabyte, maxRows: 200_000 };

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** A zip file written by hand: what it says of its entries need not be true. */
function archive(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, crc } of entries) {
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc >>> 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(label.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, label, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, label);
    offset += 30 + label.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, central, end]));
}

async function refuse(name: string, bytes: Uint8Array): Promise<Figure[]> {
  global.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 1);
  const start = performance.now();
  const result = await readXlsx({ name: 'bomb.xlsx', bytes }, undefined, limits);
  const time = performance.now() - start;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  if (result.ok) throw new Error(`bench: ${name} was not refused`);
  return [
    bound('P14', `${name}: refused after`, time, 1000, 'ms'),
    bound('P14', `${name}: memory above the start`, (peak - before) / megabyte, 150, 'MB'),
  ];
}

/** Figures P14. */
export async function run(): Promise<Figure[]> {
  const zeros = Buffer.alloc(512 * megabyte);
  const packed = deflateRawSync(zeros);
  const sheet = (index: number, size: number): Entry => ({
    name: `xl/worksheets/sheet${index}.xml`,
    packed,
    size,
    crc: crc32('x'),
  });
  const workbook = Buffer.from('<workbook><sheets><sheet name="a"/></sheets></workbook>');
  const head: Entry = {
    name: 'xl/workbook.xml',
    packed: deflateRawSync(workbook),
    size: workbook.length,
    crc: crc32(workbook),
  };
  const honest = archive([head, ...Array.from({ length: 8 }, (_, index) => sheet(index + 1, zeros.length))]);
  // Says that it unpacks to ten bytes for each of its own: believable, and untrue.
  const lying = archive([head, sheet(1, packed.length * 10)]);
  return [...(await refuse('4 GB in eight sheets', honest)), ...(await refuse('512 MB that says it is 5', lying))];
}
