/**
 * Starts the CMS. `strapi start` does the same after it has loaded every other command of Strapi
 * (builds, deployment, transfers), which is a quarter of a start.
 */
import path from 'node:path';
// Comes before whatever is to be kept.
import { compiledCode } from './compiled-code';
import { createStrapi } from '@strapi/strapi';

const distDir = path.resolve(__dirname, '../..');

async function start(): Promise<void> {
  await createStrapi({ appDir: path.dirname(distDir), distDir }).start();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.prependOnceListener(signal, () => compiledCode.save());
  }
}

void start();
