import type { Dependencies } from '../dependencies';
import { claimDueOperations } from '../store/operations';
import { runOperation } from './run-operation';

const AT_ONCE = 8;

/** Runs operations until none is due; answers how many came to their end. */
export async function runDueOperations(dependencies: Dependencies): Promise<number> {
  let ended = 0;
  for (;;) {
    const times = { now: dependencies.clock.now(), wall: dependencies.wall.now() };
    const claimed = await claimDueOperations(dependencies.knex, times, AT_ONCE);
    if (claimed.length === 0) return ended;
    const attempts = await Promise.all(
      claimed.map((operation) => runOperation(dependencies, operation)),
    );
    ended += attempts.filter((attempt) => attempt.ended).length;
  }
}
