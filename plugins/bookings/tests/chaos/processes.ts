/** The CMS processes of one platform: requests go to them in turn, and some are killed on the way. */
import { Api, until, type Answer } from '@rental/config/testing/api';
import type { Platform, PlatformProcess } from '@rental/config/testing/platform';
import type { Random } from '@rental/shared/random';

const TRIES = 12;
const PAUSE_MS = 25;
/** Asked of Stripe by the platform alone: what the renter's browser sends is not held up. */
const CALLS =
  '^/v1/(payment_intents(/[^/]+/(capture|cancel))?|refunds|application_fees.*|transfers.*|payouts)$';
const ALL_AT_ONCE = 0.4;

export class Processes {
  readonly #members: readonly PlatformProcess[];
  readonly #apis: readonly Api[];
  #turn = 0;
  #restarting: Promise<unknown> = Promise.resolve();
  /** How often processes were killed: one of them, all of them. */
  readonly kills = { one: 0, all: 0 };

  constructor(
    private readonly platform: Platform,
    others: readonly PlatformProcess[],
  ) {
    this.#members = [platform, ...others];
    this.#apis = this.#members.map(({ url }) => new Api(url, platform.emulatorUrl));
  }

  /** A connection that breaks is tried again at the next process, as a client's would be. */
  async ask(request: (api: Api) => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await request(this.#next());
      } catch (error) {
        if (tries === TRIES) throw error;
        if (tries % this.#apis.length === 0) await this.#restarting;
      }
    }
  }

  get(path: string, token?: string): Promise<Answer> {
    return this.ask((api) => api.get(path, token));
  }

  /** Who is asked for the time takes over what another process has made of it: all of them are. */
  async now(): Promise<Date> {
    const answers = await Promise.all(this.#apis.map(() => this.get('/api/dev/clock')));
    return new Date(Math.max(...answers.map(({ json }) => Date.parse(json.now))));
  }

  /** Whoever moves the clock may die on the way: the next one moves it on to the same instant. */
  async clockTo(instant: number): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const seconds = Math.ceil((instant - Number(await this.now())) / 1000);
      if (seconds <= 0) return;
      try {
        await this.#next().advance(`PT${seconds}S`);
      } catch (error) {
        if (tries === TRIES) throw error;
        await this.#restarting;
      }
    }
  }

  /**
   * A power cut while `work` is under way, before or after Stripe has done what it was asked for;
   * at the end of the work when nothing was asked. Of one process, or of all at once.
   */
  async strike(random: Random, work: Promise<unknown>): Promise<void> {
    const mode = random.pick(['hang', 'hang_after']);
    const all = random.chance(ALL_AT_ONCE);
    const victim = random.int(0, this.#members.length - 1);
    const victims = all ? this.#members : this.#members.filter((_, index) => index === victim);
    const done = work.then(
      () => true,
      () => true,
    );
    await this.#faults('POST', { mode, match: { method: 'POST', path: CALLS } });
    while (!(await Promise.race([done, pause()]))) if (!(await this.#waits(mode))) break;
    this.#restarting = this.#cut(victims);
    await this.#restarting;
    this.kills[all ? 'all' : 'one'] += 1;
  }

  async #cut(victims: readonly PlatformProcess[]): Promise<void> {
    await Promise.all(victims.map((each) => each.kill9()));
    await this.#faults('DELETE');
    // With nobody left it is as well some time later.
    if (victims.length === this.#members.length) await this.#endLeases();
    await Promise.all(victims.map((each) => each.restart()));
  }

  /** What the dead had in hand is free for the others. */
  async leasesOver(): Promise<void> {
    const held = `select (select count(*) from ledger.operation where locked_until > now())
      + (select count(*) from ledger.stripe_event where locked_until > now()) as n`;
    await until(
      'the leases of the dead to run out',
      async () => Number((await this.platform.pg.query(held)).rows[0].n),
      (n) => n === 0,
    );
  }

  async #endLeases(): Promise<void> {
    const over = `locked_until = now() - interval '1 second'`;
    await this.platform.pg.query(
      `update ledger.operation set ${over} where locked_until is not null;
       update ledger.stripe_event set ${over} where locked_until is not null;
       update rental.idempotency_key set ${over} where status is null`,
    );
  }

  async #waits(mode: string): Promise<boolean> {
    const { json } = await this.#faults('GET');
    return json.faults.some((fault: { mode: string }) => fault.mode === mode);
  }

  async #faults(method: string, body?: object): Promise<Answer> {
    const path = `${this.platform.emulatorUrl}/_emulator/faults`;
    return this.#next().call(method, path, { body });
  }

  #next(): Api {
    const api = this.#apis[this.#turn % this.#apis.length];
    this.#turn += 1;
    if (!api) throw new Error('no process');
    return api;
  }
}

const pause = (): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), PAUSE_MS));
