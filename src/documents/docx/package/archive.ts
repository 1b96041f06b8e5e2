import { deflateSync } from 'fflate';
import { crc32 } from '../../zip/crc32';

/** An entry ready to be written: packing it once serves every document that holds the same part. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly method: 0 | 8;
}

const encoder = new TextEncoder();

export function packText(text: string): PackedPart {
  const content = encoder.encode(text);
  return { bytes: deflateSync(content, { level: 5 }), crc: crc32(content), size: content.length, method: 8 };
}

/** As it is: pictures are compressed already. */
export function storeBytes(content: Uint8Array): PackedPart {
  return { bytes: content, crc: crc32(content), size: content.length, method: 0 };
}

const constants = new Map<string, PackedPart>();

/** For parts that all documents of a house style share. */
export function packConstant(text: string): PackedPart {
  const known = constants.get(text);
  if (known) return known;
  const packed = packText(text);
  constants.set(text, packed);
  return packed;
}

/** 1980-01-01, the first date that an entry can hold: equal content gives equal bytes. */
const date = 0x21;
const utf8Names = 0x0800;

/** Writes a zip archive of packed parts, in the given order. */
export function writeArchive(parts: readonly (readonly [name: string, part: PackedPart])[]): Uint8Array {
  const named = parts.map(([name, part]) => ({ name: encoder.encode(name), part }));
  const total = named.reduce((sum, { name, part }) => sum + 76 + 2 * name.length + part.bytes.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const common = (offset: number, part: PackedPart, nameLength: number): void => {
    view.setUint16(offset, 20, true);
    view.setUint16(offset + 2, utf8Names, true);
    view.setUint16(offset + 4, part.method, true);
    view.setUint16(offset + 8, date, true);
    view.setUint32(offset + 10, part.crc, true);
    view.setUint32(offset + 14, part.bytes.length, true);
    view.setUint32(offset + 18, part.size, true);
    view.setUint16(offset + 22, nameLength, true);
  };
  const offsets = named.map(({ name, part }) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    common(at + 4, part, name.length);
    out.set(name, at + 30);
    out.set(part.bytes, at + 30 + name.length);
    at += 30 + name.length + part.bytes.length;
    return start;
  });
  const directory = at;
  for (const [index, { name, part }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(at + 6, part, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}
