/** The plugin's settings, handed in by the Strapi app's `config/plugins.ts`. */
import { z } from 'zod';

const settings = z.object({
  stripe: z.object({
    secretKey: z.string(),
    webhookSecret: z.string(),
    connectWebhookSecret: z.string(),
    /** Where the emulator answers; absent with Stripe itself. */
    emulatorUrl: z.string().optional(),
  }),
  /** What browsers call the storefront: where Stripe's onboarding returns to. */
  storefrontUrl: z.string(),
  /** Whether this process works off operations and deliveries. */
  worker: z.boolean(),
  redisUrl: z.string().optional(),
});

export type PaymentsConfig = z.output<typeof settings>;

export const readConfig = (value: unknown): PaymentsConfig => settings.parse(value);

export default {
  default: {},
  /** Throws at start when the app does not hand the settings in. */
  validator(value: unknown): void {
    readConfig(value);
  },
};
