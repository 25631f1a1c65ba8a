/** Binds the parties' side of disputes to its use cases. */
import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute, type Handled } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/dispute-routes';
import { platformOf } from '../platform';
import {
  addEvidence,
  addStatement,
  appealDecision,
  type Disputant,
} from '../use-cases/argue-dispute';
import { openDispute } from '../use-cases/open-dispute';

const disputantOf = ({
  params,
  user,
}: Pick<Handled<typeof contract.addStatement>, 'params' | 'user'>): Disputant => ({
  disputeId: params.id,
  userId: required(user).documentId,
});

export const disputeRoutes: readonly BoundRoute[] = [
  handle(contract.openDispute, async ({ strapi, params, user, body }) => {
    const party = { bookingId: params.id, userId: required(user).documentId };
    return { status: 201, body: { data: await openDispute(platformOf(strapi), party, body) } };
  }),
  handle(contract.addStatement, async (context) => {
    const { strapi, body } = context;
    const data = await addStatement(platformOf(strapi), disputantOf(context), body);
    return { status: 201, body: { data } };
  }),
  handle(contract.addEvidence, async (context) => {
    const { strapi, body } = context;
    const data = await addEvidence(platformOf(strapi), disputantOf(context), body);
    return { status: 201, body: { data } };
  }),
  handle(contract.appealDecision, async (context) => {
    const { strapi, body } = context;
    const data = await appealDecision(platformOf(strapi), disputantOf(context), body);
    return { status: 201, body: { data } };
  }),
];
