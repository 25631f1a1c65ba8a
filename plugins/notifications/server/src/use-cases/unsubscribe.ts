/** The link in a mail that ends such mails, for whoever has the mail: without signing in. */
import { notFound } from '@rental/shared/errors';
import { isWanted } from '../../../contracts/preferences';
import type { NotificationsContext } from '../services/context';
import type { Unsubscribing } from '../services/link-tokens';
import { choicesOf, saveChoices, saveDigest, settingsOf } from '../services/preference-rows';

export interface Unsubscribed {
  group: Unsubscribing['group'];
  /** Whether such mails still come. */
  email: boolean;
}

/** @throws 404 for a link that is not of ours */
function readLink({ tokens }: NotificationsContext, token: string): Unsubscribing {
  const link = tokens.read(token);
  if (!link) throw notFound('This link');
  return link;
}

export async function showUnsubscribe(
  context: NotificationsContext,
  token: string,
): Promise<Unsubscribed> {
  const { knex } = context;
  const { userId, group } = readLink(context, token);
  if (group === 'digest') return { group, email: (await settingsOf(knex, userId)).digest !== null };
  return { group, email: isWanted(await choicesOf(knex, userId), group, 'email') };
}

/** With the mail of the day ends all that waits for it: it must not come one by one instead. */
export async function unsubscribe(
  context: NotificationsContext,
  token: string,
): Promise<Unsubscribed> {
  const { knex } = context;
  const { userId, group } = readLink(context, token);
  const ended =
    group === 'digest' ? ((await settingsOf(knex, userId)).digest?.groups ?? []) : [group];
  await saveChoices(
    knex,
    userId,
    Object.fromEntries(ended.map((each) => [`${each}.email`, false])),
  );
  if (group === 'digest') await saveDigest(knex, userId, null);
  return { group, email: false };
}
