/** What the platform gives an email provider of Strapi. */
export interface Mail {
  to: string;
  from?: string;
  replyTo?: string;
  subject: string;
  text?: string;
  html?: string;
  headers?: Record<string, string>;
}
