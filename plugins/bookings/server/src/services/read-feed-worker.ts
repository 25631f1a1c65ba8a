/** The thread that `read-feed.ts` starts. */
import { parentPort, workerData } from 'node:worker_threads';
import { readCalendar } from '../domain/read-calendar';
import type { ReadingJob } from './read-feed';

const { text, terms } = workerData as ReadingJob;
parentPort?.postMessage(readCalendar(text, terms));
