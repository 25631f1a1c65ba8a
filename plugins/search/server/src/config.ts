/** The plugin's settings, handed in by the Strapi app's `config/plugins.ts`. */
import { z } from 'zod';

const settings = z.object({
  /** Searches go there while it answers; without it PostgreSQL finds. */
  elasticsearchUrl: z.string().optional(),
  /** What the indexes there are called. */
  elasticsearchIndex: z.string(),
  /** Whether this process keeps the index. */
  worker: z.boolean(),
});

export type SearchConfig = z.output<typeof settings>;

export const readConfig = (value: unknown): SearchConfig => settings.parse(value);

export default {
  default: {},
  /** Throws at start when the app does not hand the settings in. */
  validator(value: unknown): void {
    readConfig(value);
  },
};
