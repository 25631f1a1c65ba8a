import { show } from '../http/present';
import { changeAccount, completeOnboarding } from '../resources/accounts';
import { answerChallenge } from '../resources/confirm-payment';
import { DISPUTE_REASONS, type NewDispute } from '../resources/dispute-shape';
import { closeDispute, escalateInquiry, openDispute } from '../resources/disputes';
import { failRefund, REFUND_FAILURES } from '../resources/fail-refund';
import { failPayout, finishPayout } from '../resources/payouts';
import type { Emulator } from '../emulator';
import type { World } from '../world';
import { addFault, listFaults, removeFaults } from './faults';
import { readOpeningBalances, setOpeningBalances } from './opening-balances';

/** What a developer asked for makes no sense; the message says why. */
export class ControlError extends Error {}

type Given = Record<string, unknown>;
type Control = (emulator: Emulator, given: Given, rest: string[]) => object;

/** By method and first name after `/_emulator/`. */
export const CONTROLS: Record<string, Control> = {
  'GET clock': (emulator) => clockState(emulator),
  'POST clock': moveClock,
  'GET faults': ({ world }) => ({ faults: listFaults(world) }),
  'POST faults': ({ world }, given) => addFault(world, given),
  'DELETE faults': ({ world }, _given, [id]) => {
    removeFaults(world, id);
    return { faults: listFaults(world) };
  },
  'POST webhooks': redeliver,
  'POST accounts': account,
  'POST payment_intents': authenticate,
  'POST disputes': dispute,
  'POST payouts': payout,
  'POST refunds': refund,
  'GET settings': ({ world }) => settings(world),
  'POST settings': changeSettings,
  'POST opening_balances': openingBalances,
};

function clockState({ world }: Emulator): object {
  return { now: new Date(world.clock.now()).toISOString(), offsetMs: world.clock.offsetMs };
}

/** `{ now: ISO 8601 }` or `{ offsetMs }`; what falls due on the way is done before the answer. */
function moveClock(emulator: Emulator, given: Given): object {
  const { world, schedule } = emulator;
  const target =
    given.now === undefined ? given.offsetMs : Date.parse(String(given.now)) - Date.now();
  if (typeof target !== 'number' || !Number.isFinite(target))
    throw new ControlError('Send { "now": "2030-01-01T00:00:00Z" } or { "offsetMs": 3600000 }.');
  const offset = Math.round(target);
  world.act(() => world.saveSetting('clock_offset_ms', offset));
  world.clock.moveTo(offset);
  schedule.runDue();
  return clockState(emulator);
}

/** `POST webhooks/redeliver`: the events given, or all that were not delivered. */
function redeliver({ deliveries }: Emulator, given: Given, [action]: string[]): object {
  if (action !== 'redeliver') throw new ControlError('There is only webhooks/redeliver.');
  const { events } = given;
  if (
    events !== undefined &&
    !(Array.isArray(events) && events.every((id) => typeof id === 'string'))
  )
    throw new ControlError('"events" is a list of event ids.');
  return { deliveries: deliveries.redeliver(events) };
}

/**
 * `POST accounts/:id/onboard` does what the onboarding page does; `POST accounts/:id` sets
 * `transfers` (active, inactive, pending) and `payouts_enabled`.
 */
function account({ world }: Emulator, given: Given, [id = '', action]: string[]): object {
  world.find('account', id);
  return world.act(() => {
    if (action === 'onboard') {
      const bank = given.bank ?? 'paid';
      if (bank !== 'paid' && bank !== 'no_account' && bank !== 'account_closed')
        throw new ControlError('"bank" is one of paid, no_account, account_closed.');
      completeOnboarding(world, id, { bank });
    } else change(id);
    return show(world, 'account', id);
  });
  function change(accountId: string): void {
    const { record } = world.store.need('account', accountId);
    const { transfers, payouts_enabled: payouts } = given;
    changeAccount(world, accountId, {
      ...(transfers === 'active' || transfers === 'inactive' || transfers === 'pending'
        ? { capabilities: { ...record.capabilities, transfers } }
        : {}),
      ...(typeof payouts === 'boolean' ? { payouts_enabled: payouts } : {}),
    });
  }
}

/** `POST payment_intents/:id/authenticate { outcome: 'passed' | 'failed' }`: the 3-D Secure page. */
function authenticate({ world }: Emulator, given: Given, [id = '', action]: string[]): object {
  if (action !== 'authenticate') throw new ControlError('There is only …/authenticate.');
  if (given.outcome !== 'passed' && given.outcome !== 'failed')
    throw new ControlError('"outcome" is passed or failed.');
  const { outcome } = given;
  world.find('payment_intent', id);
  world.act(() => answerChallenge(world, id, outcome === 'passed'));
  return show(world, 'payment_intent', id);
}

