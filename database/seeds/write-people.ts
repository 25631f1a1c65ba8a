/** Owners and renters, and the staff account of the demo. */
import { randomBytes } from 'node:crypto';
import bcrypt from 'bcryptjs';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { SeedPeople, SeedPerson } from './catalogue/people';
import { insertLinks, insertMissing, stamps } from './write-rows';

/** API.md, "Demo sign-ins". Production refuses to start with these accounts. */
export const DEMO_PASSWORD = 'Demo-pass-1';
export const DEMO_STAFF = 'ops@demo.test';
const ROUNDS = 10;

const HOUR_MS = 3_600_000;

/** Numeric ids by document id. */
export async function writePeople(
  trx: Knex.Transaction,
  people: SeedPeople,
  accounts: ReadonlyMap<string, string>,
  now: Date,
): Promise<Map<string, number>> {
  const everybody = [...people.owners, ...people.renters];
  const [known, unusable] = await Promise.all([
    bcrypt.hash(DEMO_PASSWORD, ROUNDS),
    bcrypt.hash(randomBytes(32).toString('hex'), ROUNDS),
  ]);
  const before = new Set(await trx.table('up_users').pluck<string[]>('document_id'));
  const ids = await insertMissing(
    trx,
    'up_users',
    everybody.map((person) => ({
      ...personRow(person, accounts.get(person.id), now),
      password: person.demo ? known : unusable,
    })),
  );
  const role = await trx.table('up_roles').where({ type: 'authenticated' }).first('id');
  await insertLinks(
    trx,
    'up_users_role_lnk',
    everybody
      .filter(({ id }) => !before.has(id))
      .map(({ id }) => ({ user_id: ids.get(id), role_id: role.id })),
  );
  return ids;
}

export const personRow = (person: SeedPerson, account: string | undefined, now: Date) => ({
  document_id: person.id,
  username: person.email.replace(/@.*/, ''),
  email: person.email,
  provider: 'local',
  confirmed: true,
  blocked: false,
  display_name: person.displayName,
  first_name: person.firstName,
  bio: person.bio,
  time_zone: person.city.timeZone,
  currency: person.city.currency,
  locale_code: 'en',
  email_verified: true,
  phone_verified: person.phoneVerified,
  identity_verified: person.identityVerified,
  response_minutes: person.responseMinutes,
  rating_count: person.ratingCount,
  rating_sum: person.ratingSum,
  stripe_account_id: account ?? null,
  transfers_active: account !== undefined,
  ...stamps(new Date(now.getTime() - person.joinedHoursAgo * HOUR_MS)),
});

interface DemoStaff {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  /** Code of the role. */
  readonly role: string;
}

/** One of each role; only the first is told about at the start. */
const STAFF: readonly DemoStaff[] = [
  { email: DEMO_STAFF, firstname: 'Sam', lastname: 'Operations', role: 'strapi-super-admin' },
  {
    email: 'moderator@demo.test',
    firstname: 'Mo',
    lastname: 'Moderator',
    role: 'rental-moderator',
  },
  { email: 'support@demo.test', firstname: 'Sue', lastname: 'Support', role: 'rental-support' },
  { email: 'finance@demo.test', firstname: 'Fin', lastname: 'Finance', role: 'rental-finance' },
  { email: 'content@demo.test', firstname: 'Con', lastname: 'Content', role: 'rental-content' },
  { email: 'auditor@demo.test', firstname: 'Ada', lastname: 'Auditor', role: 'rental-auditor' },
];

/** The first members of staff, unless the CMS has some. */
export async function writeStaff(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user') as unknown as {
    exists(): Promise<boolean>;
    create(user: object): Promise<unknown>;
  };
  if (await users.exists()) return;
  const roles = strapi.service('admin::role') as unknown as {
    findOne(by: { code: string }): Promise<{ id: number } | null>;
  };
  for (const { role: code, ...person } of STAFF) {
    const role = await roles.findOne({ code });
    if (!role) throw new Error(`There is no role ${code}.`);
    await users.create({
      ...person,
      password: DEMO_PASSWORD,
      isActive: true,
      registrationToken: null,
      roles: [role.id],
    });
  }
}
