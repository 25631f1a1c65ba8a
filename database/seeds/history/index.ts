import { DISPUTES } from './disputes';
import { ELSEWHERE } from './elsewhere';
import { LETS_OF_THE_DEMO_OWNER } from './lets-of-the-demo-owner';
import { RENTALS_OF_THE_DEMO_RENTER } from './rentals-of-the-demo-renter';
import type { Story } from './story';

/** What has happened on the demo marketplace in the last weeks. */
export const STORIES: readonly Story[] = [
  ...LETS_OF_THE_DEMO_OWNER,
  ...RENTALS_OF_THE_DEMO_RENTER,
  ...ELSEWHERE,
  ...DISPUTES,
];
