/** The parties' side of a dispute (API.md). Staff decide in the admin. */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import {
  appealRequest,
  claimRequest,
  disputeView,
  evidenceRequest,
  statementRequest,
} from './disputes';

const byId = z.strictObject({ id: documentId });
const answer = z.object({ data: disputeView });

export const openDispute = defineRoute({
  id: 'bookings.disputes',
  method: 'POST',
  path: '/api/bookings/:id/disputes',
  access: 'party',
  summary: 'A claim: freezes what is held, takes the claimed part of the deposit, asks staff',
  idempotent: true,
  params: byId,
  body: claimRequest,
  answers: { 201: answer },
});

/** A party's part in a dispute that is there. */
const onDispute = <Body extends z.ZodType>(name: string, summary: string, body: Body) =>
  defineRoute({
    id: `disputes.${name}`,
    method: 'POST',
    path: `/api/disputes/:id/${name}`,
    access: 'party',
    summary,
    idempotent: true,
    // The other side is told by mail.
    rateLimit: { points: 30, seconds: 3600, by: 'user' },
    params: byId,
    body,
    answers: { 201: answer },
  });

export const addStatement = onDispute(
  'statements',
  'What a party has to say, while the dispute is open',
  statementRequest,
);
export const addEvidence = onDispute(
  'evidence',
  'Photos that show it, while the dispute is open',
  evidenceRequest,
);
export const appealDecision = onDispute(
  'appeal',
  'Opens a decided dispute once more, with something new, within its time',
  appealRequest,
);
