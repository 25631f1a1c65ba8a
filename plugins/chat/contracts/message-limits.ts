/** Small: forms in the browser load it. */
export const MAX_MESSAGE_LENGTH = 4000;
export const MAX_ATTACHMENTS = 6;
/** Messages of one answer. */
export const MESSAGES_PAGE = 100;
