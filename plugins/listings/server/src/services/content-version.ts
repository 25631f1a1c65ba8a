import { createHash } from 'node:crypto';
import type { ListingContent } from '../../../contracts/listing-edit';
import { canonical } from '../domain/content';

const VERSION_LENGTH = 22;

/** Names the content: the same for the same, however it is stored. */
export const versionOf = (content: ListingContent): string =>
  createHash('sha256').update(canonical(content)).digest('base64url').slice(0, VERSION_LENGTH);
