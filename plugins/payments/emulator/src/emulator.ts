import type { Schedule } from './schedule';
import type { Deliveries } from './webhooks/deliveries';
import type { World } from './world';

/** A running emulator. */
export interface Emulator {
  /** `http://127.0.0.1:12111` */
  url: string;
  world: World;
  schedule: Schedule;
  deliveries: Deliveries;
  /** Ends deliveries and connections; the state is on disk already. */
  stop: () => Promise<void>;
}
