/** Which booking is a copy of which, on whose listing, for whom and when. Pure, by the seed. */
import { Random } from '@rental/shared/random';
import { BULK_BOOKING, type Template, type TemplateChoice } from './templates';

export interface BulkListing {
  readonly id: string;
  readonly owner: string;
  /** The owner's account at Stripe. */
  readonly account: string;
}

export interface PlannedBooking {
  readonly n: number;
  readonly template: string;
  readonly booking: string;
  readonly number: string;
  readonly listing: string;
  readonly owner: string;
  readonly account: string;
  readonly renter: string;
  /** Days by which all that happened is moved. */
  readonly past: number;
  /** Days by which the rental itself is moved. */
  readonly ahead: number;
}

export interface BulkWorld {
  readonly seed: number;
  readonly choice: TemplateChoice;
  readonly renters: readonly string[];
  readonly listings: ReadonlyMap<string, readonly BulkListing[]>;
}

const WEEKS_BACK = 52;
const WEEKS_AHEAD = 4;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 6;
const ID_LENGTH = 24;

/** `dated` counts, by currency, listings that already have a booking holding dates; it is raised. */
export function planBooking(
  world: BulkWorld,
  n: number,
  dated: Map<string, number>,
): PlannedBooking {
  const random = new Random(world.seed + n * 6_151);
  const listingsFor = (of: Template) => world.listings.get(of.currency) ?? [];
  let template = world.choice.pick(random);
  const used = dated.get(template.currency) ?? 0;
  if (template.holdsDates && used >= listingsFor(template).length)
    template = world.choice.pickWithoutDates(random);
  const listings = listingsFor(template);
  if (template.holdsDates) dated.set(template.currency, used + 1);
  const listing = template.holdsDates ? listings[used] : random.pick(listings);
  if (!listing) throw new Error(`booking ${n} has no listing`);
  const past = template.isClosed ? -7 * random.int(1, WEEKS_BACK) : 0;
  const isBooked = template.state === 'CONFIRMED';
  return {
    n,
    template: template.id,
    booking: BULK_BOOKING + String(n).padStart(ID_LENGTH - BULK_BOOKING.length, '0'),
    number: numberOf(n),
    listing: listing.id,
    owner: listing.owner,
    account: listing.account,
    renter: random.pick(world.renters),
    past,
    ahead: isBooked ? 7 * random.int(0, WEEKS_AHEAD) : past,
  };
}

/** As people read it; `U` is not in the alphabet of the platform's own numbers. */
function numberOf(n: number): string {
  let rest = n;
  let text = '';
  for (let place = 0; place < DIGITS; place += 1) {
    text = (ALPHABET[rest % ALPHABET.length] ?? '') + text;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return `RP-U${text}`;
}
