import type { Message } from '~/lib/i18n/translator';
import { accountEn } from './account/en';
import { alertsEn } from './alerts/en';
import { bookingEn } from './booking/en';
import { coreEn } from './core/en';
import { editorEn } from './editor/en';
import { messagesEn } from './messages/en';
import { notificationsEn } from './notifications/en';
import { ownerEn } from './owner/en';
import { visitEn } from './visit/en';

/**
 * The texts that browsers may load, a folder for each area: every page loads `core`, and its route
 * names what else it needs (lib/i18n/areas). `{count}` chooses the plural form. What only loaders
 * say stands in booking/status-*.ts and booking/dispute-*.ts.
 */
export const areas = {
  account: accountEn,
  alerts: alertsEn,
  booking: bookingEn,
  core: coreEn,
  editor: editorEn,
  messages: messagesEn,
  notifications: notificationsEn,
  owner: ownerEn,
  visit: visitEn,
};

export const en = {
  ...accountEn,
  ...alertsEn,
  ...bookingEn,
  ...coreEn,
  ...editorEn,
  ...messagesEn,
  ...notificationsEn,
  ...ownerEn,
  ...visitEn,
} as const satisfies Readonly<Record<string, Message>>;

export type MessageKey = keyof typeof en;
/** What every language must have. */
export type Messages = Readonly<Record<MessageKey, Message>>;
