/**
 * What a notification's text is filled with. There is no place in it for a name, a phone number, a mail
 * address or a street: nothing of the other side can be said. Amounts in minor units, instants ISO 8601.
 */
export interface Facts {
  readonly title?: string;
  /** The booking's. */
  readonly number?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly start?: string;
  readonly end?: string;
  readonly askedStart?: string;
  readonly askedEnd?: string;
  readonly until?: string;
  readonly amount?: number;
  readonly share?: number;
  readonly taken?: number;
  /** In minutes. */
  readonly late?: number;
  readonly nextNumber?: string;
  readonly nextStart?: string;
  readonly renterGets?: number;
  readonly ownerGets?: number;
  /** Of staff, to both sides. */
  readonly note?: string;
  /** Of staff, to the owner. */
  readonly reason?: string;
  readonly feed?: string;
  /** The name of a kept search. */
  readonly search?: string;
  /** How many listings it found. */
  readonly found?: string;
  /** Local dates of a listing, YYYY-MM-DD. */
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly instantBook?: boolean;
  readonly deposit?: boolean;
  readonly final?: boolean;
  readonly several?: boolean;
}

export const INSTANTS = ['start', 'end', 'askedStart', 'askedEnd', 'until', 'nextStart'] as const;
export const DAYS = ['firstDay', 'lastDay'] as const;
export const AMOUNTS = ['amount', 'share', 'taken', 'renterGets', 'ownerGets'] as const;
export const WORDS = [
  'title',
  'number',
  'nextNumber',
  'note',
  'reason',
  'feed',
  'search',
  'found',
] as const;
export const CONDITIONS = ['instantBook', 'deposit', 'final', 'several'] as const;

type Loose = { readonly [Name in keyof Facts]?: Facts[Name] | null | undefined };

/** Without what is not known. */
export const known = (facts: Loose): Facts =>
  Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  );
