import type { DocumentImage } from './blocks';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function word(bytes: Uint8Array, offset: number): number {
  return ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);
}

function pngSize(bytes: Uint8Array): readonly [number, number] | undefined {
  if (bytes.length < 24 || !pngSignature.every((byte, index) => bytes[index] === byte)) return undefined;
  const long = (offset: number) => word(bytes, offset) * 65_536 + word(bytes, offset + 2);
  return [long(16), long(20)];
}

/** Walks the segments to the first frame header (SOF0–SOF15 without DHT, JPG and DAC), ITU-T T.81 annex B. */
function jpegSize(bytes: Uint8Array): readonly [number, number] | undefined {
  if (word(bytes, 0) !== 0xffd8) return undefined;
  let offset = 2;
  while (offset + 9 < bytes.length) {
    if (bytes[offset] !== 0xff) return undefined;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1;
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return [word(bytes, offset + 7), word(bytes, offset + 5)];
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      offset += 2;
    } else {
      offset += 2 + word(bytes, offset + 2);
    }
  }
  return undefined;
}

/**
 * A PNG or JPEG with its size in pixels, read from its own head: the name and the stated type of a file may lie.
 * `undefined` for anything else, and for images without extent.
 */
export function readImage(bytes: Uint8Array): DocumentImage | undefined {
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  if (!size || size[0] === 0 || size[1] === 0) return undefined;
  return { bytes, mime: png ? 'image/png' : 'image/jpeg', widthPx: size[0], heightPx: size[1] };
}
