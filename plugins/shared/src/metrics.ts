/** Prometheus metrics of this process, all under `rental_`. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: 'rental_' });

const requests = new Histogram({
  name: 'rental_http_request_seconds',
  help: 'Duration of declared routes',
  labelNames: ['route', 'method', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

export const outboxHandled = new Counter({
  name: 'rental_outbox_handled_total',
  help: 'Events handled, by consumer and outcome',
  labelNames: ['consumer', 'outcome'],
  registers: [registry],
});

export const outboxBacklog = new Gauge({
  name: 'rental_outbox_backlog',
  help: 'Events due but not yet handled',
  registers: [registry],
});

export const outboxDead = new Gauge({
  name: 'rental_outbox_dead',
  help: 'Events that were given up and wait for staff',
  registers: [registry],
});

export const verifierFindings = new Gauge({
  name: 'rental_verifier_findings',
  help: 'Broken promises that the last verification found; -1 when it could not be carried out',
  registers: [registry],
});

export const verifierCheckedAt = new Gauge({
  name: 'rental_verifier_checked_timestamp_seconds',
  help: "When the last verification was, by the platform's clock",
  registers: [registry],
});

export const transitions = new Counter({
  name: 'rental_booking_transitions_total',
  help: 'Booking transitions, by event',
  labelNames: ['event'],
  registers: [registry],
});

export const searchEngineUp = new Gauge({
  name: 'rental_search_elasticsearch_up',
  help: 'Whether Elasticsearch answered when it was asked last; 0 without one',
  registers: [registry],
});

export const searchIndexLag = new Gauge({
  name: 'rental_search_index_lag_seconds',
  help: 'How long the oldest change has been waiting for the index outside the database',
  registers: [registry],
});

export const searchStaleHits = new Counter({
  name: 'rental_search_stale_hits_total',
  help: 'Hits that PostgreSQL did not confirm and that were not shown',
  registers: [registry],
});

export const searchCacheAnswers = new Counter({
  name: 'rental_search_cache_total',
  help: 'Searches by what the cache had: hit, miss, or stale (something has changed since)',
  labelNames: ['outcome'],
  registers: [registry],
});

export const searchFallbacks = new Counter({
  name: 'rental_search_fallbacks_total',
  help: 'Questions that PostgreSQL answered in the place of Elasticsearch',
  registers: [registry],
});

export function countRequest(route: string, method: string, status: number, seconds: number): void {
  requests.observe({ route, method, status: String(status) }, seconds);
}
