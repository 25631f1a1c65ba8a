/** What the admin's pages about people may send, checked on the server. */
import { flag } from '@rental/shared/http/query';
import { z } from 'zod';
import { PEOPLE_ROLES } from './people';

export const peopleQuery = z.strictObject({
  /** Part of a name or a mail address, or all of an id. */
  search: z.string().trim().min(1).max(100).optional(),
  role: z.enum(PEOPLE_ROLES).optional(),
  suspended: flag.optional(),
  verified: flag.optional(),
  /** A proof of identity waits for staff. */
  waiting: flag.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type PeopleQuery = z.output<typeof peopleQuery>;
export type PeopleFilters = Omit<PeopleQuery, 'page' | 'pageSize'>;

export const sessionParams = z.object({
  documentId: z.string(),
  sessionId: z.uuid('This is no session.'),
});
