/** A rental that is played, and what its acts are made of. */
import type { Answer } from '@rental/config/testing/api';
import type { Processes } from './processes';
import type { Act, Payment } from './rental-plan';

export type Person = 'renter' | 'owner' | 'staff';

export interface Deed {
  by: Person;
  /** Below the booking's address, or a whole one. */
  path: string;
  body: object;
  /** As it is counted. */
  name: string;
}

export interface RunningRental {
  name: string;
  bookingId: string;
  clientSecret: string;
  unit: 'DAY' | 'NIGHT' | 'HOUR';
  tokens: Record<Person, string>;
  /** What the acts' offsets count from; a change of dates moves the start and the end. */
  times: Record<Act['from'], number>;
  /** The dates may be others by now. */
  isChanged: boolean;
  todo: Act[];
}

/** What acts are done with. */
export interface Acts {
  readonly processes: Processes;
  show(rental: RunningRental, by: Person): Promise<Answer['json']>;
  post(rental: RunningRental, deed: Deed, refusals?: readonly number[]): Promise<Answer>;
  pay(clientSecret: string, payment: Payment): Promise<void>;
  count(what: string): void;
}
