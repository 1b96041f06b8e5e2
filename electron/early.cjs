// Only for starting the program from its folder through a launcher that loads it after Electron is ready: by then a
// scheme can no longer be announced. Node loads this file first (NODE_OPTIONS, see runtime.ts), and it announces the
// scheme as soon as anybody asks for Electron. Never part of a packaged program, whose fuse ignores NODE_OPTIONS.
// A rejected, already announced scheme would throw: so once only.
const Module = require('node:module');

const load = Module._load;
let announced = false;
Module._load = function announceScheme(...given) {
  const loaded = load.apply(this, given);
  if (!announced && given[0] === 'electron' && loaded?.protocol && !loaded.app.isReady()) {
    announced = true;
    Module._load = load;
    const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
    loaded.protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
  }
  return loaded;
};
