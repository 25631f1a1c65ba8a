/** A notification as a mail: plain and as HTML. Pure. */
import type { Rendered } from './render';
import type { Language } from './texts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS: Readonly<Record<Language, { readonly open: string; readonly end: string }>> = {
  en: { open: 'Open it', end: 'No more mails of this kind:' },
  de: { open: 'Ansehen', end: 'Keine Mails dieser Art mehr:' },
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const paragraph = (text: string): string =>
  `<p style="margin:0 0 16px">${escaped(text).replace(/\n/g, '<br>')}</p>`;

/** @param endUrl of the page that ends such mails; undefined where they cannot be ended */
export function writeMail(
  { title, paragraphs }: Rendered,
  { url, endUrl, language }: { url: string; endUrl: string | undefined; language: Language },
): Mail {
  const words = WORDS[language];
  const foot = endUrl === undefined ? [] : [`${words.end} ${endUrl}`];
  const link = `<p style="margin:0 0 16px"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5f4c;color:#ffffff;font-weight:600;text-decoration:none">${escaped(words.open)}</a></p>`;
  const ending =
    endUrl === undefined
      ? ''
      : `<p style="margin:8px 0 0;color:#5b6660;font-size:13px"><a href="${escaped(endUrl)}" style="color:#5b6660">${escaped(words.end.replace(/:$/, ''))}</a></p>`;
  return {
    subject: title,
    text: [...paragraphs, url, 'Rental Portal', ...foot].join('\n\n'),
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#17211d;font:17px/1.55 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:25px;line-height:1.25">${escaped(title)}</h1>
${paragraphs.map(paragraph).join('\n')}
${link}
<p style="margin:24px 0 0;color:#5b6660;font-size:15px">Rental Portal</p>
${ending}</div></body></html>`,
  };
}
