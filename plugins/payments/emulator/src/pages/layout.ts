import type { ServerResponse } from 'node:http';
import { html, Html } from './html';

const STYLE = new Html(`
:root { color-scheme: light dark; --ink: #1a1f36; --soft: #5b6478; --line: #e3e6ee; --paper: #fff;
  --ground: #f5f6fa; --accent: #4f46b8; --good: #1a7f4b; --bad: #b3261e; --wait: #8a5a00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaf2; --soft: #a3abbf; --line: #2d3345; --paper: #1a1e2b; --ground: #12151f;
    --accent: #a5a0ff; --good: #6fd39b; --bad: #ff9d94; --wait: #f0c267; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, 'Segoe UI', sans-serif; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .6rem; }
.bar { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: baseline;
  padding: .8rem 1.25rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.bar strong { font-weight: 650; }
.bar span { color: var(--soft); }
main { padding: 1.5rem 1.25rem 4rem; max-width: 76rem; margin: 0 auto; }
main.card { max-width: min(30rem, 100% - 2rem); margin: 6vh auto; background: var(--paper); padding: 2rem;
  border: 1px solid var(--line); border-radius: 12px; }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .3rem .7rem; border: 1px solid var(--line);
  border-radius: 999px; background: var(--paper); text-decoration: none; color: var(--ink); }
nav a[aria-current] { border-color: var(--accent); color: var(--accent); }
nav small { color: var(--soft); font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 10px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .5rem .8rem; border-top: 1px solid var(--line);
  vertical-align: top; white-space: nowrap; }
thead th { border-top: 0; color: var(--soft); font-weight: 500; font-size: .85rem; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
code, pre { font: 13px/1.5 ui-monospace, 'SF Mono', Menlo, monospace; }
pre { margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.good { color: var(--good); } .bad { color: var(--bad); } .wait { color: var(--wait); }
.soft { color: var(--soft); }
label { display: block; margin: 1rem 0 .3rem; font-weight: 550; }
input, select { width: 100%; min-height: 44px; padding: .5rem .7rem; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--soft); border-radius: 8px; }
button { min-height: 44px; padding: .5rem 1.1rem; font: inherit; font-weight: 600; cursor: pointer;
  border-radius: 8px; border: 1px solid var(--line); background: var(--paper); color: var(--ink); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.row { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
`);

/** A whole page; `bar` tells everywhere that no real money is here. */
export function page(title: string, content: Html, bar: Html = html``): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Stripe emulator</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header class="bar">
          <strong>Stripe emulator</strong><span>development only, no real money</span>${bar}
        </header>
        ${content}
      </body>
    </html>`;
}

export function sendPage(response: ServerResponse, content: Html, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(content.text);
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' });
  response.end();
}

/** A short notice where there is nothing to do. */
export function notice(title: string, text: string): Html {
  return page(
    title,
    html`<main class="card">
      <h1>${title}</h1>
      <p>${text}</p>
    </main>`,
  );
}
