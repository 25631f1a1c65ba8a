/** Stable codes in `error.details.code`, and in the answers of the socket. */
export const CHAT_ERRORS = {
  OWN_LISTING: 'OWN_LISTING',
  CONVERSATION_BLOCKED: 'CONVERSATION_BLOCKED',
  ATTACHMENTS_NOT_YET: 'ATTACHMENTS_NOT_YET',
  NOT_A_PARTICIPANT: 'NOT_A_PARTICIPANT',
} as const;
