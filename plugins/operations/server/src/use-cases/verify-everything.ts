/** Every promise about dates, deadlines and money is checked, and the outcome kept. */
import { getBookings } from '@rental/bookings/contracts/service';
import { getPayments } from '@rental/payments/contracts/service';
import { platformClock } from '@rental/shared/clock';
import { db, transaction } from '@rental/shared/database';
import { log } from '@rental/shared/log';
import { verifierCheckedAt, verifierFindings } from '@rental/shared/metrics';
import type { Core } from '@strapi/strapi';
import { VERIFIED_EVERY_MINUTES } from '../../../contracts/verifier';
import { getOperations } from '../../../contracts/service';
import { findingOf } from '../domain/finding';
import { recordOutcome, takeTurn, type Outcome } from '../services/verifications';

const EVERY_MS = VERIFIED_EVERY_MINUTES * 60_000;

/** As many findings are kept; how many there are is kept always. */
const MOST_KEPT = 200;

/** Unless some process has done it within the hour. */
export async function verifyWhenDue(strapi: Core.Strapi): Promise<void> {
  if (await takeTurn(db(strapi), platformClock(strapi).now(), EVERY_MS))
    await recordOutcome(db(strapi), await verify(strapi, null));
}

/** Who asked for it stands in the audit log. */
export async function verifyForStaff(strapi: Core.Strapi, staffId: string): Promise<void> {
  const outcome = await verify(strapi, staffId);
  await transaction(strapi, async (trx) => {
    await recordOutcome(trx, outcome);
    await getOperations(strapi).recordStaffAction(trx, {
      actorId: staffId,
      action: 'verifier.run',
      subject: { kind: 'verifier', id: 'verifier' },
      after: { findings: outcome.total, error: outcome.error },
    });
  });
}

async function verify(strapi: Core.Strapi, staffId: string | null): Promise<Outcome> {
  const began = performance.now();
  const outcome = await checked(strapi);
  const at = platformClock(strapi).now();
  verifierFindings.set(outcome.total ?? -1);
  verifierCheckedAt.set(at.getTime() / 1000);
  return { at, tookMs: Math.round(performance.now() - began), staffId, ...outcome };
}

/** Stripe may be away: that nothing could be verified is an outcome as well. */
async function checked(
  strapi: Core.Strapi,
): Promise<Pick<Outcome, 'findings' | 'total' | 'error'>> {
  try {
    const findings = [
      ...(await getBookings(strapi).verify()),
      ...(await getPayments(strapi).verify()),
      ...(await getPayments(strapi).verifyDocuments()),
    ];
    return {
      findings: findings.slice(0, MOST_KEPT).map(findingOf),
      total: findings.length,
      error: null,
    };
  } catch (error) {
    log.error('nothing could be verified', { error });
    return { findings: null, total: null, error: String(error).slice(0, 500) };
  }
}
