/** What goes wrong between the platform and Stripe, switched by the emulator's control API. */
import type { Api } from '@rental/config/testing/api';
import type { Random } from '@rental/shared/random';

const MONEY = '^/v1/(payment_intents|refunds|application_fees|payouts)';
const TYPES = ['payment_intent', 'payout', 'refund', '.'] as const;

interface Fault {
  mode: string;
  target?: 'webhook';
  match: object;
  times: number;
  delayMs?: number;
}

const FAULTS: readonly ((random: Random) => Fault)[] = [
  (random) => ({ mode: 'drop', match: { type: random.pick(TYPES) }, times: random.int(3, 30) }),
  (random) => ({ mode: 'drop', match: { type: '.' }, times: random.int(20, 60) }),
  (random) => ({ mode: 'duplicate', match: { type: '.' }, times: random.int(5, 40) }),
  (random) => ({ mode: 'reorder', match: { type: '.' }, times: random.int(3, 20) }),
  (random) => ({
    mode: 'delay',
    target: 'webhook',
    match: { type: random.pick(TYPES) },
    times: random.int(3, 10),
    delayMs: random.int(200, 1500),
  }),
  (random) => ({ mode: 'error_500', match: { path: MONEY }, times: random.int(1, 4) }),
  (random) => ({ mode: 'error_500', match: { path: '/cancel$' }, times: random.int(2, 6) }),
  (random) => ({
    mode: 'error_500',
    match: { path: '/v1/(events|balance)' },
    times: random.int(1, 3),
  }),
  (random) => ({ mode: 'drop_connection_after', match: { path: MONEY }, times: random.int(1, 4) }),
  (random) => ({
    mode: 'delay',
    match: { path: MONEY },
    times: random.int(1, 4),
    delayMs: random.int(50, 600),
  }),
];

const control = (api: Api, method: string, body?: object) =>
  api.call(method, `${api.emulatorUrl}/_emulator/faults`, { body });

export const clearWeather = (api: Api) => control(api, 'DELETE');

/** Now and then other faults than before, now and then none. */
export async function changeWeather(api: Api, random: Random): Promise<void> {
  if (random.chance(0.4)) return;
  await clearWeather(api);
  if (random.chance(0.15)) return;
  for (let more = random.int(1, 3); more > 0; more -= 1) {
    const answer = await control(api, 'POST', random.pick(FAULTS)(random));
    if (answer.status !== 200) throw new Error(`fault: ${answer.text}`);
  }
}
