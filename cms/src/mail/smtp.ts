/** Email provider of Strapi: a mail server. */
import { createTransport } from 'nodemailer';
import type { Mail } from './mail';

interface Options {
  /** `smtps://user:password@host:465` */
  readonly url: string;
}

const PATIENCE_MS = 15_000;

export function init({ url }: Options, settings: { readonly defaultFrom: string }) {
  const transport = createTransport(url, {
    connectionTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    /** @throws Error with what the server says */
    async send({ headers, ...mail }: Mail): Promise<void> {
      const { 'Message-ID': messageId, ...rest } = headers ?? {};
      await transport.sendMail({
        ...mail,
        from: mail.from ?? settings.defaultFrom,
        headers: rest,
        ...(messageId ? { messageId } : {}),
      });
    },
  };
}
