// Preloaded into a server: whatever would start a process or touch the network is told on standard error, and fails.
const forbid = (module, names) => {
  for (const name of names) {
    module[name] = () => {
      process.stderr.write(`FORBIDDEN ${name}\n`);
      throw new Error(`${name} is forbidden`);
    };
  }
};
forbid(require('node:child_process'), ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
forbid(require('node:http'), ['request', 'get', 'createServer']);
forbid(require('node:https'), ['request', 'get', 'createServer']);
forbid(require('node:http2'), ['connect', 'createServer', 'createSecureServer']);
forbid(require('node:net'), ['connect', 'createConnection', 'createServer']);
forbid(require('node:net').Socket.prototype, ['connect']);
forbid(require('node:tls'), ['connect', 'createServer']);
forbid(require('node:dgram'), ['createSocket']);
forbid(require('node:dns'), ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(require('node:dns').promises, ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(require('node:worker_threads'), ['Worker']);
forbid(require('node:inspector'), ['open']);
forbid(require('node:vm'), ['runInThisContext', 'runInNewContext', 'runInContext']);
forbid(globalThis, ['fetch', 'WebSocket', 'EventSource']);
const fs = require('node:fs');
forbid(fs, ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'rename', 'renameSync', 'rm', 'rmSync', 'unlink', 'unlinkSync', 'mkdir', 'mkdirSync', 'createWriteStream', 'symlink', 'symlinkSync', 'chmod', 'chmodSync']);
forbid(fs.promises, ['writeFile', 'appendFile', 'rename', 'rm', 'unlink', 'mkdir', 'symlink', 'chmod', 'truncate']);
require('node:module').syncBuiltinESMExports();
