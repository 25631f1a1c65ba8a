/** This process's background work: operations, deliveries, and the look for what was lost. */
import { createWaker, type Waker } from '@rental/shared/jobs';
import { startLoop, type Loop } from '@rental/shared/loop';
import type { Dependencies } from '../dependencies';
import { announceExpiringHolds } from '../use-cases/announce-expiring-holds';
import { processDeliveries } from '../use-cases/process-deliveries';
import { reconcileWhenDue } from '../use-cases/reconcile';
import { runDueOperations } from '../use-cases/run-due-operations';

const POLL_MS = 500;
/** It looks every ten minutes of the platform's clock; this is how often it asks whether it is time. */
const RECONCILER_POLL_MS = 15_000;

export interface Workers {
  /** Something was committed that can be worked on now. */
  wake(): void;
  /** Ends after the work under way. */
  stop(): Promise<void>;
}

/** A process that is no worker only wakes those that are, through Redis when it is there. */
export function startWorkers(dependencies: Dependencies): Workers {
  const { worker, redisUrl } = dependencies.config;
  const loops: Loop[] = worker ? startLoops(dependencies) : [];
  const wakeLoops = (): void => loops.slice(0, 2).forEach((loop) => loop.wake());
  const waker: Waker | undefined = redisUrl
    ? createWaker({
        name: 'payments',
        redisUrl,
        ...(worker ? { onWake: async () => wakeLoops() } : {}),
      })
    : undefined;
  return {
    wake() {
      wakeLoops();
      waker?.wake();
    },
    async stop() {
      await waker?.stop();
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Nobody wakes the last two. */
const startLoops = (dependencies: Dependencies): Loop[] => [
  startLoop('payment operations', POLL_MS, () => runDueOperations(dependencies)),
  startLoop('payment deliveries', POLL_MS, () => processDeliveries(dependencies)),
  startLoop('holds that lapse', POLL_MS, () => announceExpiringHolds(dependencies)),
  startLoop('payment reconciler', RECONCILER_POLL_MS, () => reconcileWhenDue(dependencies)),
];
