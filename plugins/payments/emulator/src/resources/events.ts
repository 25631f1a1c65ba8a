import { flag, inTime, listOf, listParams, object, text, timeFilter } from '../http/params';
import { paginate, rowsOf } from '../http/paginate';
import { present } from '../http/present';
import { route, type Route } from '../http/router';
import type { Row } from '../store/records';
import type { World } from '../world';

const listQuery = object({
  ...listParams,
  created: timeFilter,
  delivery_success: flag,
  type: text,
  types: listOf(text),
});

/** `charge.*` stands for every type that begins with `charge.`. */
function fitsType(wanted: string[], type: string): boolean {
  return wanted.some((entry) =>
    entry.endsWith('*') ? type.startsWith(entry.slice(0, -1)) : entry === type,
  );
}

function wasDelivered(world: World, event: Row<'event'>): boolean {
  return world.store
    .by('delivery', 'event', event.id)
    .every((delivery) => delivery.record.state === 'delivered');
}

export const eventRoutes: Route[] = [
  route('GET', '/v1/events', listQuery, ({ world, scope }, query) => {
    const wanted = query.types ?? (query.type ? [query.type] : ['*']);
    const matching = rowsOf(
      world.store.newestFirst('event'),
      scope,
      (row) =>
        inTime(query.created, row.record.created) &&
        fitsType(wanted, row.record.type) &&
        (query.delivery_success === undefined ||
          query.delivery_success === wasDelivered(world, row)),
    );
    return paginate(world, 'event', matching, query, '/v1/events');
  }),
  route('GET', '/v1/events/:id', object({}), ({ world, scope, path }) =>
    present(world, world.find('event', path('id'), scope)),
  ),
];
