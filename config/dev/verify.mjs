#!/usr/bin/env node
/**
 * `npm run verify`: checks every invariant (overlaps, stuck bookings, overdue deadlines, the ledger,
 * its agreement with Stripe). Prints one JSON line; exit code 0 only when all hold.
 */
import { createRequire } from 'node:module';
import { print } from './start/progress.mjs';

process.env.LOG_LEVEL = 'error';
const { withStrapi } = await import('./strapi-app.mjs');
const require = createRequire(import.meta.url);
const { getBookings } = require('@rental/bookings/contracts/service');
const { getPayments } = require('@rental/payments/contracts/service');

await withStrapi(async (strapi) => {
  const findings = [
    ...(await getBookings(strapi).verify()),
    ...(await getPayments(strapi).verify()),
    ...(await getPayments(strapi).verifyDocuments()),
  ];
  print(JSON.stringify({ ok: findings.length === 0, findings }));
  return findings.length === 0 ? 0 : 1;
});
