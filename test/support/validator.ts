import validate from '@ooxml-tools/validate';

/** Errors of the Open XML SDK for a document, as short lines; empty when the file is valid. */
export async function validationErrors(bytes: Uint8Array): Promise<string[]> {
  const errors: unknown = await validate(bytes, 'docx', 'Office2019');
  return Array.isArray(errors)
    ? errors.map((error) => JSON.stringify(error))
    : [`unreadable answer: ${String(errors)}`];
}
