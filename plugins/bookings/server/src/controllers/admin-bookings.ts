import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { bookingsQuery, filterChange, filterToSave } from '../../../contracts/admin-bookings';
import { staffCalendarQuery } from '../../../contracts/admin-calendar';
import { platformOf } from '../platform';
import {
  deleteSavedFilter,
  insertSavedFilter,
  listSavedFilters,
  updateSavedFilter,
} from '../services/saved-filters';
import { listAllBookings, listFilterChoices } from '../use-cases/list-all-bookings';
import { showStaffCalendar } from '../use-cases/show-staff-calendar';
import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';

const filterOf = (ctx: Context) => ({
  id: (ctx.params as { filterId: string }).filterId,
  staffId: staffOf(ctx),
});

/** Admin API: the list of bookings, the filters that staff keep of it, and calendars. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerStaff(ctx, async () => listAllBookings(platformOf(strapi), queryOf(ctx, bookingsQuery))),

  choices: (ctx: Context) => answerStaff(ctx, () => listFilterChoices(platformOf(strapi))),

  calendar: (ctx: Context) =>
    answerStaff(ctx, async () =>
      showStaffCalendar(platformOf(strapi), queryOf(ctx, staffCalendarQuery)),
    ),

  savedFilters: (ctx: Context) =>
    answerStaff(ctx, async () => listSavedFilters(platformOf(strapi).knex, staffOf(ctx))),

  saveFilter: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { knex, clock } = platformOf(strapi);
      return insertSavedFilter(knex, staffOf(ctx), bodyOf(ctx, filterToSave), clock.now());
    }),

  changeFilter: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { knex, clock } = platformOf(strapi);
      return updateSavedFilter(knex, filterOf(ctx), bodyOf(ctx, filterChange), clock.now());
    }),

  deleteFilter: (ctx: Context) =>
    answerStaff(ctx, async () => {
      await deleteSavedFilter(platformOf(strapi).knex, filterOf(ctx));
      return null;
    }),
});
