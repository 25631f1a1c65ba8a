import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const configSchema = z.object({
  /** Links in mails begin with it. */
  storefrontUrl: z.url(),
  /** Where the mail provider of development puts its files. */
  mailboxFolder: z.string(),
  twilio: z
    .object({ accountSid: z.string(), authToken: z.string(), from: z.string(), url: z.url() })
    .optional(),
});

export type AccountsConfig = z.output<typeof configSchema>;

/** What `cms/config/plugins.ts` says about this plugin. */
export const configOf = (strapi: Core.Strapi): AccountsConfig =>
  configSchema.parse(strapi.config.get('plugin::accounts'));
