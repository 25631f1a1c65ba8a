import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute, type Handled } from '@rental/shared/http/handle';
import { reportListing as reportRoute } from '../../../contracts/report-routes';
import * as contract from '../../../contracts/routes';
import { contextOf } from '../services/context';
import { createListing } from '../use-cases/create-listing';
import { deleteListing } from '../use-cases/delete-listing';
import { editListing } from '../use-cases/edit-listing';
import { listOwnListings } from '../use-cases/list-own-listings';
import { moveListing, type OwnerCommand } from '../use-cases/move-listing';
import { reportListing } from '../use-cases/report-listing';
import { showPriceHint } from '../use-cases/show-price-hint';
import { showOptions } from '../use-cases/show-options';
import { showOwnListing, type OwnedBy } from '../use-cases/show-own-listing';

type ById = Pick<Handled<typeof contract.showOwnListing>, 'params' | 'user'>;

const ownedBy = ({ params, user }: ById): OwnedBy => ({
  listingId: params.id,
  ownerId: required(user).documentId,
});

function edit(context: Handled<typeof contract.editListing>) {
  const { version, ...changes } = context.body;
  return editListing(contextOf(context.strapi), ownedBy(context), changes, version);
}

const command = (route: typeof contract.submitListing, event: OwnerCommand): BoundRoute =>
  handle(route, async (context) => ({
    body: { data: await moveListing(contextOf(context.strapi), ownedBy(context), event) },
  }));

export const apiRoutes: readonly BoundRoute[] = [
  handle(contract.listOwnListings, async ({ strapi, user, query }) => ({
    body: await listOwnListings(contextOf(strapi), {
      ownerId: required(user).documentId,
      status: query.status,
      ...query.pagination,
    }),
  })),
  handle(contract.showOwnListing, async (context) => ({
    body: { data: await showOwnListing(contextOf(context.strapi), ownedBy(context)) },
  })),
  handle(contract.createListing, async ({ strapi, user, body }) => ({
    status: 201,
    body: { data: await createListing(contextOf(strapi), required(user), body) },
  })),
  handle(contract.editListing, async (context) => ({
    body: { data: await edit(context) },
  })),
  handle(contract.showPriceHint, async (context) => ({
    body: await showPriceHint(contextOf(context.strapi), ownedBy(context), context.query),
  })),
  handle(contract.deleteListing, async (context) => ({
    body: { data: await deleteListing(contextOf(context.strapi), ownedBy(context)) },
  })),
  command(contract.submitListing, 'submit'),
  command(contract.withdrawListing, 'withdraw'),
  command(contract.pauseListing, 'pause'),
  command(contract.resumeListing, 'resume'),
  command(contract.archiveListing, 'archive'),
  handle(contract.listingChoices, async ({ strapi, query }) => ({
    body: { data: await showOptions(contextOf(strapi), query.category) },
  })),
  handle(reportRoute, async ({ strapi, user, params, body }) => ({
    status: 201,
    body: {
      data: await reportListing(contextOf(strapi), {
        ...body,
        listingId: params.id,
        reporterId: required(user).documentId,
      }),
    },
  })),
];
