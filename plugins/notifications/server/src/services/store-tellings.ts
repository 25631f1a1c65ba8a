/** Writes down who is told of what, and on which channels it goes to them: once for each event. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { isToldHere, isWanted, type Channel, type Choices } from '../../../contracts/preferences';
import { GROUP_OF, type Kind, type Side } from '../../../contracts/kinds';
import type { Facts } from '../domain/facts';
import { wordsFor } from '../domain/render';
import { timingOf, type Timing } from '../domain/timing';

export interface Telling {
  readonly userId: string;
  readonly side: Side;
  readonly kind: Kind;
  /** The id of what it is about. */
  readonly about: string;
  readonly facts: Facts;
  readonly link: string;
}

interface Person {
  id: string;
  hasMail: boolean;
  hasPhone: boolean;
  choices: Choices | null;
  browsers: string[] | null;
  timeZone: string;
  quietHours: Timing['quietHours'];
  digest: Timing['digest'];
}

const PEOPLE = `select u.document_id as id, coalesce(u.email, '') <> '' as "hasMail",
    coalesce(u.phone, '') <> '' as "hasPhone",
    (select json_object_agg(p.cell, p.enabled) from rental.notification_preference p
      where p.user_id = u.document_id) as choices,
    (select json_agg(s.id) from rental.push_subscription s where s.user_id = u.document_id) as browsers,
    coalesce(nullif(u.time_zone, ''), 'UTC') as "timeZone",
    case when q.quiet_from is not null then json_build_object('from',
      to_char(q.quiet_from, 'HH24:MI'), 'to', to_char(q.quiet_to, 'HH24:MI')) end as "quietHours",
    case when q.digest_at is not null then json_build_object('at',
      to_char(q.digest_at, 'HH24:MI'), 'groups', q.digest_groups) end as digest
  from up_users u left join rental.notification_setting q on q.user_id = u.document_id
  where u.document_id = any(?)`;

const STORE = `with told as (
    insert into rental.notification
        (event_id, user_id, side, kind, about, facts, link, in_app, created_at)
      select :eventId, t."userId", t.side, t.kind, t.about, t.facts, t.link, t."inApp", :at
        from jsonb_to_recordset(:tellings::jsonb) as t("userId" text, side text, kind text,
          about text, facts jsonb, link text, "inApp" boolean)
      on conflict (event_id, user_id, side) do nothing
      returning id, user_id, side, in_app),
  sent as (
    insert into rental.notification_delivery (notification_id, channel, target, deliver_at, digest)
      select told.id, d.channel, d.target, d."deliverAt", d.digest
        from told join jsonb_to_recordset(:deliveries::jsonb)
          as d("userId" text, side text, channel text, target text, "deliverAt" timestamptz,
            digest boolean)
          on d."userId" = told.user_id and d.side = told.side)
  select distinct user_id as "userId" from told where in_app`;

export interface Occasion {
  readonly eventId: string;
  readonly at: Date;
  /** When it may go out. */
  readonly deliverAt: Date;
  /** It happened long ago: it is there to be read, and goes nowhere. */
  readonly isOld: boolean;
}

/** Answers who has something new to read. */
export async function storeTellings(
  trx: Trx,
  all: readonly Telling[],
  occasion: Occasion,
): Promise<string[]> {
  const tellings = all.filter(({ kind, side }) => wordsFor(kind, side, 'en') !== undefined);
  if (tellings.length === 0) return [];
  const ids = [...new Set(tellings.map(({ userId }) => userId))];
  const people = new Map(
    (await rowsOf<Person>(trx, PEOPLE, [ids])).map((person) => [person.id, person]),
  );
  const theirs = tellings.flatMap((telling) => {
    const person = people.get(telling.userId);
    return person ? [{ telling, person }] : [];
  });
  const told = await rowsOf<{ userId: string }>(trx, STORE, {
    eventId: occasion.eventId,
    at: occasion.at,
    tellings: JSON.stringify(
      theirs.map(({ telling, person }) => ({
        ...telling,
        inApp: goesTo(telling, person, 'inApp'),
      })),
    ),
    deliveries: JSON.stringify(
      occasion.isOld
        ? []
        : theirs.flatMap(({ telling, person }) =>
            deliveriesOf(telling, person, occasion.deliverAt),
          ),
    ),
  });
  return told.map(({ userId }) => userId);
}

const goesTo = ({ kind }: Telling, { choices }: Person, channel: Channel): boolean =>
  isToldHere(kind, channel) && isWanted(choices ?? {}, GROUP_OF[kind], channel);

function deliveriesOf(telling: Telling, person: Person, deliverAt: Date) {
  const targets: readonly (readonly [Channel, readonly string[]])[] = [
    ['email', person.hasMail ? [''] : []],
    ['sms', person.hasPhone ? [''] : []],
    ['push', person.browsers ?? []],
  ];
  const { userId, side } = telling;
  return targets
    .filter(([channel]) => goesTo(telling, person, channel))
    .flatMap(([channel, them]) =>
      them.map((target) => ({
        userId,
        side,
        channel,
        target,
        ...timingOf(deliverAt, GROUP_OF[telling.kind], channel, person),
      })),
    );
}
