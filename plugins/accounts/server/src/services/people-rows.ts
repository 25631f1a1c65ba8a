/** The list of people, newest first: a page, and how many there are. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { PersonEntry } from '../../../contracts/people';
import type { PeopleFilters } from '../../../contracts/people-requests';

interface Row {
  id: string;
  name: string;
  email: string;
  created_at: Date;
  is_owner: boolean;
  is_renter: boolean;
  is_suspended: boolean;
  is_verified: boolean;
  is_waiting: boolean;
}

/** For `up_users u`: what others call them; accounts made without a name by what stands before the @. */
export const PERSON_NAME = `coalesce(nullif(u.display_name, ''), nullif(u.first_name, ''),
  split_part(u.username, '@', 1))`;

const IS_OWNER = `exists (select from listings l where l.owner_id = u.document_id)`;
const IS_RENTER = `exists (select from bookings b where b.renter_id = u.document_id)`;
export const IS_WAITING = `exists (select from rental.identity_check c
  where c.user_id = u.document_id and c.state = 'waiting')`;

const COLUMNS = `u.document_id as id, ${PERSON_NAME} as name, u.email, u.created_at,
  ${IS_OWNER} as is_owner, ${IS_RENTER} as is_renter, coalesce(u.blocked, false) as is_suspended,
  coalesce(u.identity_verified, false) as is_verified, ${IS_WAITING} as is_waiting`;

/** `%` and `_` of what people type are themselves. */
const likeText = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

const BY_NAME = `u.document_id = :search or lower(u.display_name) like :like
  or lower(u.first_name) like :like`;
/** Only for staff who see addresses: a search that finds them would tell them. */
const BY_CONTACT = `${BY_NAME} or lower(u.email) like :like`;

/** What was typed as a whole stands before what only contains it. */
const WHOLE = 'u.document_id = :search or lower(u.display_name) = lower(:search)';
const WHOLE_CONTACT = `${WHOLE} or lower(u.email) = lower(:search)`;

const yesNo = (value: boolean | undefined, yes: string, no: string): string[] =>
  value === undefined ? [] : [value ? yes : no];

export interface PeopleSearch {
  readonly filters: PeopleFilters;
  /** Whether mail addresses are searched. */
  readonly withContact: boolean;
}

function conditions({ filters, withContact }: PeopleSearch): {
  where: string;
  order: string;
  bindings: Knex.ValueDict;
} {
  const { search, role, suspended, verified, waiting } = filters;
  const parts = [
    ...(search === undefined ? [] : [`(${withContact ? BY_CONTACT : BY_NAME})`]),
    ...(role === undefined ? [] : [role === 'owner' ? IS_OWNER : IS_RENTER]),
    ...yesNo(suspended, 'u.blocked', 'u.blocked is not true'),
    ...yesNo(verified, 'u.identity_verified', 'u.identity_verified is not true'),
    ...yesNo(waiting, IS_WAITING, `not ${IS_WAITING}`),
  ];
  return {
    where: parts.length > 0 ? `where ${parts.join(' and ')}` : '',
    order:
      search === undefined
        ? 'u.id desc'
        : `coalesce(${withContact ? WHOLE_CONTACT : WHOLE}, false) desc, u.id desc`,
    bindings: search === undefined ? {} : { search, like: likeText(search) },
  };
}

export async function listPeople(
  knex: Knex,
  search: PeopleSearch,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ people: PersonEntry[]; total: number }> {
  const { where, order, bindings } = conditions(search);
  const [rows, counted] = await Promise.all([
    rowsOf<Row>(
      knex,
      `select ${COLUMNS} from up_users u ${where} order by ${order} limit :most offset :skip`,
      { ...bindings, most: pageSize, skip: (page - 1) * pageSize },
    ),
    rowsOf<{ total: number }>(
      knex,
      `select count(*)::int as total from up_users u ${where}`,
      bindings,
    ),
  ]);
  const people = rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: search.withContact ? row.email : null,
    memberSince: row.created_at.toISOString(),
    isOwner: row.is_owner,
    isRenter: row.is_renter,
    isSuspended: row.is_suspended,
    isVerified: row.is_verified,
    isWaiting: row.is_waiting,
  }));
  return { people, total: counted[0]?.total ?? 0 };
}
