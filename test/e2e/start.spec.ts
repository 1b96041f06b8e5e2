import { expect, test } from './support/host';

test('the program comes up without a word on the console, and asks for nothing outside', async ({ host }) => {
  const complaints: string[] = [];
  const outside: string[] = [];
  const home = new URL(host.page.url());
  host.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  host.page.on('pageerror', (error) => complaints.push(error.message));
  host.page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== home.host && !['data:', 'blob:'].includes(url.protocol)) outside.push(request.url());
  });
  await host.page.reload();
  await expect(host.page.locator('#root')).not.toBeEmpty();
  await expect(host.page).toHaveTitle(/Dealwright|成单匠/);
  await host.page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
  expect(outside).toEqual([]);
});

test('what the page stores is there again after a kill', async ({ host }) => {
  await host.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('host-check', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('rows');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction('rows', 'readwrite', { durability: 'strict' });
          transaction.objectStore('rows').put('kept', 1);
          transaction.oncomplete = () => resolve();
        };
      }),
  );
  await host.kill();
  await host.reopen();
  const read = () =>
    host.page.evaluate(
      () =>
        new Promise<unknown>((resolve, reject) => {
          const request = indexedDB.open('host-check', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('rows');
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const get = request.result.transaction('rows').objectStore('rows').get(1);
            get.onsuccess = () => resolve(get.result);
          };
        }),
    );
  expect(await read()).toBe('kept');
  await host.freshProfile();
  expect(await read()).toBeUndefined();
});
