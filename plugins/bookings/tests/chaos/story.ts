/** Plays the planned rentals on a running platform: waves of bookings, then whatever is due, from jump to jump of the clock. */
import { randomUUID } from 'node:crypto';
import type { Api } from '@rental/config/testing/api';
import { Acting, dueAt } from './acting';
import type { Bank } from './bank';
import type { RunningRental } from './running-rental';
import { decide } from './disputing';
import { inTurns } from './in-turns';
import type { Cast, SoldListing } from './listings';
import type { Processes } from './processes';
import type { Random } from '@rental/shared/random';
import { WAVES, type RentalPlan } from './rental-plan';
import { changeWeather, clearWeather } from './weather';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT_ONCE = 8;
const TRIES = 8;
/** Everything is closed eight days after the last return, or after the last decision. */
const LONGEST_END_DAYS = 60;

export class Story {
  readonly rentals: RunningRental[] = [];
  readonly acting: Acting;

  constructor(
    private readonly api: Api,
    private readonly processes: Processes,
    private readonly cast: Cast,
    private readonly random: Random,
    /** How likely a power cut is, from jump to jump. */
    private readonly cuts: number,
    private readonly bank: Bank,
  ) {
    this.acting = new Acting(processes, api.emulatorUrl);
  }

  /** Until nobody does anything any more; deadlines and settlement are still to come. */
  async play(plans: readonly RentalPlan[]): Promise<void> {
    for (let wave = 0; wave < WAVES; wave += 1) {
      await changeWeather(this.api, this.random);
      await this.perhapsStruck(
        inTurns(
          plans.filter((plan) => plan.wave === wave),
          AT_ONCE,
          (plan) => this.create(plan),
        ),
      );
      for (const wait of [0, 5 * MINUTE, 11 * MINUTE, this.random.int(1, 9) * HOUR])
        await this.jump(Number(await this.processes.now()) + wait);
    }
    for (let next = this.nextAct(); next !== undefined; next = this.nextAct()) {
      await changeWeather(this.api, this.random);
      const now = Number(await this.processes.now());
      await this.perhapsStruck(
        this.jump(Math.max(now, next) + this.random.int(0, 16 * 60) * MINUTE),
      );
      await this.bank.perhapsAct(this.bookings());
    }
  }

  /** Fair weather until every booking is closed, and the reconciler has had its look. */
  async end(allClosed: () => Promise<boolean>): Promise<void> {
    await clearWeather(this.api);
    await this.processes.leasesOver();
    for (let days = 0; days < LONGEST_END_DAYS && !(await allClosed()); days += 4) {
      await this.decideDisputes();
      await this.bank.perhapsAct(this.bookings());
      await this.api.advance('P4D');
    }
    await this.bank.end();
    // Payouts arrive, their events are lost, and the reconciler finds them.
    await this.api.advance('PT5M');
    await this.api.advance('PT11M');
  }

  /** What nobody has decided yet: staff have no deadline. */
  private async decideDisputes(): Promise<void> {
    const { json } = await this.api.get('/bookings/disputes?pageSize=100', this.cast.staff);
    const waiting = new Set(
      json.data.entries.map((each: { booking: { documentId: string } }) => each.booking.documentId),
    );
    for (const rental of this.rentals.filter(({ bookingId }) => waiting.has(bookingId)))
      await decide(this.acting, rental, { toOwner: 50, depositToOwner: 60, returnFees: true });
  }

  private async perhapsStruck(work: Promise<void>): Promise<void> {
    if (this.random.chance(this.cuts)) await this.processes.strike(this.random, work);
    await work;
  }

  private bookings(): ReadonlySet<string> {
    return new Set(this.rentals.map(({ bookingId }) => bookingId));
  }

  private nextAct(): number | undefined {
    const times = this.rentals.flatMap((rental) => rental.todo.map((act) => dueAt(rental, act)));
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  private async jump(instant: number): Promise<void> {
    await this.processes.clockTo(instant);
    const now = Number(await this.processes.now());
    await inTurns(this.rentals, AT_ONCE, (rental) => this.acting.doDue(rental, now));
  }

  /** At the planned listing, or at the next one that has the dates. */
  private async create(plan: RentalPlan): Promise<void> {
    const { listings, renters } = this.cast;
    const renter = renters[plan.renter % renters.length];
    if (!renter) throw new Error('nobody rents');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const listing = listings[(plan.listing + tries) % listings.length];
      if (!listing) throw new Error('nothing is rented');
      const now = await this.processes.now();
      const body = {
        ...requestOf(plan, listing, now),
        ...(plan.promo ? { promoCode: this.cast.promoCode } : {}),
      };
      const headers = { 'idempotency-key': randomUUID() };
      const answer = await this.processes.ask((api) =>
        api.call('POST', '/api/bookings', { token: renter, body, headers }),
      );
      if (answer.status === 201) return this.follow(plan, answer.json, listing, renter, now);
      this.acting.count(`create ${answer.status} ${answer.json?.error?.details?.code}`);
      if (![409, 503].includes(answer.status))
        this.acting.surprises.push(`${plan.name} create: ${answer.status} ${answer.text}`);
    }
  }

  private async follow(
    plan: RentalPlan,
    created: { bookingId: string; paymentClientSecret: string },
    listing: SoldListing,
    renter: string,
    now: Date,
  ): Promise<void> {
    const { bookingId, paymentClientSecret: clientSecret } = created;
    const booking = await this.processes.get(`/api/bookings/${bookingId}`, renter);
    const { startAt, endAt } = booking.json.data;
    const times = { created: now.getTime(), start: Date.parse(startAt), end: Date.parse(endAt) };
    this.rentals.push({
      name: `${plan.name} (${bookingId})`,
      bookingId,
      clientSecret,
      unit: listing.unit,
      tokens: { renter, owner: listing.ownerToken, staff: this.cast.staff },
      times,
      isChanged: false,
      todo: plan.acts,
    });
  }
}

function requestOf(plan: RentalPlan, listing: SoldListing, now: Date): object {
  const day = (n: number) => new Date(now.getTime() + n * DAY).toISOString().slice(0, 10);
  const first = day(plan.startsInDays);
  const period =
    listing.unit === 'HOUR'
      ? {
          startAt: `${first}T09:00:00Z`,
          endAt: `${first}T${10 + 2 * Math.min(plan.length, 4)}:20:00Z`,
        }
      : { startDate: first, endDate: day(plan.startsInDays + plan.length) };
  return {
    listingId: listing.id,
    ...period,
    quantity: Math.min(plan.quantity, listing.quantity),
    extras: listing.extras.slice(0, plan.extras),
  };
}
