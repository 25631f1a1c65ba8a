/** How an attempt at an operation ended, before it is written down. */
import type { Trx } from '@rental/shared/database';
import type { NewIntent } from '../store/intents';

export type Outcome =
  | {
      readonly is: 'done';
      readonly objectId: string | null;
      readonly status: string;
      readonly clientSecret?: string;
      /** Set when the intent is new and has moved nothing: writing its row is all that `apply` would do. */
      readonly newIntent?: NewIntent;
      /** What goes into the books together with the result. */
      readonly apply?: (trx: Trx) => Promise<void>;
    }
  | {
      readonly is: 'failed';
      /** Stripe's code or one of ours. */
      readonly reason: string;
      /** False when something did happen at Stripe: its key must stay the one of the next try. */
      readonly spent?: boolean;
      readonly apply?: (trx: Trx) => Promise<void>;
    }
  | {
      readonly is: 'waiting';
      readonly reason: string;
      /** Pause before the next attempt; default: by the number of attempts. */
      readonly seconds?: number;
      /** Stripe refused for certain, so that its key is spent. */
      readonly refused?: boolean;
    };