/**
 * `POST disputes { charge, amount?, reason?, inquiry? }` opens one; `POST disputes/:id { outcome: 'won' |
 * 'lost' | 'inquiry_closed' }` is the bank's decision, `{ outcome: 'chargeback' }` makes one of an inquiry.
 */
function dispute({ world }: Emulator, given: Given, [id]: string[]): object {
  if (id === undefined) {
    const asked = newDispute(world, given);
    return show(
      world,
      'dispute',
      world.act(() => openDispute(world, asked)),
    );
  }
  const { outcome } = given;
  if (outcome === 'chargeback') world.act(() => escalateInquiry(world, id));
  else if (outcome === 'won' || outcome === 'lost' || outcome === 'inquiry_closed')
    world.act(() => closeDispute(world, id, outcome));
  else throw new ControlError('"outcome" is won, lost, inquiry_closed or chargeback.');
  return show(world, 'dispute', id);
}

function newDispute(world: World, given: Given): NewDispute {
  const { id, record } = world.find('charge', String(given.charge));
  if (!record.captured || record.disputed)
    throw new ControlError('Only a captured charge without a dispute can be disputed.');
  const { amount } = given;
  const isPart = typeof amount === 'number' && amount > 0 && amount <= record.amount_captured;
  if (amount !== undefined && !isPart)
    throw new ControlError('"amount" is not more than was captured, in minor units.');
  const reason = DISPUTE_REASONS.find((name) => name === given.reason);
  if (given.reason !== undefined && !reason)
    throw new ControlError(`"reason" is one of ${DISPUTE_REASONS.join(', ')}.`);
  return {
    charge: id,
    inquiry: given.inquiry === true,
    ...(isPart ? { amount } : {}),
    ...(reason ? { reason } : {}),
  };
}

/** `POST payouts/:id { outcome: 'paid' | 'failed', code? }`; a paid one may still fail. */
function payout({ world }: Emulator, given: Given, [id = '']: string[]): object {
  const row = world.store.get('payout', id);
  if (!row) throw new ControlError(`There is no payout "${id}".`);
  const code = given.code ?? 'account_closed';
  if (typeof code !== 'string') throw new ControlError('"code" is one of Stripe\'s failure codes.');
  if (given.outcome === 'failed') world.act(() => failPayout(world, id, code));
  else if (given.outcome === 'paid' && row.record.status === 'pending')
    world.act(() => finishPayout(world, id));
  else throw new ControlError('"outcome" is paid (of a pending payout) or failed.');
  return show(world, 'payout', id);
}

/** `POST refunds/:id { outcome: 'failed', reason? }`: the bank sends a refund back, however late. */
function refund({ world }: Emulator, given: Given, [id = '']: string[]): object {
  if (given.outcome !== 'failed') throw new ControlError('"outcome" is failed.');
  const wanted = given.reason ?? 'expired_or_canceled_card';
  const reason = REFUND_FAILURES.find((name) => name === wanted);
  if (!reason) throw new ControlError(`"reason" is one of ${REFUND_FAILURES.join(', ')}.`);
  world.act(() => failRefund(world, id, reason));
  return show(world, 'refund', id);
}

/** `POST opening_balances { balances: [{ account, currency, amount }] }`: see there. */
function openingBalances({ world }: Emulator, given: Given): object {
  const balances = readOpeningBalances(given.balances);
  if (!balances)
    throw new ControlError('"balances" is a list of { account, currency, amount in minor units }.');
  setOpeningBalances(world, balances);
  return { balances: balances.length };
}

function settings(world: World): object {
  return {
    payoutDelayMs: world.setting('payout_delay_ms', world.config.payoutDelayMs),
    availableDelaySeconds: world.setting(
      'available_delay_seconds',
      world.config.availableDelaySeconds,
    ),
  };
}

/** `POST settings { payoutDelayMs?, availableDelaySeconds? }`; they outlive a restart. */
function changeSettings({ world }: Emulator, given: Given): object {
  const names = {
    payoutDelayMs: 'payout_delay_ms',
    availableDelaySeconds: 'available_delay_seconds',
  };
  for (const [name, key] of Object.entries(names)) {
    const value = given[name];
    if (value === undefined) continue;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw new ControlError(`"${name}" is a whole number.`);
    world.act(() => world.saveSetting(key, value));
  }
  return settings(world);
}
