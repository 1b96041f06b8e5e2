import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Kills, without warning, every process whose command line holds `mark` (a profile folder made for one test). */
export async function killTree(mark: string): Promise<void> {
  for (const pid of withCommandLine(mark)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone with its parent already.
    }
  }
  const deadline = Date.now() + 5_000;
  while (withCommandLine(mark).length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function withCommandLine(mark: string): number[] {
  if (process.platform === 'linux') {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => Number.isInteger(pid) && pid !== process.pid && commandLine(pid).includes(mark));
  }
  if (process.platform === 'win32') {
    const query = `Get-CimInstance Win32_Process | Where-Object { $_.CommandLine -like '*${mark}*' -and $_.ProcessId -ne $PID } | ForEach-Object { $_.ProcessId }`;
    return numbers(execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }));
  }
  const all = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
  return numbers(all.filter((line) => line.includes(mark) && !line.includes(' ps -axo')).join('\n'));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function numbers(lines: string): number[] {
  return lines
    .split('\n')
    .map((line) => Number.parseInt(line.trim(), 10))
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
}
