/** What was searched for in vain, as staff read it. */
import { z } from 'zod';

export const SEARCH_ACTIONS = { readMisses: 'plugin::search.misses.read' } as const;

export const MISS_ORDERS = ['often', 'lately'] as const;
export type MissOrder = (typeof MISS_ORDERS)[number];

export const missesQuery = z.strictObject({
  order: z.enum(MISS_ORDERS).default('often'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type MissesQuery = z.output<typeof missesQuery>;

export interface SearchMiss {
  /** Lower case. */
  readonly text: string;
  readonly searches: number;
  /** ISO 8601 UTC. */
  readonly lastSeen: string;
}

export interface MissesPage {
  readonly data: readonly SearchMiss[];
  readonly meta: {
    readonly pagination: { page: number; pageSize: number; pageCount: number; total: number };
  };
}
