import { documentFileName } from '@/documents/format';
import type { ReportInput } from '@/documents/model/report';
import { fail, ok, type Problem, type Result } from '@/domain/kernel/result';
import { inLanguage } from '@/domain/quoting/totals';
import { documentWorker } from '@/features/common/exporting/worker';
import type { FileHandle, Platform } from '@/platform/platform';

/** `{subject}_{report}_{yyyyMMdd}.docx`, by the rules of DOMAIN.md §17; a report has no number. */
export function reportFileName(input: ReportInput, kindWord: string): string {
  return documentFileName({
    number: '',
    customerShortName: inLanguage(input.title, input.language),
    title: kindWord,
    date: input.date,
  });
}

/** Makes and checks the file, asks where to put it, and writes it; `null` where the user changed their mind. */
export async function saveReport(
  platform: Platform,
  input: ReportInput,
  kindWord: string,
): Promise<Result<FileHandle | null, readonly Problem[]>> {
  const rendered = await documentWorker().render(input);
  if (!rendered.ok) return rendered;
  const target = await platform.files.chooseTarget({ name: reportFileName(input, kindWord), kind: 'docx' });
  if (!target.ok) return fail([target.error]);
  if (target.value === null) return ok(null);
  const written = await platform.files.write(target.value, rendered.value.bytes);
  return written.ok ? written : fail([written.error]);
}
