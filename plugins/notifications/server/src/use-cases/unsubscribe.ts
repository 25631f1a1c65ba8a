/** The link in a mail that ends mails of its group, for whoever has the mail: without signing in. */
import { notFound } from '@rental/shared/errors';
import type { Group } from '../../../contracts/kinds';
import { isWanted } from '../../../contracts/preferences';
import type { NotificationsContext } from '../services/context';
import type { Unsubscribing } from '../services/link-tokens';
import { choicesOf, saveChoices } from '../services/preference-rows';

export interface Unsubscribed {
  group: Group;
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
  const { userId, group } = readLink(context, token);
  return { group, email: isWanted(await choicesOf(context.knex, userId), group, 'email') };
}

export async function unsubscribe(
  context: NotificationsContext,
  token: string,
): Promise<Unsubscribed> {
  const { userId, group } = readLink(context, token);
  await saveChoices(context.knex, userId, { [`${group}.email`]: false });
  return { group, email: false };
}
