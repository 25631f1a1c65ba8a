import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';
import { pageMeta } from '@rental/shared/http/query';
import { validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { PEOPLE_ACTIONS, SECTION_ROWS, type PeoplePage } from '../../../contracts/people';
import { peopleQuery, sessionParams } from '../../../contracts/people-requests';
import { restoreRequest, suspendRequest } from '../../../contracts/suspension';
import { contextOf } from '../services/context';
import { listPeople } from '../services/people-rows';
import { endSessionsByStaff } from '../use-cases/end-sessions-by-staff';
import { listSessions } from '../use-cases/list-sessions';
import { showPerson } from '../use-cases/show-person';
import {
  previewRestoration,
  previewSuspension,
  restorePerson,
  suspendPerson,
} from '../use-cases/suspend-person';

interface StaffState {
  readonly userAbility: { can(action: string): boolean };
}

const personOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

const seesContact = (ctx: Context): boolean =>
  (ctx.state as StaffState).userAbility.can(PEOPLE_ACTIONS.contact);

function sessionOf(ctx: Context): string {
  const parsed = sessionParams.safeParse(ctx.params);
  if (!parsed.success) throw validationError('This is no session.');
  return parsed.data.sessionId;
}

/** Admin API of the list of people. */
const list = (strapi: Core.Strapi) => ({
  async list(ctx: Context): Promise<void> {
    await answerStaff(ctx, async () => {
      const { page, pageSize, ...filters } = queryOf(ctx, peopleQuery);
      const withContact = seesContact(ctx);
      const search = { filters, withContact };
      const { people, total } = await listPeople(contextOf(strapi).knex, search, {
        page,
        pageSize,
      });
      const found: PeoplePage = {
        data: people,
        meta: { ...pageMeta(page, pageSize, total), withContact },
      };
      return found;
    });
  },
});

/** Sections of one person's page, each of them asked for by itself: by permission. */
const sections = (strapi: Core.Strapi) => ({
  show: (ctx: Context) =>
    answerStaff(ctx, () => showPerson(contextOf(strapi), personOf(ctx), seesContact(ctx))),

  listings: (ctx: Context) =>
    answerStaff(ctx, () => contextOf(strapi).listings.listingsOf(personOf(ctx), SECTION_ROWS)),

  bookings: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { bookings } = contextOf(strapi);
      const [asRenter, asOwner] = await Promise.all(
        (['renter', 'owner'] as const).map((role) =>
          bookings.bookingsOf(personOf(ctx), { role, most: SECTION_ROWS }),
        ),
      );
      return { asRenter, asOwner };
    }),

  money: (ctx: Context) =>
    answerStaff(ctx, () => contextOf(strapi).payments.moneyOf(personOf(ctx), SECTION_ROWS)),

  disputes: (ctx: Context) =>
    answerStaff(ctx, () => contextOf(strapi).bookings.disputesOf(personOf(ctx), SECTION_ROWS)),

  flags: (ctx: Context) =>
    answerStaff(ctx, () => contextOf(strapi).listings.flagsOf(personOf(ctx), SECTION_ROWS)),

  reports: (ctx: Context) =>
    answerStaff(ctx, () => contextOf(strapi).listings.reportsOf(personOf(ctx))),

  sessions: (ctx: Context) =>
    answerStaff(ctx, () => listSessions(contextOf(strapi).knex, personOf(ctx), undefined)),

  audit: (ctx: Context) =>
    answerStaff(ctx, () =>
      contextOf(strapi).operations.entriesAbout(
        { kind: 'person', id: personOf(ctx) },
        SECTION_ROWS,
      ),
    ),
});

/** What staff do about one person. */
const actions = (strapi: Core.Strapi) => ({
  endSessions: (ctx: Context) =>
    answerStaff(ctx, async () => ({
      ended: await endSessionsByStaff(contextOf(strapi), {
        userId: personOf(ctx),
        staffId: staffOf(ctx),
      }),
    })),

  endSession: (ctx: Context) =>
    answerStaff(ctx, async () => ({
      ended: await endSessionsByStaff(contextOf(strapi), {
        userId: personOf(ctx),
        staffId: staffOf(ctx),
        sessionId: sessionOf(ctx),
      }),
    })),

  previewSuspension: (ctx: Context) =>
    answerStaff(ctx, () => previewSuspension(contextOf(strapi), personOf(ctx))),

  suspend: (ctx: Context) =>
    answerStaff(ctx, async () =>
      suspendPerson(contextOf(strapi), {
        userId: personOf(ctx),
        staffId: staffOf(ctx),
        ...bodyOf(ctx, suspendRequest),
      }),
    ),

  previewRestoration: (ctx: Context) =>
    answerStaff(ctx, () => previewRestoration(contextOf(strapi), personOf(ctx))),

  restore: (ctx: Context) =>
    answerStaff(ctx, async () =>
      restorePerson(contextOf(strapi), {
        userId: personOf(ctx),
        staffId: staffOf(ctx),
        ...bodyOf(ctx, restoreRequest),
      }),
    ),
});

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  ...list(strapi),
  ...sections(strapi),
  ...actions(strapi),
});
