/** What must be true of every rental once all is over; each broken promise is a sentence. */
import type { Api } from '@rental/config/testing/api';
import type { Platform } from '@rental/config/testing/platform';
import { AtStripe } from './at-stripe';
import { madeTwice, movedFor, problemsOf, type Decided } from './money-proof';

interface BookingRow extends Decided {
  settled_at: Date | null;
  pending_intent: string | null;
  deposit_state: string | null;
  account: string;
  is_charged_back: boolean;
  late_state: string | null;
}

const FROM_CHANGE = 'filter (where r.change_number is not null)';
const AT_END = 'filter (where r.change_number is null)';
const OF_DECISION = `filter (where r.reason = 'dispute resolved')`;

const BOOKINGS = `select b.document_id as id, b.number, b.state, b.settled_at, b.pending_intent,
    b.deposit_state, q.total, q.owner_share, u.stripe_account_id as account,
    count(r.number) as refunds, coalesce(sum(r.refund), 0) as refunded,
    coalesce(sum(r.platform_part), 0) as fee_returned,
    coalesce(sum(r.owner_part) ${AT_END}, 0) as owner_returned,
    coalesce(sum(r.refund) ${FROM_CHANGE}, 0) as returned_by_changes,
    coalesce(sum(r.owner_part) ${OF_DECISION}, 0) as decided_to_renter,
    coalesce(sum(r.refund) ${OF_DECISION}, 0) as refunded_by_decision,
    min(r.reason) as why, d.decision,
    (select count(*) from rental.booking_change c where c.booking_id = b.document_id
      and c.state in ('APPLIED', 'RETURNED') and c.amount > 0) as paid_changes,
    coalesce((select sum((o.payload ->> 'amount')::bigint) from ledger.operation o
      where o.booking_id = b.document_id and o.kind = 'receivable.collect' and o.state = 'done'), 0) as collected,
    exists (select from ledger.chargeback c where c.booking_id = b.document_id) as charged_back,
    exists (select from ledger.chargeback c where c.booking_id = b.document_id
      and c.ended_at is null) as is_charged_back,
    l.state as late_state, coalesce(l.taken, 0) as late_of_deposit,
    case when l.state = 'PAID' then l.owner_part else 0 end as late_share
  from bookings b
  join rental.sold_quote q on q.booking_id = b.document_id
  join up_users u on u.document_id = b.owner_id
  left join rental.booking_refund r on r.booking_id = b.document_id
  left join disputes d on d.booking_id = b.document_id
  left join rental.late_return l on l.booking_id = b.document_id
  where b.id > $1
  group by b.id, q.total, q.owner_share, u.stripe_account_id, d.decision, l.booking_id`;

/** What its late fee still waits for; an open one stays open. */
const LATE_UNDER_WAY = ['CHARGING', 'ASKED', 'ENDING', 'TAKING'];

const isClosed = (booking: BookingRow): boolean => {
  const { state, settled_at: settled, is_charged_back: isDisputed, late_state: late } = booking;
  if (isDisputed || LATE_UNDER_WAY.includes(late ?? '')) return false;
  return (
    state === 'EXPIRED' ||
    state === 'SETTLED' ||
    (state.startsWith('CANCELLED') && settled !== null)
  );
};

const ENDED = ['none', 'waived', 'released', 'captured'];
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
      ...(await this.problemsOfHistories()),
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
    const [intents, refunds, fees, transfers] = await Promise.all([
      this.stripe.intents(),
      this.stripe.refunds(),
      this.stripe.fees(),
      this.stripe.transfers(),
    ]);
    const accounts = [...new Set(bookings.map(({ account }) => account))];
    const payouts = (await Promise.all(accounts.map((one) => this.stripe.payouts(one)))).flat();
    const made = { intents, refunds, fees, transfers, payouts };
    return [
      ...madeTwice(made),
      ...bookings.flatMap((booking) =>
        problemsOf(booking, promised.get(booking.id), movedFor(booking.id, made)),
      ),
    ];
  }

  /** Each step of a history begins where the last one ended, and the last one is where it stands. */
  private async problemsOfHistories(): Promise<string[]> {
    const { rows } = await this.platform.pg.query(
      `select b.number, h.from_state, h.to_state, h.event from (
          select *, lag(to_state) over of_booking as before, lead(id) over of_booking as next
            from rental.booking_history window of_booking as (partition by booking_id order by id)
        ) h join bookings b on b.document_id = h.booking_id
        where b.id > $1 and (h.from_state is distinct from h.before
          or (h.next is null and h.to_state <> b.state))`,
      [this.after],
    );
    return rows.map(
      ({ number, from_state: from, to_state: to, event }) =>
        `the history of ${number} has a hole at ${event}: ${from} → ${to}`,
    );
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

  /** A card that refuses a hold or a late fee fails that operation; nothing else may have failed or wait. */
  private async problemsOfOperations(): Promise<string[]> {
    const { rows } = await this.platform.pg.query(
      `select key, state, error from ledger.operation
        where state = 'requested' or (state = 'failed' and kind not in ('hold.create', 'late_fee.charge'))`,
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
