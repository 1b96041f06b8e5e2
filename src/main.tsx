import { createPlatform } from '@/platform/create';

/** Chooses the host, then starts the program in it. A start that fails leaves a trace on the page, never a blank one. */
async function main(): Promise<void> {
  // Both at once: the host answers while the first screen is fetched.
  const [platform, { start }] = await Promise.all([createPlatform(), import('@/app/start')]);
  await start(platform);
}

main().catch((error: unknown) => {
  console.error(error);
  const root = document.getElementById('root');
  if (root && root.childElementCount === 0) {
    root.setAttribute('role', 'alert');
    root.textContent = `Dealwright: ${error instanceof Error ? error.message : String(error)}`;
  }
});
