/** People, as staff see them. Instants ISO 8601 UTC, amounts in minor units. */
import type { BookingsOf, DisputesOf } from '@rental/bookings/contracts/people';
import type { FlagsOf, ListingsOf } from '@rental/listings/contracts/people';
import type { PersonReports as ReportsOf } from '@rental/listings/contracts/person-reports';
import type { AuditEntry } from '@rental/operations/contracts/audit';
import type { OwnerMoney } from '@rental/payments/contracts/owner-money';
import type { SuspensionEffects } from './suspension';

/** Permissions of staff, in Strapi's naming. */
export const PEOPLE_ACTIONS = {
  read: 'plugin::accounts.people.read',
  /** Mail address, phone: who must write to people. */
  contact: 'plugin::accounts.people.contact',
  money: 'plugin::accounts.people.money',
  sessions: 'plugin::accounts.people.sessions',
  suspend: 'plugin::accounts.people.suspend',
} as const;

export const PEOPLE_ROLES = ['owner', 'renter'] as const;
export type PeopleRole = (typeof PEOPLE_ROLES)[number];

export interface PersonEntry {
  readonly id: string;
  readonly name: string;
  /** Null for staff who may not see it. */
  readonly email: string | null;
  readonly memberSince: string;
  readonly isOwner: boolean;
  readonly isRenter: boolean;
  readonly isSuspended: boolean;
  readonly isVerified: boolean;
  /** A proof of identity waits for staff. */
  readonly isWaiting: boolean;
}

export interface PeoplePage {
  readonly data: readonly PersonEntry[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    /** Whether mail addresses are shown, and searched. */
    readonly withContact: boolean;
  };
}

export interface Contact {
  readonly email: string;
  readonly phone: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly bio: string | null;
  readonly avatarUrl: string | null;
  readonly memberSince: string;
  readonly language: string | null;
  readonly timeZone: string | null;
  /** Null for staff who may not see it. */
  readonly contact: Contact | null;
  readonly emailVerified: boolean;
  readonly phoneVerified: boolean;
  readonly identityVerified: boolean;
  /** A proof of identity waits for staff. */
  readonly isWaiting: boolean;
  readonly isSuspended: boolean;
  readonly rating: { readonly count: number; readonly average: number | null };
  readonly suspensions: readonly SuspensionEntry[];
}

/** One suspension, running or over; latest first. */
export interface SuspensionEntry {
  readonly reason: string;
  readonly at: string;
  readonly by: string | null;
  readonly effects: SuspensionEffects;
  readonly restored: {
    readonly at: string;
    readonly by: string | null;
    readonly reason: string;
  } | null;
}

export interface PersonSession {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly client: string;
  readonly address: string;
}

/** How many rows a section of the page shows; the rest is behind its link. */
export const SECTION_ROWS = 5;

export interface PersonListings {
  readonly listings: ListingsOf;
}
export interface PersonBookings {
  readonly asRenter: BookingsOf;
  readonly asOwner: BookingsOf;
}
export type PersonDisputes = DisputesOf;
export type PersonFlags = FlagsOf;
export type PersonReports = ReportsOf;
export type PersonMoney = OwnerMoney;
export interface PersonAudit {
  readonly entries: readonly AuditEntry[];
  readonly total: number;
}
