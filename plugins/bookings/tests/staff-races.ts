/** What meets at one instant where staff have a say: reviews of risky bookings, claims, appeals. */
import { superAdmin } from '@rental/config/testing/staff';
import type { Answer } from '@rental/config/testing/api';
import {
  api,
  book,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
} from './rental-world';

interface Step {
  event: string;
  from: string;
  to: string;
}

/** What the suite does with a booking that was asked for. */
export interface Race {
  act(id: string, what: string, token: string): Promise<Answer>;
  reached(id: string, states: readonly string[]): Promise<{ status: string; timeline: Step[] }>;
  expectAgreement(
    booked: { bookingId: string; paymentClientSecret: string },
    status: string,
  ): Promise<void>;
}

const WISHES = ['clear', 'decline', 'withdraw', 'approval_timeout'];

/** A part of the suite that has started the platform, with two processes. */
export function staffRaces({ act, reached, expectAgreement }: Race): void {
  let staff: string;
  beforeAll(async () => {
    staff = await superAdmin(api);
    await platform.pg.query(
      `update risk_rules set kind = 'velocity', booking_count = 1, within_hours = 1, enabled = true`,
    );
  });
  afterAll(() => platform.pg.query('update risk_rules set enabled = false'));

  const answer = (id: string, what: string) =>
    api.post(`/bookings/${id}/review/${what}`, { reason: 'Looked at it.' }, staff);

  async function underReview(instant: boolean) {
    const booked = await book(60, 61, `instant_book = ${instant}`);
    await api.pay(booked.paymentClientSecret);
    const { dueAt } = await api.reach(booked.bookingId, renter, 'UNDER_REVIEW');
    return { ...booked, dueAt: dueAt as string };
  }

  test.each([1, 2, 3])('clear, decline, withdraw and the deadline (round %s)', async () => {
    const booked = await underReview(true);
    const id = booked.bookingId;
    const answers = await Promise.all([
      answer(id, 'clear'),
      answer(id, 'decline'),
      act(id, 'withdraw', renter),
      api.clockTo(booked.dueAt).then(() => undefined),
    ]);
    const { status, timeline } = await reached(id, ['CONFIRMED', 'EXPIRED']);
    const wishes = timeline.map(({ event }) => event).filter((event) => WISHES.includes(event));
    expect(wishes).toHaveLength(1);
    expect(status).toBe(wishes[0] === 'clear' ? 'CONFIRMED' : 'EXPIRED');
    const statuses = answers.slice(0, 3).map((given) => given?.status);
    expect(statuses).toEqual(WISHES.slice(0, 3).map((wish) => (wish === wishes[0] ? 200 : 409)));
    await expectAgreement(booked, status);
  });

  test('a request cleared and withdrawn at once: its owner is asked, or nobody is', async () => {
    const booked = await underReview(false);
    const id = booked.bookingId;
    await Promise.all([answer(id, 'clear'), act(id, 'withdraw', renter)]);
    const { status, timeline } = await reached(id, ['PENDING_OWNER_APPROVAL', 'EXPIRED']);
    const events = timeline.map(({ event }) => event);
    expect(events.filter((event) => event === 'clear').length).toBeLessThanOrEqual(1);
    expect(events.filter((event) => event === 'withdraw').length).toBeLessThanOrEqual(1);
    if (status === 'EXPIRED') return expectAgreement(booked, status);
    expect(events).toContain('clear');
    expect((await act(id, 'decline', owner)).status).toBe(200);
    await reached(id, ['EXPIRED']);
  });

  const claim = (id: string, token: string) =>
    api.post(
      `/api/bookings/${id}/disputes`,
      { reason: 'other', description: 'It was not as it should be.', claimedAmount: 500 },
      token,
    );
  const happened = async (id: string, event: string): Promise<number> =>
    ((await show(id)).timeline as Step[]).filter((step) => step.event === event).length;

  test('both sides claim while it settles: one claim, or it is settled', async () => {
    await platform.pg.query('update risk_rules set enabled = false');
    const { bookingId, endAt } = await handedOver(3, 4);
    await api.clockTo(shifted(endAt, HOUR_MS));
    const { dueAt } = (await report(bookingId, 'CHECK_OUT')).json.data;
    await api.clockTo(shifted(dueAt, -2000));
    const claims = await Promise.all([
      claim(bookingId, renter),
      claim(bookingId, owner),
      api.clockTo(dueAt).then(() => undefined),
    ]);
    const { status } = await reached(bookingId, ['DISPUTED', 'SETTLED']);
    const taken = claims.filter((given) => given?.status === 201).length;
    expect([taken, await happened(bookingId, 'issue_reported')]).toEqual(
      status === 'DISPUTED' ? [1, 1] : [0, 0],
    );
    if (status === 'DISPUTED') await decideAndAppeal(bookingId);
    await api.advance('P8D');
    await reached(bookingId, ['SETTLED']);
    expect(await happened(bookingId, 'settle')).toBe(1);
  });

  async function resolve(id: string): Promise<Answer> {
    const { frozen, captured } = (await api.get(`/bookings/${id}/dispute`, staff)).json.data;
    const split = { toOwner: frozen, toRenter: 0, depositToOwner: captured, depositToRenter: 0 };
    return api.post(`/bookings/${id}/dispute/resolve`, { ...split, note: 'As it was.' }, staff);
  }

  /** Two of staff decide, and both sides appeal, each pair at once; then it is decided for good. */
  async function decideAndAppeal(id: string): Promise<void> {
    const decisions = await Promise.all([resolve(id), resolve(id)]);
    expect(decisions.map(({ status }) => status).sort()).toEqual([200, 409]);
    const disputeId = (await show(id)).dispute.id as string;
    const appeal = (token: string) =>
      api.post(`/api/disputes/${disputeId}/appeal`, { text: 'Something new.' }, token);
    const appeals = await Promise.all([appeal(renter), appeal(owner)]);
    expect(appeals.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await resolve(id)).status).toBe(200);
    const { dueAt } = await show(id);
    // The last one is final: an appeal at the instant of its settlement changes nothing.
    await Promise.all([appeal(owner), api.clockTo(dueAt)]);
    expect(await happened(id, 'appeal')).toBe(1);
  }
}
