/** The content of a listing as a value: merging edits, and telling what they change. */
import type { ListingContent, ListingEdit } from '../../../contracts/listing-edit';

const GROUPS = ['price', 'location', 'limits'] as const;
type Group = (typeof GROUPS)[number];

const isGroup = (field: string): field is Group => (GROUPS as readonly string[]).includes(field);

/** Objects of the same fields: groups are merged, everything else is replaced. */
function merge<T extends object>(base: T, edit: object): T {
  const entries = Object.entries(edit)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => {
      const before = (base as Record<string, unknown>)[field];
      return [field, isGroup(field) ? { ...(before as object), ...(value as object) } : value];
    });
  return { ...base, ...Object.fromEntries(entries) };
}

export const applyEdit = (content: ListingContent, edit: ListingEdit): ListingContent =>
  merge(content, edit);

export const mergeEdits = (first: ListingEdit, second: ListingEdit): ListingEdit =>
  merge(first, second);

/** JSON with sorted keys: PostgreSQL keeps them in an order of its own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** What of `edit` differs from `content`. */
export function changedFields(content: ListingContent, edit: ListingEdit): ListingEdit {
  const next = applyEdit(content, edit);
  return Object.fromEntries(
    Object.entries(edit).filter(([field]) => {
      const key = field as keyof ListingContent;
      return canonical(content[key]) !== canonical(next[key]);
    }),
  );
}

/** A new listing: amounts of nothing, the platform's usual rules. */
export const EMPTY_CONTENT: ListingContent = {
  title: '',
  description: '',
  categoryId: null,
  attributes: {},
  photos: [],
  price: { amount: 0, currency: 'USD', unit: 'DAY', tiers: [] },
  extras: [],
  depositAmount: 0,
  quantity: 1,
  instantBook: false,
  cancellationPolicyId: null,
  timeZone: 'UTC',
  location: {
    lat: null,
    lng: null,
    address: '',
    city: '',
    region: '',
    country: '',
    publicRadiusM: 500,
  },
  limits: {
    minUnits: 1,
    maxUnits: 30,
    noticeHours: 0,
    windowDays: 75,
    bufferMinutes: 0,
    closedWeekdays: [],
    pickupTime: '10:00',
    returnTime: '18:00',
  },
};
