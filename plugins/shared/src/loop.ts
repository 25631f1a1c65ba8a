/** A background loop: runs when woken and at least every `everyMs`, never twice at once, and stops cleanly. */
import { log } from './log';

export interface Loop {
  /** Runs soon. Wakes during a run are answered by one more run. */
  wake(): void;
  /** Resolves when the run under way has ended; no other starts. */
  stop(): Promise<void>;
}

export function startLoop(name: string, everyMs: number, run: () => Promise<unknown>): Loop {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const once = async (): Promise<void> => {
    do {
      again = false;
      try {
        await run();
      } catch (error) {
        log.error(`${name} failed; it will be tried again`, { error });
        again = false;
      }
    } while (again && !stopped);
  };
  const start = (): void => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = once().finally(() => {
      running = undefined;
      if (!stopped) timer = setTimeout(start, everyMs);
    });
  };
  timer = setTimeout(start, 0);
  return {
    wake: start,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
