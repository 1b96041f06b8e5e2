/** Four tables of 256, so that four bytes are taken in one step. */
const tables = new Int32Array(1024);
for (let index = 0; index < 1024; index += 1) {
  let value = index;
  if (index < 256) {
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  } else {
    const before = tables[index - 256] ?? 0;
    value = (tables[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  tables[index] = value;
}

/** CRC-32 as zip files carry it, unsigned. */
export function crc32(bytes: Uint8Array): number {
  const at = (index: number): number => tables[index] as number;
  let value = -1;
  let index = 0;
  for (const whole = bytes.length - 3; index < whole; index += 4) {
    value ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    value =
      at(768 + (value & 0xff)) ^
      at(512 + ((value >>> 8) & 0xff)) ^
      at(256 + ((value >>> 16) & 0xff)) ^
      at(value >>> 24);
  }
  for (; index < bytes.length; index += 1) value = at((value ^ (bytes[index] as number)) & 0xff) ^ (value >>> 8);
  return ~value >>> 0;
}
