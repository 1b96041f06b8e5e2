import { contextBridge, ipcRenderer } from 'electron';
import { channels } from './contract';

// One frozen object out of the table: the page can call exactly these channels, and sees nothing else of Electron.
contextBridge.exposeInMainWorld(
  'dealwright',
  Object.freeze(
    Object.fromEntries(
      channels.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)] as const),
    ),
  ),
);
