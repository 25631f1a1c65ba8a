/** Both sides review a rental that is over: neither reads the other's first, and each counts once. */
import { until } from '@rental/config/testing/api';
import {
  api,
  expectAllInvariants,
  handedOver,
  HOUR_MS,
  owner,
  platform,
  renter,
  report,
  shifted,
  show,
  startWorld,
  stopWorld,
} from './rental-world';

beforeAll(() => startWorld('party-reviews'));
afterAll(stopWorld);

const review = (id: string, token: string, rating: number, text = '') =>
  api.post(`/api/bookings/${id}/reviews`, { rating, text }, token);
const codeOf = (answer: { status: number; json: { error?: { details: { code: string } } } }) => [
  answer.status,
  answer.json.error?.details.code,
];

/** Handed over, brought back in order, and so completed. */
async function completed(from: number, to: number) {
  const rental = await handedOver(from, to);
  await api.clockTo(shifted(rental.endAt, HOUR_MS));
  await api.reach(rental.bookingId, renter, 'RETURN_INSPECTION_PENDING');
  expect((await report(rental.bookingId, 'CHECK_OUT')).json.data.status).toBe('COMPLETED');
  return rental;
}

interface Stars {
  listing: [number, number];
  owner: [number, number];
  renter: [number, number];
}

async function starsOf(bookingId: string): Promise<Stars> {
  const { rows } = await platform.pg.query(
    `select json_build_array(l.rating_count, l.rating_sum) as listing,
      json_build_array(o.rating_count, o.rating_sum) as owner,
      json_build_array(r.rating_count, r.rating_sum) as renter
    from bookings b join listings l on l.document_id = b.listing_id
    join up_users o on o.document_id = b.owner_id join up_users r on r.document_id = b.renter_id
    where b.document_id = $1`,
    [bookingId],
  );
  return rows[0];
}

const plus = (stars: [number, number], rating: number) => [stars[0] + 1, stars[1] + rating];
const published = async (listingId: string) =>
  (await api.get(`/api/listings/${listingId}/reviews`)).json;

test('hidden until both have written, then shown and counted for listing, owner and renter', async () => {
  const { bookingId, body } = await completed(3, 4);
  const before = await starsOf(bookingId);
  expect((await show(bookingId)).availableActions).toContain('review');

  const first = await review(bookingId, renter, 4, 'Works. Call me: +49 30 1234567');
  expect(first.status).toBe(201);
  expect(first.json.data.availableActions).not.toContain('review');
  expect(first.json.data.reviews).toMatchObject({
    mine: { rating: 4, text: 'Works. Call me: [phone •••]' },
    theirs: null,
    openUntil: null,
  });
  expect((await show(bookingId, owner)).reviews).toMatchObject({ mine: null, theirs: null });
  expect(await starsOf(bookingId)).toEqual(before);
  expect((await published(body.listingId)).data).toEqual([]);
  expect(codeOf(await review(bookingId, renter, 1))).toEqual([409, 'REVIEW_WRITTEN']);

  const second = await review(bookingId, owner, 5, 'Came back clean.');
  expect(second.json.data.reviews).toMatchObject({
    mine: { rating: 5 },
    theirs: { rating: 4 },
  });
  expect((await show(bookingId)).reviews.theirs).toMatchObject({ text: 'Came back clean.' });
  expect(await starsOf(bookingId)).toEqual({
    listing: plus(before.listing, 4),
    owner: plus(before.owner, 4),
    renter: plus(before.renter, 5),
  });
  const { data, meta } = await published(body.listingId);
  expect(meta.pagination.total).toBe(1);
  expect(data).toEqual([
    expect.objectContaining({ rating: 4, author: expect.objectContaining({ firstName: 'Robin' }) }),
  ]);
  await until(
    'the index to follow',
    async () => (await api.get(`/api/listings/${body.listingId}`)).json.data.reviewCount,
    (count) => count === before.listing[0] + 1,
  );
});

test('both at one instant: each is stored once and both are shown', async () => {
  const { bookingId } = await completed(6, 7);
  const before = await starsOf(bookingId);
  const answers = await Promise.all([
    review(bookingId, renter, 3),
    review(bookingId, renter, 3),
    review(bookingId, owner, 2),
    review(bookingId, owner, 2),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
  expect(await starsOf(bookingId)).toEqual({
    listing: plus(before.listing, 3),
    owner: plus(before.owner, 3),
    renter: plus(before.renter, 2),
  });
});

test('one alone is shown when the two weeks are over, and nothing can be added', async () => {
  const { bookingId } = await completed(3, 4);
  const before = await starsOf(bookingId);
  expect((await review(bookingId, owner, 1, 'Late.')).status).toBe(201);
  await api.advance('P13DT20H');
  expect((await show(bookingId)).reviews.theirs).toBeNull();
  await api.advance('PT6H');
  expect((await show(bookingId)).reviews).toMatchObject({
    mine: null,
    theirs: { rating: 1, text: 'Late.' },
    openUntil: null,
  });
  expect((await starsOf(bookingId)).renter).toEqual(plus(before.renter, 1));
  expect(codeOf(await review(bookingId, renter, 5))).toEqual([409, 'REVIEW_CLOSED']);
});

test('nobody reviews what is not over, what is not theirs, or with other than one to five stars', async () => {
  const { bookingId } = await handedOver(3, 4);
  expect((await show(bookingId)).availableActions).not.toContain('review');
  expect(codeOf(await review(bookingId, renter, 5))).toEqual([409, 'REVIEW_CLOSED']);
  const { jwt } = await api.register('nobody');
  expect((await review(bookingId, jwt, 5)).status).toBe(404);
  for (const rating of [0, 6, 4.5])
    expect((await review(bookingId, renter, rating)).status).toBe(400);
  expect((await api.get('/api/listings/unknown/reviews')).status).toBe(404);
});

test('every invariant holds after all of this', expectAllInvariants);
