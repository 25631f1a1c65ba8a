/** What those who are connected learn at once. Without a gateway (a command, a test) nobody is. */
import type { Core } from '@strapi/strapi';
import type { MessageView } from '../../../contracts/messages';
import type { ReadUpTo } from '../../../contracts/socket';

export interface Live {
  message(message: MessageView): void;
  read(read: ReadUpTo): void;
  /** Their sockets hear from now on what is said there, and whether the other side is there. */
  join(conversationId: string, userIds: readonly string[]): void;
  /** There is something new among their notifications. */
  notified(userIds: readonly string[]): void;
  /** And no more. */
  leave(conversationId: string, userIds: readonly string[]): void;
}

const nothing = (): void => undefined;
const NOBODY: Live = {
  message: nothing,
  read: nothing,
  join: nothing,
  leave: nothing,
  notified: nothing,
};

const lives = new WeakMap<Core.Strapi, Live>();

export const setLive = (strapi: Core.Strapi, live: Live): void => void lives.set(strapi, live);
export const liveOf = (strapi: Core.Strapi): Live => lives.get(strapi) ?? NOBODY;
