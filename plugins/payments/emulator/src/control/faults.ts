import { newId } from '../store/ids';
import {
  PLATFORM,
  type FaultRecord,
  type RequestFaultRecord,
  type WebhookFaultRecord,
} from '../store/records';
import type { World } from '../world';

const REQUEST_MODES = [
  'error_500',
  'delay',
  'drop_connection_after',
  'hang',
  'hang_after',
  'decline',
] as const;
const WEBHOOK_MODES = ['duplicate', 'drop', 'reorder', 'delay'] as const;

/** A fault that cannot be set; the message says why. */
export class FaultError extends Error {}

/** Takes what a developer posted. @throws FaultError */
export function addFault(world: World, given: unknown): FaultRecord {
  const fault = readFault(given);
  world.act(() => world.store.insert('fault', PLATFORM, fault, null));
  return fault;
}

export function listFaults(world: World): FaultRecord[] {
  return [...world.store.oldestFirst('fault')].map((row) => row.record);
}

/** Takes away one fault, or all without an id. */
export function removeFaults(world: World, id?: string): void {
  const ids = id ? [id] : listFaults(world).map((fault) => fault.id);
  world.act(() => ids.forEach((entry) => world.store.remove('fault', entry)));
}

/** The first fault that fits the request; it is counted down. */
export function takeRequestFault(
  world: World,
  method: string,
  path: string,
): RequestFaultRecord | null {
  if (world.store.count('fault') === 0) return null;
  const fits = (fault: FaultRecord): fault is RequestFaultRecord =>
    fault.target === 'request' &&
    (fault.match.method === null || fault.match.method === method) &&
    (fault.match.path === null || new RegExp(fault.match.path).test(path)) &&
    (fault.mode !== 'decline' || /\/(confirm|payment_intents)$/.test(path));
  const found = listFaults(world).find(fits);
  if (found) world.act(() => countDown(world, found));
  return found ?? null;
}

/** The first fault that fits a delivery of this event; it is counted down. */
export function takeWebhookFault(world: World, eventType: string): WebhookFaultRecord | null {
  if (world.store.count('fault') === 0) return null;
  const fits = (fault: FaultRecord): fault is WebhookFaultRecord =>
    fault.target === 'webhook' &&
    (fault.match.type === null || new RegExp(fault.match.type).test(eventType));
  const found = listFaults(world).find(fits);
  if (found) world.act(() => countDown(world, found));
  return found ?? null;
}

function countDown(world: World, fault: FaultRecord): void {
  if (fault.times <= 1) world.store.remove('fault', fault.id);
  else world.store.patch('fault', fault.id, { times: fault.times - 1 });
}

function readFault(given: unknown): FaultRecord {
  if (typeof given !== 'object' || given === null) throw new FaultError('Send a JSON object.');
  const fields = given as Record<string, unknown>;
  const mode = String(fields.mode);
  const match = (fields.match ?? {}) as Record<string, unknown>;
  const shared = {
    id: newId('fault'),
    times: count(fields.times, 'times', 1),
    delayMs: count(fields.delayMs, 'delayMs', 1000),
  };
  const target = fields.target ?? (isOneOf(REQUEST_MODES, mode) ? 'request' : 'webhook');
  if (target === 'request' && isOneOf(REQUEST_MODES, mode)) {
    const method = match.method === undefined ? null : String(match.method).toUpperCase();
    return { ...shared, target, mode, match: { method, path: pattern(match.path) } };
  }
  if (target === 'webhook' && isOneOf(WEBHOOK_MODES, mode))
    return { ...shared, target, mode, match: { type: pattern(match.type) } };
  throw new FaultError(
    `Modes of requests: ${REQUEST_MODES.join(', ')}; of webhooks ("target": "webhook"): ${WEBHOOK_MODES.join(', ')}.`,
  );
}

function isOneOf<const T extends string>(modes: readonly T[], mode: string): mode is T {
  return modes.some((entry) => entry === mode);
}

function count(value: unknown, name: string, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new FaultError(`"${name}" is a whole number.`);
  return value;
}

function pattern(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  try {
    return new RegExp(String(value)).source;
  } catch {
    throw new FaultError(`"${String(value)}" is not a regular expression.`);
  }
}
