/** What must be true of every rental once all is over; each broken promise is a sentence. */
import type { Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import { AtStripe, type Movement } from './at-stripe';

interface BookingRow {
  id: string;
  number: string;
  state: string;
  settled_at: Date | null;
  pending_intent: string | null;
  deposit_state: string | null;
  total: string;
  owner_share: string;
  account: string;
  refunds: string;
  refunded: string;
  fee_returned: string;
  owner_returned: string;
  /** What of the owner's share went to what the owner owes. */
  collected: string;
  why: string | null;
}

const BOOKINGS = `select b.document_id as id, b.number, b.state, b.settled_at, b.pending_intent,
    b.deposit_state, b.total, q.owner_share, u.stripe_account_id as account,
    count(r.number) as refunds, coalesce(sum(r.refund), 0) as refunded,
    coalesce(sum(r.platform_part), 0) as fee_returned,
    coalesce(sum(r.owner_part), 0) as owner_returned, min(r.reason) as why,
    coalesce((select sum((o.payload ->> 'amount')::bigint) from ledger.operation o
      where o.booking_id = b.document_id and o.kind = 'receivable.collect' and o.state = 'done'), 0) as collected
  from bookings b
  join rental.booking_quote q on q.booking_id = b.document_id
  join up_users u on u.document_id = b.owner_id
  left join rental.booking_refund r on r.booking_id = b.document_id
  where b.id > $1
  group by b.id, q.owner_share, u.stripe_account_id`;

const isClosed = ({ state, settled_at: settled }: BookingRow): boolean =>
  state === 'EXPIRED' || state === 'SETTLED' || (state.startsWith('CANCELLED') && settled !== null);

const ENDED = ['none', 'waived', 'released'];
const FINAL = ['succeeded', 'canceled'];

export class Proof {
  private readonly stripe: AtStripe;

  constructor(
    private readonly platform: Platform,
    api: Api,
    /** The newest booking's row before the story began. */
    private readonly after: number,
  ) {
    this.stripe = new AtStripe(api);
  }

  async allClosed(): Promise<boolean> {
    return (await this.bookings()).every(isClosed);
  }

  /** @param promised what a cancellation's preview said, by booking */
  async problems(promised: ReadonlyMap<string, number>): Promise<string[]> {
    const bookings = await this.bookings();
    return [
      ...bookings
        .filter((booking) => !isClosed(booking))
        .map(
          ({ number, state, pending_intent: wish }) =>
            `${number} is still ${state} (${wish ?? 'no wish'})`,
        ),
      ...(await this.problemsOfMoney(bookings, promised)),
      ...(await this.problemsOfDeposits(bookings)),
      ...(await this.problemsOfOperations()),
      ...(await this.problemsOfBalances()),
    ];
  }

  /** Every state that a rental ended in, once. */
  async states(): Promise<string[]> {
    return [...new Set((await this.bookings()).map(({ state }) => state))];
  }

  private async bookings(): Promise<BookingRow[]> {
    return (await this.platform.pg.query<BookingRow>(BOOKINGS, [this.after])).rows;
  }

  private async problemsOfMoney(
    bookings: readonly BookingRow[],
    promised: ReadonlyMap<string, number>,
  ): Promise<string[]> {
    const [intents, refunds, fees] = await Promise.all([
      this.stripe.intents(),
      this.stripe.refunds(),
      this.stripe.fees(),
    ]);
    const accounts = [...new Set(bookings.map(({ account }) => account))];
    const payouts = (await Promise.all(accounts.map((one) => this.stripe.payouts(one)))).flat();
    return bookings.flatMap((booking) => {
      const mine = (all: readonly Movement[]) =>
        all.filter(({ metadata }) => metadata.bookingId === booking.id);
      const charges = intents.filter(
        (intent) =>
          mine([intent]).length > 0 &&
          intent.metadata.kind === 'charge' &&
          intent.status === 'succeeded',
      );
      const charge = charges[0]?.latest_charge;
      const fee = fees.find((one) => one.originating_transaction === charge);
      return problemsOf(booking, promised.get(booking.id), {
        charges: charges.map(({ amount }) => amount),
        refunds: mine(refunds).map(({ amount }) => amount),
        feeRefunds: fee?.refunds.data.map(({ amount }) => amount) ?? [],
        payouts: mine(payouts).map(({ amount }) => amount),
      });
    });
  }

  private async problemsOfDeposits(bookings: readonly BookingRow[]): Promise<string[]> {
    const open = (await this.stripe.intents()).filter(
      ({ status, metadata }) => metadata.kind === 'hold' && !FINAL.includes(status),
    );
    return [
      ...open.map(({ id, status }) => `hold ${id} is still ${status} at Stripe`),
      ...bookings
        .filter(
          ({ state, deposit_state: deposit }) =>
            state !== 'EXPIRED' && !ENDED.includes(deposit ?? 'none'),
        )
        .map(
          ({ number, state, deposit_state: deposit }) =>
            `${number} is ${state}, its deposit ${deposit}`,
        ),
    ];
  }

  /** A card that refuses the hold fails that operation; nothing else may have failed or wait. */
  private async problemsOfOperations(): Promise<string[]> {
    const { rows } = await this.platform.pg.query(
      `select key, state, error from ledger.operation
        where state = 'requested' or (state = 'failed' and kind <> 'hold.create')`,
    );
    const waiting = await this.platform.pg.query(
      'select id, type, last_error from ledger.stripe_event where processed_at is null',
    );
    return [
      ...rows.map(({ key, state, error }) => `operation ${key} is ${state}: ${error}`),
      ...waiting.rows.map(
        ({ id, type, last_error: error }) => `delivery ${id} (${type}): ${error}`,
      ),
    ];
  }

  /** Per account and currency, read from both sides without the verifier's help. */
  private async problemsOfBalances(): Promise<string[]> {
    const { rows } = await this.platform.pg.query(
      `select u.stripe_account_id as account, j.currency, sum(p.amount)::bigint as amount
         from ledger.posting p join ledger.journal j on j.id = p.journal_id
         join ledger.account a on a.name = p.account
         left join up_users u on u.document_id = a.owner_id
        where a.name ~ '^stripe:' group by 1, 2 having sum(p.amount) <> 0`,
    );
    const accounts = new Set<string | null>([null, ...rows.map(({ account }) => account)]);
    const problems: string[] = [];
    for (const account of accounts) {
      const ledger = Object.fromEntries(
        rows
          .filter((row) => row.account === account)
          .map((row) => [row.currency, Number(row.amount)]),
      );
      const stripe = await this.stripe.balance(account ?? undefined);
      for (const currency of new Set([...Object.keys(ledger), ...Object.keys(stripe)]))
        if (ledger[currency] !== stripe[currency])
          problems.push(
            `${account ?? 'platform'} has ${stripe[currency] ?? 0} ${currency} at Stripe, ${ledger[currency] ?? 0} in the ledger`,
          );
    }
    return problems;
  }
}

interface Moved {
  charges: number[];
  refunds: number[];
  feeRefunds: number[];
  payouts: number[];
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, each) => total + each, 0);

