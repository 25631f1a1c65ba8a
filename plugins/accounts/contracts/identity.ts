/** Proofs of identity: a private document that staff look at once, and that is deleted afterwards. */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const DOCUMENT_KINDS = ['passport', 'id_card', 'driving_licence'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Why a document does not do; the person is told in words, beside staff's own. */
export const REFUSALS = [
  'unreadable',
  'expired',
  'other_person',
  'wrong_document',
  'incomplete',
  'other',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export const CHECK_STATES = ['waiting', 'approved', 'refused'] as const;
export type CheckState = (typeof CHECK_STATES)[number];

/** Front and back. */
export const MOST_DOCUMENTS = 2;

/** The documents go this long after the decision. */
export const DOCUMENTS_KEPT_DAYS = 7;

export const IDENTITY_ERRORS = {
  IDENTITY_WAITING: 'IDENTITY_WAITING',
  IDENTITY_CONFIRMED: 'IDENTITY_CONFIRMED',
  IDENTITY_DECIDED: 'IDENTITY_DECIDED',
} as const;

const instant = z.iso.datetime();

export const identityStatusSchema = z.object({
  /** Whether the identity is confirmed, by whatever way. */
  verified: z.boolean(),
  /** The latest document that was sent; null when there was none. */
  latest: z
    .object({
      state: z.enum(CHECK_STATES),
      documentKind: z.enum(DOCUMENT_KINDS),
      submittedAt: instant,
      decidedAt: instant.nullable(),
      /** Of a refusal. */
      refusal: z.enum(REFUSALS).nullable(),
      /** What staff say about it. */
      words: z.string().nullable(),
      /** When the document is deleted; null until there is a decision. */
      deletedAt: instant.nullable(),
    })
    .nullable(),
});
export type IdentityStatus = z.output<typeof identityStatusSchema>;

const answer = z.object({ data: identityStatusSchema });

export const showIdentity = defineRoute({
  id: 'accounts.me.verification.show',
  method: 'GET',
  path: '/api/me/verification',
  access: 'user',
  summary: "Whether the caller's identity is confirmed, and what became of their document",
  answers: { 200: answer },
});

const identityProof = z.strictObject({
  documentKind: z.enum(DOCUMENT_KINDS, 'Choose the kind of document.'),
  /** Unused uploads of the caller for `identity`. */
  uploadIds: z
    .array(documentId)
    .min(1, 'Send a picture of the document.')
    .max(MOST_DOCUMENTS, `Send at most ${MOST_DOCUMENTS} pictures.`),
});
export type IdentityProof = z.output<typeof identityProof>;

export const submitIdentity = defineRoute({
  id: 'accounts.me.verification.submit',
  method: 'POST',
  path: '/api/me/verification',
  access: 'user',
  summary: 'Send pictures of an identity document, uploaded before for `identity`, to be checked',
  rateLimit: { points: 20, seconds: 3600, by: 'user' },
  body: identityProof,
  answers: { 201: answer },
});
