import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeRequestFault } from '../control/faults';
import { newId } from '../store/ids';
import { PLATFORM, type RequestFaultRecord, type Scope } from '../store/records';
import type { World } from '../world';
import { authenticate, type Access } from './authenticate';
import { refused, StripeError } from './errors';
import { parseForm, readBody } from './form';
import type { IdempotencyKeys, KeyedRequest } from './idempotency';
import { listOf, text } from './params';
import { expand } from './present';
import type { Match, Router } from './router';

interface Answer {
  status: number;
  body: string;
  requestId: string;
  replayed: boolean;
}

interface Request {
  method: string;
  pathname: string;
  body: string;
  form: Record<string, unknown>;
  access: Access;
  scope: Scope;
  requestId: string;
  idempotencyKey: string | undefined;
}

const expandPaths = listOf(text);

/** Answers requests to Stripe's own paths (`/v1/…`). */
export class StripeApi {
  constructor(
    private readonly world: World,
    private readonly router: Router,
    private readonly keys: IdempotencyKeys,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const requestId = newId('req').slice(0, 18);
    try {
      const read = await this.read(request, url, requestId);
      const fault = takeRequestFault(this.world, read.method, read.pathname);
      // The caller leaves in the end: by its time-out, or because it was killed.
      if (fault?.mode === 'hang') return;
      const answer = await this.run(read, fault);
      if (fault?.mode === 'hang_after') return;
      if (fault?.mode === 'drop_connection_after') response.destroy();
      else send(response, answer, read.idempotencyKey);
    } catch (error) {
      send(response, failure(error, requestId), undefined);
    }
  }

  private async read(request: IncomingMessage, url: URL, requestId: string): Promise<Request> {
    const method = request.method ?? 'GET';
    const body = await readBody(request);
    const form = method === 'POST' ? parseForm(body) : parseForm(url.search.slice(1));
    const access = authenticate(this.world.config, request, form);
    return {
      method,
      pathname: url.pathname,
      body,
      form,
      access,
      scope: this.scopeOf(request, form),
      requestId,
      idempotencyKey: single(request.headers['idempotency-key']),
    };
  }

  /** `Stripe-Account` lets the platform act as a connected account. */
  private scopeOf(request: IncomingMessage, form: Record<string, unknown>): Scope {
    const header = single(request.headers['stripe-account']) ?? form._stripe_account;
    delete form._stripe_account;
    if (header === undefined) return PLATFORM;
    const id = String(header);
    if (!this.world.store.get('account', id))
      throw refused(
        `The provided key 'sk_test_***' does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
        { code: 'account_invalid' },
        403,
      );
    return id;
  }

  private async run(request: Request, fault: RequestFaultRecord | null): Promise<Answer> {
    const match = this.router.match(request.method, request.pathname);
    if (!match)
      throw refused(
        `Unrecognized request URL (${request.method}: ${request.pathname}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
        {},
        404,
      );
    if (request.access === 'publishable' && !match.route.publishable)
      throw refused(
        'This API call cannot be made with a publishable API key. Please use a secret API key.',
        { code: 'secret_key_required' },
        403,
      );
    const keyed = this.keys.keyed(
      request.idempotencyKey,
      request.scope,
      request.method,
      request.pathname,
      request.body,
    );
    const stored = keyed && this.keys.begin(keyed);
    if (stored) return { ...stored, replayed: true };
    try {
      if (fault?.mode === 'delay') await sleep(fault.delayMs);
      if (fault?.mode === 'error_500')
        throw new StripeError(500, 'api_error', 'An unexpected error occurred (set as a fault).');
      return this.perform(request, match, keyed, fault?.mode === 'decline');
    } finally {
      if (keyed) this.keys.finish(keyed);
    }
  }

  /**
   * Runs the route in one transaction, together with the answer kept for its idempotency key. Like
   * Stripe it keeps refusals, too, once the parameters are understood: the same key gives the same
   * refusal, whatever has changed since.
   */
  private perform(
    request: Request,
    match: Match,
    keyed: KeyedRequest | undefined,
    declineForced: boolean,
  ): Answer {
    const { world } = this;
    const { requestId } = request;
    const { expand: wanted, ...form } = request.form;
    const paths = wanted === undefined ? [] : expandPaths(wanted, 'expand');
    const work = match.route.prepare(form);
    const { scope, access } = request;
    const call = { world, scope, access, path: match.path, declineForced };
    const cause = { id: requestId, idempotency_key: keyed?.key ?? null };
    const kept = (answer: Answer): Answer => {
      if (keyed) this.keys.keep(keyed, answer);
      return answer;
    };
    try {
      return world.act(
        () => kept(this.outcome(() => expand(world, work(call), paths), requestId)),
        cause,
      );
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      return world.act(() => kept(failure(error, requestId)));
    }
  }

  /** A declined card is an answer whose changes stay; other errors undo theirs. */
  private outcome(work: () => object, requestId: string): Answer {
    try {
      const body = JSON.stringify(work(), null, 2);
      return { status: 200, body, requestId, replayed: false };
    } catch (error) {
      if (error instanceof StripeError && error.keepsChanges) return failure(error, requestId);
      throw error;
    }
  }
}

function failure(error: unknown, requestId: string): Answer {
  if (!(error instanceof StripeError)) console.error(error);
  const known =
    error instanceof StripeError
      ? error
      : new StripeError(500, 'api_error', `The emulator failed: ${String(error)}`);
  const body = JSON.stringify(known.body(requestId), null, 2);
  return { status: known.status, body, requestId, replayed: false };
}

function send(response: ServerResponse, answer: Answer, idempotencyKey: string | undefined): void {
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(answer.body),
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'Request-Id',
    'cache-control': 'no-store',
    'request-id': answer.requestId,
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...(answer.replayed
      ? { 'idempotent-replayed': 'true', 'original-request': answer.requestId }
      : {}),
  });
  response.end(answer.body);
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
