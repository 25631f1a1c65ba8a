/** How a thing is found at its handover or return, best first. Browser-safe. */
export const CONDITIONS = ['EXCELLENT', 'GOOD', 'FAIR', 'DAMAGED'] as const;
export type Condition = (typeof CONDITIONS)[number];
