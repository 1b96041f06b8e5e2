import { inflateSync } from 'fflate';
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
  try {
    // One byte of room more than claimed: a stream that goes on is noticed without being unpacked to its end.
    const out = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
    return out.length === entry.size && crc32(out) === entry.crc ? out : null;
  } catch {
    return null;
  }
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
