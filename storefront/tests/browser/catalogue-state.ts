/** A marketplace in which every page has something to show. */
import { until } from '@rental/config/testing/api';
import sharp from 'sharp';
import { OWNER, RENTER } from './account-steps';
import { bookableListing, type BookableListing } from './bookable-listing';
import type { UnderTest } from './storefront-under-test';

/** Ids of bookings of the demo's renter with the demo's owner, by what state they are in. */
export interface CatalogueState {
  instant: BookableListing;
  onRequest: BookableListing;
  /** A listing of the owner that nobody has sent yet. */
  draftId: string;
  settled: string;
  handover: string;
  underWay: string;
  disputed: string;
  confirmed: string;
  waitsForPayment: string;
  waitsForAnswer: string;
  cancelled: string;
  /** Of the two, about what is confirmed. */
  conversation: string;
  /** Days on which the instant listing is taken, and free, in an address. */
  takenDays: string;
  freeDays: string;
}

/** Books for one day, `ahead` days from now. */
class Booker {
  constructor(
    readonly shop: UnderTest,
    readonly renter: string,
    readonly owner: string,
  ) {}

  async book({ id }: BookableListing, ahead: number, pays = true): Promise<string> {
    const { api } = this.shop;
    const date = await api.day(ahead);
    const body = { listingId: id, startDate: date, endDate: date };
    const { json, text } = await api.post('/api/bookings', body, this.renter);
    if (!json?.bookingId) throw new Error(`The catalogue cannot book: ${text}`);
    if (pays) await api.pay(json.paymentClientSecret);
    return json.bookingId;
  }

  async report(bookingId: string, kind: 'CHECK_IN' | 'CHECK_OUT'): Promise<void> {
    const { api } = this.shop;
    const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: 'teal' } });
    const upload = await api.upload('inspection', await picture.jpeg().toBuffer(), this.owner);
    const photos = [upload.json.data.uploadId];
    const body = { kind, condition: 'GOOD', checklist: [], photos, notes: 'A scratch.' };
    const answer = await api.post(`/api/bookings/${bookingId}/inspections`, body, this.owner);
    if (answer.status >= 300) throw new Error(`The catalogue cannot report: ${answer.text}`);
  }

  /** The renter has something to say about what is handed over. */
  async claim(bookingId: string): Promise<void> {
    const claim = { reason: 'not_as_described', description: 'It is another.', claimedAmount: 500 };
    const answer = await this.shop.api.post(
      `/api/bookings/${bookingId}/disputes`,
      claim,
      this.renter,
    );
    if (answer.status >= 300) throw new Error(`The catalogue cannot claim: ${answer.text}`);
  }

  /** A rental from the payment to the payout. */
  async rent(listing: BookableListing): Promise<string> {
    const { api } = this.shop;
    const id = await this.book(listing, 2);
    const { startAt, endAt } = await api.reach(id, this.renter, 'CONFIRMED');
    await api.clockTo(startAt);
    await api.reach(id, this.owner, 'INSPECTION_PENDING');
    await this.report(id, 'CHECK_IN');
    await api.clockTo(endAt);
    await api.reach(id, this.owner, 'RETURN_INSPECTION_PENDING');
    await this.report(id, 'CHECK_OUT');
    await api.advance('P8D');
    const payouts = async () => (await api.get('/api/payments/payouts', this.owner)).json?.data;
    await api.post(
      `/api/bookings/${id}/reviews`,
      { rating: 4, text: 'Came back clean.' },
      this.owner,
    );
    await until('a payout', payouts, (paid) => paid?.length > 0);
    return id;
  }
}

async function draft({ api }: UnderTest, owner: string): Promise<string> {
  const tree = (await api.get('/api/categories')).json.data;
  const category = tree.flatMap(({ children = [], ...own }) => [own, ...children]).at(-1);
  const body = { categoryId: category.id, title: 'A draft of something' };
  const { json, text } = await api.post('/api/listings', body, owner);
  if (!json?.data?.id) throw new Error(`The catalogue cannot begin a listing: ${text}`);
  return json.data.id;
}

/** Plays what the pages need; the clock is some ten days on afterwards. */
export async function catalogueState(shop: UnderTest): Promise<CatalogueState> {
  const { api } = shop;
  const [renter, owner] = [await api.signIn(RENTER.email), await api.signIn(OWNER.email)];
  const instant = await bookableListing(shop, { instant: true });
  const onRequest = await bookableListing(shop, { instant: false });
  const booker = new Booker(shop, renter, owner);
  const settled = await booker.rent(instant);
  const handover = await booker.book(instant, 2);
  const underWay = await booker.book(onRequest, 2);
  await api.reach(underWay, owner, 'PENDING_OWNER_APPROVAL');
  await api.post(`/api/bookings/${underWay}/approve`, {}, owner);
  const third = await bookableListing(shop, { instant: true, place: 2 });
  const disputed = await booker.book(third, 2);
  const starts: string[] = [];
  for (const id of [handover, underWay, disputed])
    starts.push((await api.reach(id, renter, 'CONFIRMED')).startAt);
  for (const start of starts) await api.clockTo(start);
  await api.reach(handover, owner, 'INSPECTION_PENDING');
  await booker.report(underWay, 'CHECK_IN');
  await api.reach(disputed, renter, 'INSPECTION_PENDING');
  await booker.claim(disputed);
  const cancelled = await booker.book(instant, 20);
  await api.reach(cancelled, renter, 'CONFIRMED');
  await api.post(`/api/bookings/${cancelled}/cancel`, {}, renter);
  const [confirmed, waitsForAnswer] = [
    await booker.book(instant, 24),
    await booker.book(onRequest, 28),
  ];
  const { startDate } = await api.reach(confirmed, renter, 'CONFIRMED');
  await api.reach(waitsForAnswer, renter, 'PENDING_OWNER_APPROVAL');
  const { conversationId } = await until(
    'what is confirmed is said in a conversation',
    async () => (await api.get(`/api/chat/conversation?bookingId=${confirmed}`, renter)).json.data,
    (data) => Boolean(data?.conversationId),
  );
  const days = (first: string, last: string) => `startDate=${first}&endDate=${last}`;
  return {
    instant,
    onRequest,
    draftId: await draft(shop, owner),
    settled,
    handover,
    underWay,
    disputed,
    confirmed,
    waitsForPayment: await booker.book(instant, 32, false),
    waitsForAnswer,
    cancelled,
    conversation: conversationId as string,
    takenDays: days(startDate, startDate),
    freeDays: days(await api.day(36), await api.day(38)),
  };
}
