import { MAX_UPLOAD_BYTES } from '@rental/uploads/contracts/purposes';

/** Of one form: together they stay below what the server takes at once. */
export const PHOTOS_AT_ONCE = 6;
export const PHOTO_MEGABYTES = MAX_UPLOAD_BYTES / 1024 / 1024;
