/** The jobs that lie in this process's Bull queues: seen, tried again, taken out. */
import type Bull from 'bull';
import { unavailable } from './errors';
import { answeredInTime, openQueues } from './jobs';

export const JOB_STATES = ['failed', 'delayed', 'waiting', 'active'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface QueuedJob {
  readonly id: string;
  /** `__default__` where the queue has one kind of job. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  readonly error: string | null;
  readonly addedAt: Date;
  /** When a delayed one is due. */
  readonly dueAt: Date | null;
  readonly failedAt: Date | null;
}

export interface JobsWanted {
  readonly queue: string;
  readonly state: JobState;
  readonly skip: number;
  readonly most: number;
}

/** Which of a queue's jobs: some by their ids, or all of a state. */
export type ChosenJobs = { readonly ids: readonly string[] } | { readonly state: JobState };

/** No request moves more of a state at once; the rest is there for the next. */
export const MOST_MOVED = 1_000;

/** @throws 503 QUEUE_AWAY when Redis does not answer in time */
async function fromRedis<T>(work: Promise<T>): Promise<T> {
  const answer = await answeredInTime(work.then((value) => ({ value })));
  if (!answer)
    throw unavailable(
      'QUEUE_AWAY',
      'Redis does not answer. Nothing is lost: workers look for their work by themselves.',
    );
  return answer.value;
}

const queueNamed = (name: string): Bull.Queue | undefined =>
  openQueues().find((queue) => queue.name === name);

/** Those that failed last, or are due or were added first, come first; undefined: no such queue. */
export async function listJobs({
  queue: name,
  state,
  skip,
  most,
}: JobsWanted): Promise<{ jobs: QueuedJob[]; total: number } | undefined> {
  const queue = queueNamed(name);
  if (!queue) return undefined;
  const [counts, jobs] = await fromRedis(
    Promise.all([
      queue.getJobCounts(),
      queue.getJobs([state], skip, skip + most - 1, state !== 'failed'),
    ]),
  );
  return { jobs: jobs.flatMap(asQueued), total: counts[state] };
}

/** A job may be gone since its id was read. */
const asQueued = (job: Bull.Job | null): QueuedJob[] =>
  job
    ? [
        {
          id: String(job.id),
          name: job.name,
          data: (job.data ?? {}) as Record<string, unknown>,
          attempts: job.attemptsMade,
          error: job.failedReason ?? null,
          addedAt: new Date(job.timestamp),
          dueAt: job.opts.delay ? new Date(job.timestamp + job.opts.delay) : null,
          failedAt: job.failedReason && job.finishedOn ? new Date(job.finishedOn) : null,
        },
      ]
    : [];

const idsOf = async (queue: Bull.Queue, chosen: ChosenJobs): Promise<readonly string[]> => {
  if ('ids' in chosen) return chosen.ids;
  const jobs = await queue.getJobs([chosen.state], 0, MOST_MOVED - 1, true);
  return jobs.flatMap(asQueued).map(({ id }) => id);
};

/** Undefined for a job that somebody else has moved meanwhile, and for one that is being worked on. */
async function moved(
  queue: Bull.Queue,
  id: string,
  move: (job: Bull.Job, state: string) => Promise<void> | undefined,
): Promise<string | undefined> {
  const job = await queue.getJob(id);
  if (!job) return undefined;
  const moving = move(job, await job.getState());
  return moving?.then(
    () => id,
    () => undefined,
  );
}

async function moveJobs(
  name: string,
  chosen: ChosenJobs,
  move: (job: Bull.Job, state: string) => Promise<void> | undefined,
): Promise<string[]> {
  const queue = queueNamed(name);
  if (!queue) return [];
  const ids = await fromRedis(idsOf(queue, chosen));
  const done: string[] = [];
  for (const id of ids) {
    const one = await fromRedis(moved(queue, id, move)).catch((error: unknown) => {
      // What was moved before Redis went away is moved, and the caller has to hear of it.
      if (done.length === 0) throw error;
    });
    if (one !== undefined) done.push(one);
  }
  return done;
}

/** Failed jobs wait again, delayed ones wait no longer. Answers whose ids: others are passed over. */
export const retryJobs = (queue: string, chosen: ChosenJobs): Promise<string[]> =>
  moveJobs(queue, chosen, (job, state) => {
    if (state === 'failed') return job.retry();
    return state === 'delayed' ? job.promote() : undefined;
  });

/** Whatever is not being worked on is gone. Answers whose ids: others are passed over. */
export const removeJobs = (queue: string, chosen: ChosenJobs): Promise<string[]> =>
  moveJobs(queue, chosen, (job, state) => (state === 'active' ? undefined : job.remove()));
