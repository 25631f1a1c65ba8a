import { newId } from '../store/ids';
import { PLATFORM, type Scope } from '../store/records';
import type { World } from '../world';

/** The version that the pinned SDK (stripe 23.1.0) speaks; a test compares them. */
export const API_VERSION = '2026-10-28.endive';

/**
 * Stores an event and what has to be delivered; belongs in the transaction that caused it.
 * @param object as the API shows it at this moment
 * @param previous former values of changed fields, for `*.updated`
 */
export function emit(
  world: World,
  type: string,
  object: object,
  scope: Scope = PLATFORM,
  previous?: Record<string, unknown>,
): void {
  const id = newId('evt');
  const connected = scope !== PLATFORM;
  world.store.insert(
    'event',
    scope,
    {
      id,
      object: 'event',
      ...(connected ? { account: scope } : {}),
      api_version: API_VERSION,
      created: world.clock.seconds(),
      data: previous ? { object, previous_attributes: previous } : { object },
      livemode: false,
      request: world.currentCause,
      type,
    },
    null,
  );
  const endpoint = connected ? 'connect' : 'platform';
  const configured = connected ? world.config.connectEndpoint : world.config.platformEndpoint;
  if (!configured) return;
  world.store.insert(
    'delivery',
    PLATFORM,
    {
      id: newId('whd'),
      event: id,
      endpoint,
      state: 'pending',
      nextAt: Date.now(),
      tries: 0,
      attempts: [],
    },
    null,
  );
  world.wake('deliveries');
}
