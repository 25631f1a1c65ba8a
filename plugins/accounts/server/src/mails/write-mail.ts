import { MAIL_LANGUAGES, MAIL_TEXTS, type MailKind, type MailLanguage } from './texts';

export interface WrittenMail {
  subject: string;
  text: string;
  html: string;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escaped(text)}</p>`;

/** The language of an account, as far as there are texts in it. */
export const mailLanguage = (locale: string | null | undefined): MailLanguage =>
  MAIL_LANGUAGES.find((known) => locale?.toLowerCase().startsWith(known)) ?? 'en';

/** A mail with one link, plain and as HTML. `words`: what staff say to whom it goes. */
export function writeMail(
  kind: MailKind,
  language: MailLanguage,
  url: string,
  words?: string,
): WrittenMail {
  const { subject, before: opening, link, after } = MAIL_TEXTS[language][kind];
  const before = words ? [...opening, words] : opening;
  const button = `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5f4c;color:#ffffff;font-weight:600;text-decoration:none">${escaped(link)}</a></p>`;
  const body = [...before.map(paragraph), button, ...after.map(paragraph)].join('\n');
  return {
    subject,
    text: [...before, url, ...after, 'Rental Portal'].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#17211d;font:17px/1.55 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:25px;line-height:1.25">${escaped(subject)}</h1>
${body}
<p style="margin:24px 0 0;color:#5b6660;font-size:15px">Rental Portal</p>
</div></body></html>`,
  };
}