/** Each once, and to the cent what was decided and promised. */
function problemsOf(booking: BookingRow, promised: number | undefined, moved: Moved): string[] {
  const paid = moved.charges.length > 0;
  const refunded = Number(booking.refunded);
  const ownerLeft = paid ? Number(booking.owner_share) - Number(booking.owner_returned) : 0;
  const earned = booking.state === 'EXPIRED' ? 0 : ownerLeft - Number(booking.collected);
  const expectations: [string, unknown, unknown][] = [
    ['charges', moved.charges, paid ? [Number(booking.total)] : []],
    ['paid', paid, booking.state !== 'EXPIRED' || refunded > 0],
    ['refunds, as often as decided', moved.refunds.length, Number(booking.refunds)],
    ['refunded, as decided', sum(moved.refunds), refunded],
    ['refunded, as promised', sum(moved.refunds), promised ?? expectedRefund(booking)],
    ['fee returned', sum(moved.feeRefunds), Number(booking.fee_returned)],
    ['fee refunds, at most one a refund', moved.feeRefunds.length <= moved.refunds.length, true],
    ['payouts', moved.payouts, earned > 0 ? [earned] : []],
  ];
  return expectations
    .filter(([, found, expected]) => JSON.stringify(found) !== JSON.stringify(expected))
    .map(
      ([what, found, expected]) =>
        `${booking.number} (${booking.id}, ${booking.state}) ${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`,
    );
}

/** Without a promise: all of a late payment, and what was decided where the booking moved on or the deposit was missing. */
function expectedRefund({ state, why, total, refunded }: BookingRow): number {
  if (state === 'EXPIRED') return why === null ? 0 : Number(total);
  return state.startsWith('CANCELLED') ? Number(refunded) : 0;
}
