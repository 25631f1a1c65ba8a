/** Rows of `rental.notification_delivery`: what is on its way to somebody. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Kind, Side } from '../../../contracts/kinds';
import type { Facts } from '../domain/facts';

export interface Delivery {
  readonly id: string;
  readonly notificationId: string;
  readonly channel: 'email' | 'sms' | 'push';
  readonly target: string;
  /** This one included. */
  readonly attempts: number;
  /** It goes into the mail of the day. */
  readonly digest: boolean;
  readonly kind: Kind;
  readonly side: Side;
  readonly facts: Facts;
  readonly link: string;
  readonly userId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string | null;
  /** It says that something is unread, and it has been read meanwhile. */
  readonly isRead: boolean;
}

const FACTS = `select t.id::text, t.notification_id::text as "notificationId", t.channel, t.target,
      t.attempts, t.digest, n.kind, n.side, n.facts, n.link, n.user_id as "userId", u.email, u.phone,
      u.locale_code as locale,
      n.read_at is not null or (n.kind = 'message' and not exists (select 1
        from rental.message m join rental.conversation_party p
          on p.conversation_id = m.conversation_id and p.user_id = n.user_id
        where m.conversation_id = n.about and m.seq > p.read_seq
          and m.sender_id is distinct from n.user_id)) as "isRead"
    from taken t join rental.notification n on n.id = t.notification_id
      left join up_users u on u.document_id = n.user_id
    order by t.deliver_at, t.id`;

const TAKEN = `returning d.id, d.notification_id, d.channel, d.target, d.attempts, d.digest,
        d.deliver_at`;

/**
 * Taken by this process until the lease ends: a killed one leaves it to the next. Wall time. Of what
 * waits for one person's mail of the day the first is taken: whoever has it takes the others.
 */
const CLAIM = `with due as (
    select d.id from rental.notification_delivery d
      where d.state = 'waiting' and d.deliver_at <= :now
        and (d.locked_until is null or d.locked_until < :wall)
        and (not d.digest or not exists (select 1 from rental.notification_delivery e
          join rental.notification m on m.id = e.notification_id
          join rental.notification n on n.id = d.notification_id and n.user_id = m.user_id
          where e.digest and e.state = 'waiting' and e.deliver_at <= :now and e.id < d.id))
      order by d.deliver_at, d.id limit :most for update skip locked),
  taken as (
    update rental.notification_delivery d set locked_until = :lease, attempts = d.attempts + 1
      from due where d.id = due.id
      ${TAKEN})
  ${FACTS}`;

const CLAIM_REST = `with taken as (
    update rental.notification_delivery d set locked_until = :lease, attempts = d.attempts + 1
      from rental.notification n
      where n.id = d.notification_id and n.user_id = :userId and d.digest and d.state = 'waiting'
        and d.deliver_at <= :now and d.id > :first
      ${TAKEN})
  ${FACTS}`;

export interface Claiming {
  readonly now: Date;
  readonly wall: Date;
  readonly lease: Date;
  readonly most: number;
}

export const claimDue = (knex: Knex, claiming: Claiming): Promise<Delivery[]> =>
  rowsOf<Delivery>(knex, CLAIM, { ...claiming });

/** What else waits for the mail of the day that begins with `first`. */
export const claimRest = (
  knex: Knex,
  { id, userId }: Delivery,
  { now, lease }: Pick<Claiming, 'now' | 'lease'>,
): Promise<Delivery[]> => rowsOf<Delivery>(knex, CLAIM_REST, { first: id, userId, now, lease });

/** Only whoever holds the lease of this attempt says how it ended. */
const END = `update rental.notification_delivery
  set state = :state, ended_at = :at, locked_until = null, last_error = :error
  where id = :id and state = 'waiting' and attempts = :attempts`;

export async function endDelivery(
  knex: Knex,
  { id, attempts }: Delivery,
  ended: { state: 'sent' | 'skipped' | 'dead'; at: Date; error?: string },
): Promise<void> {
  await knex.raw(END, { id, attempts, ...ended, error: ended.error ?? null });
}

const PUT_OFF = `update rental.notification_delivery
  set deliver_at = :until, locked_until = null, last_error = :error
  where id = :id and state = 'waiting' and attempts = :attempts`;

/** It is tried again then. */
export async function putOff(
  knex: Knex,
  { id, attempts }: Delivery,
  { until, error }: { until: Date; error: string },
): Promise<void> {
  await knex.raw(PUT_OFF, { id, attempts, until, error });
}
