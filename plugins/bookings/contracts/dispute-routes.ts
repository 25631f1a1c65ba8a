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

export const addStatement = defineRoute({
  id: 'disputes.statements',
  method: 'POST',
  path: '/api/disputes/:id/statements',
  access: 'party',
  summary: 'What a party has to say, while the dispute is open',
  idempotent: true,
  params: byId,
  body: statementRequest,
  answers: { 201: answer },
});

export const addEvidence = defineRoute({
  id: 'disputes.evidence',
  method: 'POST',
  path: '/api/disputes/:id/evidence',
  access: 'party',
  summary: 'Photos that show it, while the dispute is open',
  idempotent: true,
  params: byId,
  body: evidenceRequest,
  answers: { 201: answer },
});

export const appealDecision = defineRoute({
  id: 'disputes.appeal',
  method: 'POST',
  path: '/api/disputes/:id/appeal',
  access: 'party',
  summary: 'Opens a decided dispute once more, with something new, within its seven days',
  idempotent: true,
  params: byId,
  body: appealRequest,
  answers: { 201: answer },
});
