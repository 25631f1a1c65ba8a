/** Two moderators, a reader and a stranger, and what they ask of the review queue. */
import { staffWith } from '@rental/config/testing/staff';
import { MODERATION_ACTIONS } from '../contracts/moderation';
import {
  api,
  command,
  draft,
  guitars,
  platform,
  staff,
  startWorld,
  wholeListing,
} from './owner-world';

const { read: mayRead, decide: mayDecide } = MODERATION_ACTIONS;
export let anna: string;
export let ben: string;
export let reader: string;
export let stranger: string;

/** @param options with `admin`, its pages are served */
export async function startModeration(options: { admin?: boolean } = {}): Promise<void> {
  await startWorld('moderation', options);
  anna = await staffWith(api, staff(), 'Anna', [mayRead, mayDecide]);
  ben = await staffWith(api, staff(), 'Ben', [mayRead, mayDecide]);
  reader = await staffWith(api, staff(), 'Reader', [mayRead]);
  stranger = await staffWith(api, staff(), 'Visitor', ['plugin::upload.read']);
}

export async function submitted(changes: object = {}): Promise<string> {
  const id = await draft({ ...(await wholeListing()), ...changes });
  expect((await command(id, 'submit')).status).toBe(200);
  return id;
}
export const queue = async (query = '', token = anna) =>
  (await api.get(`/listings/reviews?${query}`, token)).json;
export const detail = async (id: string, token = anna) =>
  (await api.get(`/listings/${id}/review`, token)).json?.data;
export const ids = (page: { data: { listingId: string }[] }) => page.data.map((i) => i.listingId);
export const claim = (id: string, token: string) => api.post(`/listings/${id}/claim`, {}, token);
export const decide = (id: string, body: object, token = anna) =>
  api.post(`/listings/${id}/review`, { revision: 1, ...body }, token);
export const codes = (flags: { code: string; variant: string }[]) =>
  flags.map(({ code, variant }) => `${code} ${variant}`);

/** Enough of a kind to tell what is a usual price. */
export async function manyGuitars(): Promise<void> {
  await platform.pg.query(
    `update listings set category_id = $1, currency = 'USD', price_unit = 'DAY',
        price_amount = 2000 + id * 10 where state = 'ACTIVE'`,
    [(await guitars()).id],
  );
}

export async function emptyQueue(): Promise<void> {
  const { data } = await queue('limit=100');
  const items = data.map(({ listingId, revision }: { listingId: string; revision: number }) => ({
    listingId,
    revision,
  }));
  if (items.length > 0)
    await api.post('/listings/reviews/decisions', { decision: 'approve', items }, anna);
}
