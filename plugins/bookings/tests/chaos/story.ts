/** Plays the planned rentals on a running platform: waves of bookings, then whatever is due, from jump to jump of the clock. */
import type { Api } from '@rental/config/testing/api';
import { Acting, type RunningRental } from './acting';
import { inTurns } from './in-turns';
import type { Cast, SoldListing } from './listings';
import type { Random } from '@rental/shared/random';
import { WAVES, type RentalPlan } from './rental-plan';
import { changeWeather, clearWeather } from './weather';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const AT_ONCE = 8;
const TRIES = 8;
const CRASHES_PER_WAVE = 0.35;
/** Everything is closed eight days after the last return. */
const LONGEST_END_DAYS = 40;

export class Story {
  readonly rentals: RunningRental[] = [];
  readonly acting: Acting;

  constructor(
    private readonly api: Api,
    private readonly cast: Cast,
    private readonly random: Random,
    /** Kills the platform and starts it again. */
    private readonly crash?: () => Promise<void>,
  ) {
    this.acting = new Acting(api);
  }

  /** Until nobody does anything any more; deadlines and settlement are still to come. */
  async play(plans: readonly RentalPlan[]): Promise<void> {
    for (let wave = 0; wave < WAVES; wave += 1) {
      await changeWeather(this.api, this.random);
      await inTurns(
        plans.filter((plan) => plan.wave === wave),
        AT_ONCE,
        (plan) => this.create(plan),
      );
      if (this.random.chance(CRASHES_PER_WAVE)) await this.crash?.();
      for (const wait of [0, 5 * MINUTE, 11 * MINUTE, this.random.int(1, 9) * HOUR])
        await this.jump(wait);
    }
    for (let next = this.nextAct(); next !== undefined; next = this.nextAct()) {
      await changeWeather(this.api, this.random);
      const now = (await this.api.now()).getTime();
      await this.jump(Math.max(0, next - now) + this.random.int(0, 14 * 60) * MINUTE);
    }
  }

  /** Fair weather until every booking is closed, and the reconciler has had its look. */
  async end(allClosed: () => Promise<boolean>): Promise<void> {
    await clearWeather(this.api);
    for (let days = 0; days < LONGEST_END_DAYS && !(await allClosed()); days += 4)
      await this.api.advance('P4D');
    // Payouts arrive, their events are lost, and the reconciler finds them.
    await this.api.advance('PT5M');
    await this.api.advance('PT11M');
  }

  private nextAct(): number | undefined {
    const times = this.rentals.flatMap(({ todo }) => todo.map(({ at }) => at));
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  private async jump(ms: number): Promise<void> {
    if (ms > 0) await this.api.advance(`PT${Math.ceil(ms / 1000)}S`);
    const now = (await this.api.now()).getTime();
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
      const now = await this.api.now();
      const answer = await this.api.post('/api/bookings', requestOf(plan, listing, now), renter);
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
    const booking = await this.api.get(`/api/bookings/${bookingId}`, renter);
    const { startAt, endAt } = booking.json.data;
    const times = { created: now.getTime(), start: Date.parse(startAt), end: Date.parse(endAt) };
    this.rentals.push({
      name: `${plan.name} (${bookingId})`,
      bookingId,
      clientSecret,
      tokens: { renter, owner: listing.ownerToken },
      todo: plan.acts
        .map((act) => ({ ...act, at: times[act.from] + act.offsetMs }))
        .sort((a, b) => a.at - b.at),
    });
  }
}

function requestOf(plan: RentalPlan, listing: SoldListing, now: Date): object {
  const day = (n: number) => new Date(now.getTime() + n * DAY).toISOString().slice(0, 10);
  const first = day(plan.startsInDays);
  const period =
    listing.unit === 'HOUR'
      ? { startAt: `${first}T09:00:00Z`, endAt: `${first}T${10 + 2 * plan.length}:20:00Z` }
      : { startDate: first, endDate: day(plan.startsInDays + plan.length) };
  return {
    listingId: listing.id,
    ...period,
    quantity: Math.min(plan.quantity, listing.quantity),
    extras: listing.extras.slice(0, plan.extras),
  };
}
