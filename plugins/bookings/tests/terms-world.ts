/** What staff do about policies and fees over HTTP, on top of the rentals of `rental-world`. */
import { demoStaff, type StaffRole } from '@rental/config/testing/staff';
import { api, startWorld } from './rental-world';

export const POLICIES = '/bookings/terms/cancellation-policies';
export const FEES = '/bookings/terms/fee-schedules';
export const PROMOS = '/bookings/terms/promo-codes';
export const WINDOWS = '/bookings/terms/deadline-windows';

let staff: Record<StaffRole, string>;

/** Call in `beforeAll`: a world of its own, with every member of staff signed in. */
export async function startTermsWorld(name: string): Promise<void> {
  await startWorld(name);
  staff = await demoStaff(api);
}

export const call = async (method: string, path: string, role: StaffRole, body?: unknown) =>
  api.call(method, path, { token: staff[role], body });
export const data = async (method: string, path: string, role: StaffRole, body?: unknown) => {
  const answer = await call(method, path, role, body);
  expect([path, answer.status, answer.text.slice(0, 300)]).toEqual([path, 200, expect.any(String)]);
  return answer.json.data;
};
export const codeOf = async (answer: Promise<{ status: number; json: { error: unknown } }>) => {
  const { status, json } = await answer;
  return [status, (json.error as { details: { code: string } }).details.code];
};

/** A version as the last one with a change, published at once or for a date. */
export async function published(
  base: string,
  slug: string,
  change: object,
  effectiveFrom: Date | null = null,
): Promise<{ documentId: string; version: number }> {
  const editor = base === POLICIES ? 'Content' : 'Finance';
  const { version } = await data('POST', base, editor, { slug });
  return publishedDraft(base, version, change, effectiveFrom);
}

/** A new promo code, in force at once. */
export async function newPromo(name: string, change: object = {}): Promise<void> {
  const { version } = await data('POST', PROMOS, 'Finance', { name });
  await publishedDraft(PROMOS, version, { ...ANY_USE, ...change }, null);
}

const ANY_USE = { percent: 10, maxUses: 0, maxUsesPerRenter: 0 };

async function publishedDraft(
  base: string,
  version: { documentId: string; content: object; updatedAt: string },
  change: object,
  effectiveFrom: Date | null,
): Promise<{ documentId: string; version: number }> {
  const editor = base === POLICIES ? 'Content' : 'Finance';
  const path = `${base}/${version.documentId}`;
  const content = { ...version.content, ...change };
  const saved = await data('PUT', path, editor, { content, updatedAt: version.updatedAt });
  return (
    await data('POST', `${path}/publish`, 'Finance', {
      effectiveFrom: effectiveFrom?.toISOString() ?? null,
      updatedAt: saved.version.updatedAt,
    })
  ).version;
}

/** Columns of a listing by the day for 100.00 and nothing else. */
export const PLAIN = `price_amount = 10000, currency = 'USD', price_unit = 'DAY', price_tiers = '[]', extras = '[]',
  min_units = 1, max_units = 0, closed_weekdays = '[]', notice_hours = 0, window_days = 365`;
