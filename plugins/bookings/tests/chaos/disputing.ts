/** Claims, decisions and appeals, and what staff say to risky bookings: steps of a random rental. */
import type { StepOf } from './rental-plan';
import type { Acts, RunningRental } from './running-rental';

/** A claim has its bounds, and there may be nothing (left) to claim, decide or appeal. */
const REFUSALS = [404, 422];

const shareOf = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);

export async function claim(
  acting: Acts,
  rental: RunningRental,
  { by, reason, percent }: StepOf<'claim'>,
): Promise<void> {
  const booking = await acting.show(rental, by);
  const most = by === 'owner' ? booking.deposit.amount : booking.quote.total;
  const claimedAmount = Math.max(1, shareOf(most, percent));
  const body = { reason, description: 'It is not as it should be.', claimedAmount };
  await acting.post(rental, { by, path: 'disputes', body, name: `claim by ${by}` }, REFUSALS);
}

export async function appeal(
  acting: Acts,
  rental: RunningRental,
  { by }: StepOf<'appeal'>,
): Promise<void> {
  const { dispute } = await acting.show(rental, by);
  if (!dispute) return;
  const path = `/api/disputes/${dispute.id}/appeal`;
  const body = { text: 'Here is something new.' };
  // One person in a hundred stories appeals more often than one person may.
  await acting.post(rental, { by, path, body, name: 'appeal' }, [...REFUSALS, 429]);
}

/** All of both pots, divided by percent; what moves between the look and the decision is refused. */
export async function decide(
  acting: Acts,
  rental: RunningRental,
  { toOwner, depositToOwner, returnFees }: Omit<StepOf<'decide'>, 'kind' | 'by'>,
): Promise<void> {
  const path = `/bookings/${rental.bookingId}/dispute`;
  const found = await acting.processes.get(path, rental.tokens.staff);
  if (found.status !== 200) return;
  const { frozen, captured } = found.json.data;
  const [owner, deposit] = [shareOf(frozen, toOwner), shareOf(captured, depositToOwner)];
  const body = {
    toOwner: owner,
    toRenter: frozen - owner,
    depositToOwner: deposit,
    depositToRenter: captured - deposit,
    returnFees,
    note: 'After all that was shown.',
  };
  const name = 'decide';
  await acting.post(rental, { by: 'staff', path: `${path}/resolve`, body, name }, REFUSALS);
}

export async function look(
  acting: Acts,
  rental: RunningRental,
  { answer }: StepOf<'look'>,
): Promise<void> {
  const path = `/bookings/${rental.bookingId}/review/${answer}`;
  const body = { reason: 'Looked at it.' };
  await acting.post(rental, { by: 'staff', path, body, name: `look ${answer}` });
}
