import type { DeliveryAttempt, Row } from '../store/records';
import type { World } from '../world';
import { html, type Html } from './html';

/** Events with what became of their deliveries. */
export function eventsTable(world: World, events: Row<'event'>[]): Html {
  if (events.length === 0) return html`<p class="soft">Nothing has happened yet.</p>`;
  return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Created</th>
            <th>Type</th>
            <th>Event</th>
            <th>Account</th>
            <th>Delivery</th>
          </tr>
        </thead>
        <tbody>
          ${events.map((event) => eventLine(world, event))}
        </tbody>
      </table>
    </div>
    <form method="post" action="/inspector/redeliver">
      <p><button>Deliver again what did not arrive</button></p>
    </form>`;
}

function eventLine(world: World, { id, record }: Row<'event'>): Html {
  const deliveries = world.store.by('delivery', 'event', id);
  return html`<tr>
    <td>${new Date(record.created * 1000).toISOString().replace('T', ' ').slice(0, 19)}</td>
    <td>${record.type}</td>
    <td>
      <a href="/?id=${id}"><code>${id}</code></a>
    </td>
    <td>
      ${
        record.account
          ? html`<a href="/?id=${record.account}"><code>${record.account}</code></a>`
          : 'platform'
      }
    </td>
    <td>
      ${
        deliveries.length === 0
          ? html`<span class="soft">no address configured</span>`
          : deliveries.map((delivery) => deliveryState(delivery))
      }
    </td>
  </tr>`;
}

const COLOURS = { delivered: 'good', pending: 'wait', dropped: 'bad', given_up: 'bad' } as const;

export function deliveryState({ record }: Row<'delivery'>): Html {
  const attempts = record.attempts.map(attemptText).join(', ');
  return html`<span class="${COLOURS[record.state]}">${record.state.replace('_', ' ')}</span>
    <span class="soft">${attempts}</span>`;
}

function attemptText({ status, error, tookMs }: DeliveryAttempt): string {
  return status === null ? `failed: ${error ?? 'no answer'}` : `${status} in ${tookMs} ms`;
}
