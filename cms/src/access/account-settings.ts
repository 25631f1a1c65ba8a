import type { Core } from '@strapi/strapi';

interface MailTemplate {
  options: {
    from: { name: string; email: string };
    response_email: string;
    object: string;
    message: string;
  };
}

const SENDER = { name: 'Rental Portal', email: 'no-reply@rental-portal.test' };

/** `<%= … %>` are filled by users-permissions. */
const TEXTS: Readonly<Record<string, { object: string; message: string }>> = {
  reset_password: {
    object: 'Choose a new password',
    message: `<p>Somebody, most likely you, asked for a new password.</p>
<p><a href="<%= URL %>?code=<%= TOKEN %>">Choose a new password</a></p>
<p>If it was not you, leave this mail alone: your password stays as it is.</p>`,
  },
  email_confirmation: {
    object: 'Confirm your mail address',
    message: `<p>Welcome to Rental Portal.</p>
<p><a href="<%= URL %>?confirmation=<%= CODE %>">Confirm your mail address</a></p>`,
  },
};

/** Strapi's own text is still there: staff have not written theirs. */
function isUntouched({ options }: MailTemplate): boolean {
  return options.from.email.endsWith('@strapi.io');
}

const storeOf = (strapi: Core.Strapi) =>
  strapi.store({ type: 'plugin', name: 'users-permissions' });

async function settleAdvanced(strapi: Core.Strapi, storefrontUrl: string): Promise<void> {
  const store = storeOf(strapi);
  const settings = ((await store.get({ key: 'advanced' })) ?? {}) as Record<string, unknown>;
  const wanted: Record<string, unknown> = {
    ...settings,
    unique_email: true,
    default_role: 'authenticated',
    email_reset_password: `${storefrontUrl}/reset-password`,
    email_confirmation_redirection: storefrontUrl,
  };
  const changed = Object.entries(wanted).some(([key, value]) => settings[key] !== value);
  if (changed) await store.set({ key: 'advanced', value: wanted });
}

async function settleMails(strapi: Core.Strapi): Promise<void> {
  const store = storeOf(strapi);
  const mails = ((await store.get({ key: 'email' })) ?? {}) as Record<string, MailTemplate>;
  const rewritten = Object.entries(mails).map(([name, mail]): [string, MailTemplate] => {
    const texts = TEXTS[name];
    if (!texts || !isUntouched(mail)) return [name, mail];
    return [name, { ...mail, options: { ...mail.options, ...texts, from: SENDER } }];
  });
  if (rewritten.some(([name, mail]) => mail !== mails[name]))
    await store.set({ key: 'email', value: Object.fromEntries(rewritten) });
}

/**
 * Settings of users-permissions that the code relies on (one account an address, the role of new
 * accounts, the pages that mails lead to), and our words where Strapi's own still stand. The rest is
 * staff's.
 */
export async function settleAccounts(strapi: Core.Strapi, storefrontUrl: string): Promise<void> {
  await settleAdvanced(strapi, storefrontUrl);
  await settleMails(strapi);
}
