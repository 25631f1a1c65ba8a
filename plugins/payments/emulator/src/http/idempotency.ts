import { createHash } from 'node:crypto';
import { PLATFORM, type IdempotentAnswerRecord } from '../store/records';
import type { World } from '../world';
import { refused, StripeError } from './errors';

const KEPT_MS = 24 * 3_600_000;

export interface KeyedRequest {
  /** The key within its account. */
  id: string;
  key: string;
  fingerprint: string;
}

/** Stripe's idempotency keys: one effect for each key, the first answer replayed for 24 hours. */
export class IdempotencyKeys {
  private readonly inFlight = new Set<string>();

  constructor(private readonly world: World) {
    this.forgetOld();
  }

  /** Tells keys with a place in the store: `undefined` for a request without one. */
  keyed(
    key: string | undefined,
    scope: string,
    method: string,
    path: string,
    body: string,
  ): KeyedRequest | undefined {
    if (key === undefined || method !== 'POST') return undefined;
    if (key.length > 255) throw refused('Idempotency-Key is too long (maximum is 255 characters).');
    const fingerprint = createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
    return { id: `${scope}/${key}`, key, fingerprint };
  }

  /**
   * The stored answer, or null when the request has to be run; `finish` belongs after that.
   * @throws StripeError 400 idempotency_error for other parameters, 409 while the first is running
   */
  begin(request: KeyedRequest): IdempotentAnswerRecord | null {
    const stored = this.world.store.get('idempotent_answer', request.id)?.record;
    if (stored && stored.fingerprint !== request.fingerprint)
      throw new StripeError(
        400,
        'idempotency_error',
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${request.key}' if you meant to execute a different request.`,
      );
    if (stored) return stored;
    if (this.inFlight.has(request.id))
      throw refused(
        `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${request.key}. Please try again later.`,
        { code: 'idempotency_key_in_use' },
        409,
      );
    this.inFlight.add(request.id);
    return null;
  }

  /** Stores the answer with the changes that it tells of; belongs in their transaction. */
  keep(request: KeyedRequest, answer: { status: number; body: string; requestId: string }): void {
    this.world.store.insert(
      'idempotent_answer',
      PLATFORM,
      {
        id: request.id,
        fingerprint: request.fingerprint,
        status: answer.status,
        body: answer.body,
        requestId: answer.requestId,
        storedAt: Date.now(),
      },
      null,
    );
  }

  finish(request: KeyedRequest): void {
    this.inFlight.delete(request.id);
  }

  private forgetOld(): void {
    const old = [...this.world.store.oldestFirst('idempotent_answer')].filter(
      (row) => row.record.storedAt < Date.now() - KEPT_MS,
    );
    this.world.act(() => {
      for (const row of old) this.world.store.remove('idempotent_answer', row.id);
    });
  }
}
