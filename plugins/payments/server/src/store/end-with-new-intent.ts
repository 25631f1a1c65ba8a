import { rowsOf, type Prepared } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { OperationResult } from '../../../contracts/operations';
import { INSERT_INTENT, newIntentBindings, type NewIntent } from './intents';
import type { AnyOperation } from './operations';

/**
 * Ends an operation whose intent is new and has moved nothing yet, which is then all there is to
 * write: one statement. False, and nothing written, when the operation is not the caller's any more.
 */
export async function endWithNewIntent(
  knex: Knex,
  { key, lease }: AnyOperation,
  result: OperationResult,
  intent: NewIntent,
  now: Date,
): Promise<boolean> {
  const bindings = {
    ...newIntentBindings(intent, now),
    key,
    lease,
    result: JSON.stringify(result),
  };
  return (await rowsOf(knex, END_WITH_NEW_INTENT, bindings)).length > 0;
}

const END_WITH_NEW_INTENT: Prepared = {
  name: 'payments.end-with-new-intent',
  sql: `with ended as (
      update ledger.operation set state = 'done', result = :result::jsonb, done_at = :now,
          error = null, lease = null, locked_until = null
        where key = :key and lease = :lease and state = 'requested' returning key
    ), known as (${INSERT_INTENT} from ended on conflict (id) do nothing)
    select key from ended`,
};
