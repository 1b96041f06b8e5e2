import { Inflate } from 'fflate';
import { fail, ok, problem, type Result } from '../../domain/kernel/result';
import { crc32 } from './crc32';
import { readDirectory, type ZipEntry } from './directory';
import { defaultZipLimits, type ZipLimits } from './limits';

export { defaultZipLimits, type ZipLimits } from './limits';

/** Unpacks one entry into exactly the bytes it claims; more, fewer or others are damage. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) return null;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) return crc32(packed) === entry.crc ? packed.slice() : null;
  const out = inflateUpTo(packed, entry.size);
  return out && crc32(out) === entry.crc ? out : null;
}

/** Packed bytes read at once; at most 1032 times as many come out of them. */
const sliceBytes = 16 * 1024;

/** Exactly `size` bytes; `null` where there are fewer or more. A stream that goes on is not read to its end. */
function inflateUpTo(packed: Uint8Array, size: number): Uint8Array | null {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((part) => {
    if (filled + part.length <= size) out.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < packed.length && filled <= size; at += sliceBytes)
      stream.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length);
  } catch {
    return null;
  }
  return filled === size ? out : null;
}

/**
 * Unpacks an archive that may be hostile (PERFORMANCE.md, untrusted zip files): names to bytes, folders left out. Problems:
 * `zip.notZip`, `zip.damaged`, `zip.encrypted`, `zip.method`, `zip.unsafeName`, `zip.duplicateName`, `zip.bomb`,
 * `zip.tooLarge`, `zip.tooManyEntries`. The limits hold for the whole archive; `wanted` then saves unpacking the rest.
 * Call it in a worker for files from outside.
 */
export function readZip(
  bytes: Uint8Array,
  limits: ZipLimits = defaultZipLimits,
  wanted: (name: string) => boolean = () => true,
): Result<ReadonlyMap<string, Uint8Array>> {
  const directory = readDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const files = new Map<string, Uint8Array>();
  for (const entry of directory.value) {
    if (entry.name.endsWith('/') || !wanted(entry.name)) continue;
    const content = unpack(bytes, entry);
    if (!content) return fail(problem('zip.damaged', { name: entry.name.slice(0, 100) }));
    files.set(entry.name, content);
  }
  return ok(files);
}
