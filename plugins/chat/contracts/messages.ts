/** A conversation and its messages as both sides read them. Browser-safe. */
import { BOOKING_STATES } from '@rental/bookings/contracts/states';
import { z } from 'zod';
import { MAX_ATTACHMENTS, MAX_MESSAGE_LENGTH } from './message-limits';

/** What the platform itself says in a conversation; the reader's language makes a sentence of it. */
export const NOTICES = [
  'approval_requested',
  'confirmed',
  'started',
  'return_due',
  'completed',
  'changed',
  'cancelled',
  'expired',
  'disputed',
  'resolved',
] as const;
export type NoticeName = (typeof NOTICES)[number];

const notice = z.object({
  name: z.enum(NOTICES),
  bookingId: z.string(),
  number: z.string(),
  /** Who did it; null: the clock, the payment service or staff. */
  by: z.enum(['renter', 'owner']).nullable(),
});
export type Notice = z.output<typeof notice>;

export const messageView = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** 1, 2, 3 … without a gap. */
  seq: z.number(),
  clientId: z.string(),
  kind: z.enum(['user', 'system']),
  /** Null: the platform. */
  senderId: z.string().nullable(),
  text: z.string(),
  notice: notice.nullable(),
  attachments: z.array(z.object({ uploadId: z.string(), url: z.string() })),
  sentAt: z.string(),
});
export type MessageView = z.output<typeof messageView>;

export const conversationView = z.object({
  id: z.string(),
  role: z.enum(['renter', 'owner']),
  listing: z.object({
    id: z.string(),
    title: z.string(),
    slug: z.string().nullable(),
    photo: z.string().nullable(),
  }),
  other: z.object({ id: z.string(), name: z.string(), avatarUrl: z.string().nullable() }),
  /** The latest booking of these two for the listing. */
  booking: z
    .object({ bookingId: z.string(), number: z.string(), status: z.enum(BOOKING_STATES) })
    .nullable(),
  lastMessage: z
    .object({
      seq: z.number(),
      text: z.string(),
      notice: notice.nullable(),
      mine: z.boolean(),
      attachments: z.number(),
      sentAt: z.string(),
    })
    .nullable(),
  unread: z.number(),
  lastSeq: z.number(),
  readSeq: z.number(),
  /** How far the other side has read. */
  otherReadSeq: z.number(),
  /** Contact data is clear and pictures are taken: a booking of these two is under way. */
  open: z.boolean(),
  /** By the reader. */
  blocked: z.boolean(),
});
export type ConversationView = z.output<typeof conversationView>;

const text = z
  .string()
  .trim()
  .max(MAX_MESSAGE_LENGTH, { error: `Write at most ${MAX_MESSAGE_LENGTH} characters.` });
export const clientId = z
  .string()
  .regex(/^[\w-]{1,64}$/, { error: 'Give 1 to 64 letters, digits, - or _.' });
export const documentIdOf = z.string().regex(/^[a-z0-9]{1,64}$/, { error: 'This is not an id.' });

const SOMETHING = { error: 'Write something.', path: ['text'] };

export const newMessage = z
  .strictObject({
    text,
    clientId,
    attachments: z.array(documentIdOf).max(MAX_ATTACHMENTS).default([]),
  })
  .refine(({ text: words, attachments }) => words !== '' || attachments.length > 0, SOMETHING);
export type NewMessage = z.output<typeof newMessage>;

export const newConversation = z
  .strictObject({
    listingId: documentIdOf.optional(),
    bookingId: documentIdOf.optional(),
    text: text.min(1, { error: 'Write something.' }),
    clientId: clientId.optional(),
  })
  .refine(({ listingId, bookingId }) => (listingId === undefined) !== (bookingId === undefined), {
    error: 'Give either listingId or bookingId.',
    path: ['listingId'],
  });
export type NewConversation = z.output<typeof newConversation>;
