import { contextBridge, ipcRenderer } from 'electron';
import { channels, events } from './contract';

// One frozen object out of the table: the page can call exactly these channels and hear exactly these events, and sees
// nothing else of Electron. A listener gets the payload alone, never Electron's event, which would lead back here.
contextBridge.exposeInMainWorld(
  'dealwright',
  Object.freeze({
    ...Object.fromEntries(
      channels.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)] as const),
    ),
    subscribe: (name: unknown, listener: unknown) => {
      const event =
        typeof name === 'string' && Object.hasOwn(events, name) ? events[name as keyof typeof events] : null;
      if (!event || typeof listener !== 'function') return () => undefined;
      const hear = (_event: unknown, payload: unknown) => {
        if (event.payload(payload)) listener(payload);
      };
      ipcRenderer.on(name as string, hear);
      return () => {
        ipcRenderer.removeListener(name as string, hear);
      };
    },
  }),
);
