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

/** Below this, deflating costs more time than the bytes it saves are worth. */
const storedBytes = 2048;
/** From here on a small hash table is faster than the one that fits the content: it stays in the cache. */
const largeBytes = 65_536;

function packBytes(content: Uint8Array): PackedPart {
  const bytes = deflateSync(content, content.length < largeBytes ? { level: 4 } : { level: 4, mem: 4 });
  return { bytes, crc: crc32(content), size: content.length, method: 8 };
}

export function packText(text: string): PackedPart {
  const content = encoder.encode(text);
  return content.length < storedBytes ? storeBytes(content) : packBytes(content);
}

const chunkLength = 8192;
const keptBytes = 1_048_576;
let room = new Uint8Array(largeBytes);

/**
 * Takes a long part in pieces and encodes them as they come, so that the part never stands in memory as one string.
 * A piece must not end within a surrogate pair. One part is written at a time: the room for its bytes is shared.
 */
export class PartSink {
  private pending = '';
  private length = 0;

  write(text: string): void {
    this.pending += text;
    if (this.pending.length >= chunkLength) this.encode();
  }

  /** The packed part; the sink is used up. */
  pack(): PackedPart {
    this.encode();
    const part = packBytes(room.subarray(0, this.length));
    if (room.length > keptBytes) room = new Uint8Array(largeBytes);
    return part;
  }

  private encode(): void {
    const most = this.length + this.pending.length * 3;
    if (most > room.length) {
      const larger = new Uint8Array(Math.max(most, room.length * 2));
      larger.set(room.subarray(0, this.length));
      room = larger;
    }
    this.length += encoder.encodeInto(this.pending, room.subarray(this.length)).written;
    this.pending = '';
  }
}

/** As it is: pictures are compressed already. */
export function storeBytes(content: Uint8Array): PackedPart {
  return { bytes: content, crc: crc32(content), size: content.length, method: 0 };
}

const constants = new Map<string, PackedPart>();
const mostConstants = 64;

/** For parts that many documents share; the oldest give way. */
export function packConstant(text: string): PackedPart {
  const known = constants.get(text);
  if (known) return known;
  const packed = packBytes(encoder.encode(text));
  const [oldest] = constants.keys();
  if (constants.size >= mostConstants && oldest !== undefined) constants.delete(oldest);
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
