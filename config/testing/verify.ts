import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from '../dev/start/settings.mjs';
import type { Platform } from './platform';

/** Runs `npm run verify`'s script against the platform; answers what it found (nothing is right). */
export function verify(platform: Platform): Promise<unknown[]> {
  const script = path.join(root, 'config/dev/verify.mjs');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script], { env: platform.env }, (error, stdout, stderr) => {
      const line = stdout.trim().split('\n').at(-1) ?? '';
      if (line.startsWith('{')) resolve((JSON.parse(line) as { findings: unknown[] }).findings);
      else reject(new Error(`verify: ${String(error)} ${stderr}`));
    });
  });
}
