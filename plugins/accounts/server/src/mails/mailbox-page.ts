import type { MailView } from '../../../contracts/dev-mailbox';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const linked = (text: string): string =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const mailPart = ({ at, to, subject, text }: MailView): string => `<article>
<h2>${escaped(subject)}</h2>
<p class="to">To ${escaped(to)} · <time>${escaped(at)}</time></p>
<pre>${linked(text)}</pre>
</article>`;

/** The mailbox as a page: links can be followed without a mail service. */
export function mailboxPage(mails: readonly MailView[]): string {
  const list = mails.length > 0 ? mails.map(mailPart).join('\n') : '<p>Nothing was sent yet.</p>';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Development mailbox · Rental Portal</title>
<style>
:root { color-scheme: light dark; --line: light-dark(#dcdad1, #2c3732); }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; font: 17px/1.55 system-ui, sans-serif; background: light-dark(#fbfaf6, #101714); color: light-dark(#17211d, #ecefea); }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
h1 { font-size: 2rem; } h2 { font-size: 1.25rem; margin: 0; }
.to { margin: 0; color: light-dark(#5b6660, #a3aea7); font-size: 0.9375rem; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: light-dark(#0f5f4c, #6fd0ae); }
</style></head>
<body><h1>Development mailbox</h1>${list}</body></html>`;
}
