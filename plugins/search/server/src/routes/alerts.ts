import { notFound } from '@rental/shared/errors';
import { required } from '@rental/shared/http/access';
import { handle } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/saved-searches';
import { contextOf, today } from '../services/context';
import { changeSearch, deleteSearch, savedSearchesOf } from '../services/saved-search-rows';
import { deleteEntry, waitlistOf } from '../services/waitlist-rows';
import { joinWaitlist } from '../use-cases/join-waitlist';
import { saveSearch } from '../use-cases/save-search';

const PRIVATE = { 'cache-control': 'private, no-store' };

export const alertRoutes = [
  handle(contract.listSavedSearches, async ({ knex, user }) => ({
    body: { data: await savedSearchesOf(knex, required(user).documentId) },
    headers: PRIVATE,
  })),
  handle(contract.saveSearch, async ({ strapi, user, body }) => ({
    status: 201,
    body: { data: await saveSearch(strapi, { ...body, userId: required(user).documentId }) },
    headers: PRIVATE,
  })),
  handle(contract.changeSavedSearch, async ({ knex, clock, user, params, body }) => {
    const of = { id: params.id, userId: required(user).documentId };
    const changed = await changeSearch(knex, { ...of, ...body, at: clock.now() });
    if (!changed) throw notFound('This search');
    return { body: { data: changed }, headers: PRIVATE };
  }),
  handle(contract.forgetSavedSearch, async ({ knex, user, params: { id } }) => {
    if (!(await deleteSearch(knex, { id, userId: required(user).documentId })))
      throw notFound('This search');
    return { body: { data: { id } } };
  }),
  handle(contract.listWaitlist, async ({ knex, strapi, user }) => ({
    body: {
      data: await waitlistOf(knex, {
        userId: required(user).documentId,
        today: today(contextOf(strapi).clock),
      }),
    },
    headers: PRIVATE,
  })),
  handle(contract.joinWaitlist, async ({ strapi, user, body }) => ({
    status: 201,
    body: { data: await joinWaitlist(strapi, { ...body, userId: required(user).documentId }) },
    headers: PRIVATE,
  })),
  handle(contract.leaveWaitlist, async ({ knex, user, params: { id } }) => {
    if (!(await deleteEntry(knex, { id, userId: required(user).documentId })))
      throw notFound('This entry');
    return { body: { data: { id } } };
  }),
];
