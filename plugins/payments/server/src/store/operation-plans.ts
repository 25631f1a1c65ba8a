/** Plans as rows of `ledger.operation`, for whoever is free or for the planner. */
import { randomUUID } from 'node:crypto';
import type { Trx } from '@rental/shared/database';
import { operationPayloads, type OperationPlan } from '../../../contracts/operations';
import { LEASE_MS, type AnyOperation, type Times } from './operations';

/** From the binding `:operation`, one row as JSON. */
export const INSERT_OPERATION = `insert into ledger.operation (key, kind, booking_id, owner_id, payload,
    due_at, next_at, created_at, attempts, first_tried_at, lease, locked_until)
  select key, kind, booking_id, owner_id, payload, due_at, next_at, created_at, attempts,
      first_tried_at, lease, locked_until
    from jsonb_to_record(:operation::jsonb) as planned(key text, kind text, booking_id text,
      owner_id text, payload jsonb, due_at timestamptz, next_at timestamptz, created_at timestamptz,
      attempts int, first_tried_at timestamptz, lease uuid, locked_until timestamptz)`;

/** The value of `:operation`. */
const rowOf = (plan: OperationPlan, { now, wall }: Times, taken?: AnyOperation): string =>
  JSON.stringify({
    key: plan.key,
    kind: plan.kind,
    booking_id: plan.bookingId,
    owner_id: 'ownerId' in plan.payload ? plan.payload.ownerId : null,
    payload: plan.payload,
    due_at: plan.dueAt ?? now,
    next_at: wall,
    created_at: now,
    attempts: taken?.attempts ?? 0,
    first_tried_at: taken?.firstTriedAt,
    lease: taken?.lease,
    locked_until: taken && new Date(wall.getTime() + LEASE_MS),
  });

const checked = (plan: OperationPlan): OperationPlan =>
  ({ ...plan, payload: operationPayloads[plan.kind].parse(plan.payload) }) as OperationPlan;

export async function insertOperation(trx: Trx, plan: OperationPlan, times: Times): Promise<void> {
  await trx.raw(`${INSERT_OPERATION} on conflict (key) do nothing`, {
    operation: rowOf(checked(plan), times),
  });
}

/** The operation as its planner takes it up, and the row that says so from the start. */
export function takenByPlanner(
  plan: OperationPlan,
  times: Times,
): { operation: AnyOperation; row: string } {
  const valid = checked(plan);
  const { kind, key, bookingId, payload } = valid;
  const lease = { attempts: 1, refusals: 0, lease: randomUUID(), firstTriedAt: times.wall };
  const operation = { kind, key, bookingId, payload, ...lease } as AnyOperation;
  return { operation, row: rowOf(valid, times, operation) };
}
