import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arguments, readArguments, usage } from './arguments';
import { makeDocuments } from './makeDocuments';
import { problemWords } from './problemWords';

/** Writes all files or none: into a fresh folder beside the target first, then moved file by file. */
function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const scratch = join(folder, `.dealwright-${process.pid}`);
  mkdirSync(scratch);
  try {
    for (const [name, bytes] of files) writeFileSync(join(scratch, name), bytes);
    for (const name of files.keys()) renameSync(join(scratch, name), join(folder, name));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** `npm run documents`: exit code 0, or 2 with a message for each problem on stderr and nothing written. */
async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (!read.ok) {
    process.stderr.write(`${problemWords(read.error)}\n${usage}\n`);
    return 2;
  }
  const request: Arguments = read.value;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(request.workspace);
  } catch (error) {
    process.stderr.write(`${request.workspace}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const made = await makeDocuments(bytes, request);
  if (!made.ok) {
    for (const { record, problem } of made.error) process.stderr.write(`${record}: ${problemWords(problem)}\n`);
    return 2;
  }
  try {
    writeAll(request.out, made.value.files);
  } catch (error) {
    process.stderr.write(`${request.out}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  for (const { record, problem } of made.value.notices) process.stderr.write(`${record}: ${problemWords(problem)}\n`);
  process.stdout.write(`${made.value.count} documents, register.csv → ${request.out}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
