/**
 * Reads a calendar in a thread of its own: a rule that was made to never end ends with the thread,
 * and nobody else waits for it.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadingTerms, ReadResult } from '../domain/read-calendar';

const TIME_MS = 5000;
const MEMORY_MB = 256;

export interface ReadingJob {
  text: string;
  terms: ReadingTerms;
}

export function readFeed(job: ReadingJob): Promise<ReadResult> {
  const worker = new Worker(join(__dirname, 'read-feed-worker.js'), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  return new Promise<ReadResult>((resolve) => {
    const tooMuch = () => resolve({ problem: 'TOO_MANY_EVENTS' });
    const timer = setTimeout(tooMuch, TIME_MS);
    worker.once('message', resolve).once('error', tooMuch).once('exit', tooMuch);
    worker.once('exit', () => clearTimeout(timer));
  }).finally(() => worker.terminate());
}
