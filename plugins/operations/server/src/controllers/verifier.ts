import { answerWhole } from '@rental/shared/http/answer-staff';
import { platformClock } from '@rental/shared/clock';
import { db } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { VerifierView } from '../../../contracts/verifier';
import { signedInStaff } from '../services/signed-in-staff';
import { newestOutcomes } from '../services/verifications';
import { verifyForStaff } from '../use-cases/verify-everything';

/** Admin API of the page "Verifier". */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const view = async (): Promise<{ data: VerifierView }> => ({
    data: {
      ...(await newestOutcomes(db(strapi))),
      now: platformClock(strapi).now().toISOString(),
    },
  });
  return {
    show: (ctx: Context): Promise<void> => answerWhole(ctx, view),

    run: (ctx: Context): Promise<void> =>
      answerWhole(ctx, async () => {
        const staffId = signedInStaff(strapi);
        if (!staffId) throw unauthenticated();
        await verifyForStaff(strapi, staffId);
        return view();
      }),
  };
};
