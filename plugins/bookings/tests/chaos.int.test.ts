/**
 * Random rentals (fast-check) with jumps of the clock, while webhooks are dropped, doubled, delayed
 * and reordered and calls to Stripe fail. When all is over, no unit was given twice, nothing is stuck,
 * histories are whole, the emulator and the ledger agree to the cent and nothing was done twice.
 * `npm run test:long` tells 2,000 of them, with two processes that are killed on the way.
 * A failing run names its seed and keeps it: `CHAOS_SEED=<seed> CHAOS_RENTALS=<n>` tells it again.
 */
import { verify } from '@rental/config/testing/verify';
import { Random } from '@rental/shared/random';
import fc from 'fast-check';
import { keepFailingSeed, keptSeeds, type KeptSeed } from './chaos/failing-seeds';
import { castRentals, type Cast } from './chaos/listings';
import { Proof } from './chaos/proof';
import { rentalPlan, type RentalPlan } from './chaos/rental-plan';
import { Story } from './chaos/story';
import { api, platform, startWorld, stopWorld } from './rental-world';

const seed = Number(process.env.CHAOS_SEED ?? 20261122);
const runs = Number(process.env.CHAOS_RUNS ?? 1);
const crashes = process.env.CHAOS_CRASHES === '1';
const chosen = process.env.CHAOS_RENTALS;
const rentals = Number(chosen ?? (runs > 1 ? 100 : 200));
/** What has failed once comes first, for ever, unless one story is asked for. */
const kept = chosen === undefined ? keptSeeds() : [];
const keptRentals = kept.reduce((sum, story) => sum + story.rentals, 0);
/** Two hundred rentals end in all of these ways, and all of these succeed now and then. */
const ENDS = ['SETTLED', 'EXPIRED', 'CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER'];
const DEEDS = [
  'approve 200',
  'check_in 200',
  'check_out 200',
  'cancel by renter 200',
  'return_early 200',
  'review 201',
];
const LIMIT_MS = 60_000 + rentals * 4_000 + (crashes ? 600_000 : 0);

/** One run is 200 rentals, those of the kept stories among them. */
const told: readonly KeptSeed[] = [
  ...kept,
  ...Array.from({ length: runs }, (_, run) => ({
    seed: seed + run,
    rentals: runs > 1 ? rentals : Math.max(rentals - keptRentals, 100),
  })),
];
const seen = new Set<string>();
let cast: Cast;

beforeAll(async () => {
  await startWorld('chaos');
  if (crashes) await platform.another({ ROLE: 'worker' });
  cast = await castRentals(platform, api, seed);
});
afterAll(stopWorld);

async function crash(): Promise<void> {
  await platform.kill9();
  await platform.restart();
}

/** Plays them to their end. @throws with every promise that was broken */
async function tell(plans: readonly RentalPlan[], weather: number): Promise<Story> {
  const { rows } = await platform.pg.query('select coalesce(max(id), 0) as id from bookings');
  const story = new Story(api, cast, new Random(weather), crashes ? crash : undefined);
  const proof = new Proof(platform, api, rows[0].id);
  await story.play(plans.map((plan, index) => ({ ...plan, name: `rental ${index}` })));
  await story.end(() => proof.allClosed());
  const problems = [
    ...story.acting.surprises,
    ...(await proof.problems(story.acting.promised)),
    ...(await verify(platform)),
  ];
  expect(problems).toEqual([]);
  expect(story.rentals.length).toBeGreaterThan(plans.length * 0.9);
  for (const state of await proof.states()) seen.add(state);
  for (const deed of Object.keys(story.acting.counts)) seen.add(deed);
  return story;
}

/** The seed stands in the title; its hundreds of acts would bury what went wrong. */
function reporter({ failed, errorInstance }: fc.RunDetails<[RentalPlan[]]>): void {
  if (failed) throw errorInstance;
}

test.each(told)(
  '$rentals rentals in bad weather (CHAOS_SEED=$seed): nothing is lost, nothing is done twice',
  async (run) => {
    const plans = fc.array(rentalPlan, { minLength: run.rentals, maxLength: run.rentals });
    const property = fc.asyncProperty(plans, async (drawn) => void (await tell(drawn, run.seed)));
    try {
      // Another try would begin in the world that this one leaves: a seed is what can be told again.
      await fc.assert(property, { seed: run.seed, numRuns: 1, endOnFailure: true, reporter });
    } catch (error) {
      keepFailingSeed(run);
      throw error;
    }
  },
  LIMIT_MS,
);

if (chosen === undefined)
  test('between them they did everything and ended in every way', () => {
    expect([...seen]).toEqual(expect.arrayContaining([...ENDS, ...DEEDS]));
  });
