/**
 * A hundred random rentals while webhooks are dropped, doubled, delayed and reordered and calls to
 * Stripe fail. When all is over, the emulator and the ledger agree to the cent and nothing was done
 * twice. A failing run names its seed: `CHAOS_SEED=<seed> CHAOS_RENTALS=<n>` tells the same story.
 */
import { verify } from '@rental/config/testing/verify';
import { castRentals } from './chaos/listings';
import { Proof } from './chaos/proof';
import { Random } from '@rental/shared/random';
import { planRentals } from './chaos/rental-plan';
import { Story } from './chaos/story';
import { api, platform, startWorld, stopWorld } from './rental-world';

const seed = Number(process.env.CHAOS_SEED ?? 20261122);
const rentals = Number(process.env.CHAOS_RENTALS ?? 100);
/** A hundred rentals end in all of these ways, and all of these succeed now and then. */
const ENDS = ['SETTLED', 'EXPIRED', 'CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER'];
const DEEDS = ['approve 200', 'check_in 200', 'check_out 200', 'cancel by renter 200'];
const LIMIT_MS = 60_000 + rentals * 4_000;

beforeAll(() => startWorld('chaos'));
afterAll(stopWorld);

test(
  `${rentals} rentals in bad weather (CHAOS_SEED=${seed}): nothing is lost, nothing is done twice`,
  async () => {
    const { rows } = await platform.pg.query('select coalesce(max(id), 0) as id from bookings');
    const cast = await castRentals(platform, api, seed);
    const story = new Story(api, cast, new Random(seed));
    const proof = new Proof(platform, api, rows[0].id);
    await story.play(planRentals(seed, rentals));
    await story.end(() => proof.allClosed());
    const problems = [
      ...story.acting.surprises,
      ...(await proof.problems(story.acting.promised)),
      ...(await verify(platform)),
    ];
    expect({ seed, problems }).toEqual({ seed, problems: [] });
    expect(story.rentals.length).toBeGreaterThan(rentals * 0.9);
    if (rentals < 100) return;
    expect(await proof.states()).toEqual(expect.arrayContaining(ENDS));
    expect(Object.keys(story.acting.counts)).toEqual(expect.arrayContaining(DEEDS));
  },
  LIMIT_MS,
);
