/** Email provider of Strapi: SendGrid over its HTTP API. */
import type { Mail } from './mail';

interface Options {
  readonly apiKey: string;
  /** Another address in tests. */
  readonly baseUrl?: string;
}

const SENDGRID = 'https://api.sendgrid.com';
const PATIENCE_MS = 15_000;
const MOST_SAID = 300;

/** `Name <mail@example.com>` → its parts. */
function personOf(address: string): { email: string; name?: string } {
  const [, name, email] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(address) ?? [];
  return email ? { email, ...(name ? { name } : {}) } : { email: address.trim() };
}

const contentOf = ({ text, html }: Mail): { type: string; value: string }[] => [
  ...(text ? [{ type: 'text/plain', value: text }] : []),
  ...(html ? [{ type: 'text/html', value: html }] : []),
];

/** https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export function init(
  { apiKey, baseUrl = SENDGRID }: Options,
  settings: { readonly defaultFrom: string },
) {
  return {
    /** @throws Error with what SendGrid says */
    async send(mail: Mail): Promise<void> {
      const answer = await fetch(`${baseUrl}/v3/mail/send`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          personalizations: [{ to: [personOf(mail.to)] }],
          from: personOf(mail.from ?? settings.defaultFrom),
          ...(mail.replyTo ? { reply_to: personOf(mail.replyTo) } : {}),
          subject: mail.subject,
          content: contentOf(mail),
          ...(mail.headers ? { headers: mail.headers } : {}),
        }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok) return;
      const said = (await answer.text()).slice(0, MOST_SAID);
      throw new Error(`SendGrid answered ${answer.status}: ${said}`);
    },
  };
}
