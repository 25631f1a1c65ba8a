import { listFaults } from '../control/faults';
import { present } from '../http/present';
import { KINDS, PLATFORM, type Kind, type Row } from '../store/records';
import type { World } from '../world';
import { deliveryState, eventsTable } from './inspector-events';
import { html, Html } from './html';
import { notice, page } from './layout';

const SHOWN: readonly Kind[] = KINDS.filter(
  (kind) => !['delivery', 'account_link', 'idempotent_answer', 'fault', 'setting'].includes(kind),
);
const PAGE_SIZE = 50;

/** `/`: what there is; `/?kind=charge`: a list; `/?id=ch_…`: one object. */
export function inspector(world: World, query: URLSearchParams): { status: number; page: Html } {
  const id = query.get('id');
  const kind = SHOWN.find((entry) => entry === query.get('kind'));
  if (id !== null) return objectPage(world, id);
  const content = kind ? listContent(world, kind, Number(query.get('page') ?? 0)) : overview(world);
  return { status: 200, page: shell(world, kind ? label(kind) : 'Inspector', content, kind) };
}

function shell(world: World, title: string, content: Html, current?: Kind): Html {
  const links = SHOWN.map(
    (kind) =>
      html`<li>
        <a href="/?kind=${kind}" ${kind === current ? new Html('aria-current="page"') : null}
          >${label(kind)} <small>${world.store.count(kind)}</small></a
        >
      </li>`,
  );
  const offset = world.clock.offsetMs;
  const clock = html`<span
    >Clock ${time(Math.floor(world.clock.now() / 1000))}
    ${offset === 0 ? 'as on the wall' : `(moved by ${duration(offset)})`}</span
  >`;
  return page(
    title,
    html`<main>
      <nav aria-label="Objects">
        <ul>
          <li><a href="/" ${current ? null : new Html('aria-current="page"')}>Overview</a></li>
          ${links}
        </ul>
      </nav>
      ${content}
    </main>`,
    clock,
  );
}

function overview(world: World): Html {
  return html`<h2>Balances</h2>
    ${balances(world)}
    <h2>Faults</h2>
    ${faults(world)}
    <h2>Latest events</h2>
    ${eventsTable(world, take(world.store.newestFirst('event'), 0, 25))}`;
}

function balances(world: World): Html {
  const scopes = [
    PLATFORM,
    ...[...world.store.newestFirst('account')].slice(0, 20).map((a) => a.id),
  ];
  const rows = scopes.flatMap((scope) =>
    world.balances.balances(scope, world.clock.seconds()).map(
      (entry) =>
        html`<tr>
          <td>${scope === PLATFORM ? 'platform' : reference(scope)}</td>
          <td class="number">${money(entry.available, entry.currency)}</td>
          <td class="number">${money(entry.pending, entry.currency)}</td>
        </tr>`,
    ),
  );
  if (rows.length === 0) return html`<p class="soft">No money has moved yet.</p>`;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Account</th>
          <th class="number">Available</th>
          <th class="number">Pending</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function faults(world: World): Html {
  const set = listFaults(world);
  if (set.length === 0)
    return html`<p class="soft">
      None. Set one with <code>POST /_emulator/faults</code>; the README lists the modes.
    </p>`;
  return html`<ul>
      ${set.map(
        (fault) =>
          html`<li>
            <strong>${fault.mode}</strong> of ${fault.target}s, ${fault.times} more time(s)
            <code>${JSON.stringify(fault.match)}</code>
          </li>`,
      )}
    </ul>
    <form method="post" action="/inspector/clear-faults"><button>Remove all faults</button></form>`;
}

function listContent(world: World, kind: Kind, given: number): Html {
  const number = Number.isInteger(given) && given > 0 ? given : 0;
  const rows = take(world.store.newestFirst(kind), number * PAGE_SIZE, PAGE_SIZE);
  if (rows.length === 0) return html`<p class="soft">There is nothing here yet.</p>`;
  const older = (number + 1) * PAGE_SIZE < world.store.count(kind);
  return html`<h2>${label(kind)}, newest first</h2>
    ${kind === 'event' ? eventsTable(world, rows as Row<'event'>[]) : objectsTable(rows)}
    <p>
      ${number > 0 ? html`<a href="/?kind=${kind}&page=${number - 1}">Newer</a> ` : null}
      ${older ? html`<a href="/?kind=${kind}&page=${number + 1}">Older</a>` : null}
    </p>`;
}

function objectsTable(rows: Row<Kind>[]): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th>Id</th>
          <th>Created</th>
          <th>Account</th>
          <th>Status</th>
          <th class="number">Amount</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => objectLine(row))}
      </tbody>
    </table>
  </div>`;
}

function objectLine(row: Row<Kind>): Html {
  const shown = row.record as unknown as Record<string, unknown>;
  const { created, status, type, amount, currency } = shown;
  return html`<tr>
    <td>${reference(row.id)}</td>
    <td>${typeof created === 'number' ? time(created) : null}</td>
    <td>${row.scope === PLATFORM ? 'platform' : reference(row.scope)}</td>
    <td>${String(status ?? type ?? '')}</td>
    <td class="number">${typeof amount === 'number' ? money(amount, String(currency)) : null}</td>
  </tr>`;
}

function objectPage(world: World, id: string): { status: number; page: Html } {
  const row = SHOWN.map((kind) => world.store.get(kind, id)).find((found) => found !== undefined);
  if (!row) return { status: 404, page: notice('Not here', `There is no object ${id}.`) };
  const deliveries = row.kind === 'event' ? world.store.by('delivery', 'event', id) : [];
  const content = html`<h2><code>${id}</code></h2>
    ${deliveries.map((delivery) => deliveryState(delivery))}
    <div class="scroll">
      <pre>${linked(JSON.stringify(present(world, row as Row<Kind>), null, 2))}</pre>
    </div>`;
  return { status: 200, page: shell(world, id, content, row.kind) };
}

/** JSON in which ids are links. */
function linked(json: string): Html {
  const parts = json.split(/("[a-z]{2,4}_[A-Za-z0-9]{16,24}")/);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`"${reference(part.slice(1, -1))}"` : part))}`;
}

function reference(id: string): Html {
  return html`<a href="/?id=${encodeURIComponent(id)}"><code>${id}</code></a>`;
}

function* skipped<T>(rows: Iterable<T>, skip: number, count: number): Generator<T> {
  let position = 0;
  for (const row of rows) {
    if (position >= skip + count) return;
    if (position++ >= skip) yield row;
  }
}

function take<T>(rows: Iterable<T>, skip: number, count: number): T[] {
  return [...skipped(rows, skip, count)];
}

function label(kind: Kind): string {
  return `${kind.replaceAll('_', ' ')}s`;
}

function time(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
}

/** Minor units: what the API speaks, so that figures can be compared with it. */
function money(amount: number, currency: string): string {
  return `${amount} ${currency}`;
}

function duration(ms: number): string {
  const hours = ms / 3_600_000;
  return Math.abs(hours) < 48 ? `${hours.toFixed(1)} h` : `${(hours / 24).toFixed(1)} days`;
}
