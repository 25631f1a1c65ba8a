import { log } from '@rental/shared/log';
import type { Live } from '../services/live';
import type { PresenceStore } from './presence';
import type { ChatServer } from './server';
import { roomOf, roomOfUser } from './socket-rooms';

/** Tells those who are connected, to any process. */
export function liveChannel(io: ChatServer, presence: PresenceStore): Live {
  const ofAll = (userIds: readonly string[]) => io.in(userIds.map(roomOfUser));
  return {
    message: (message) => void io.to(roomOf(message.conversationId)).emit('message', message),
    read: (read) => void io.to(roomOf(read.conversationId)).emit('messageRead', read),
    notified: (userIds) => void ofAll(userIds).emit('notified'),
    join(conversationId, sides) {
      ofAll(sides).socketsJoin(roomOf(conversationId));
      void presence.onlineOf(sides).then(
        (there) => tellEachOther(io, sides, there, true),
        (error: unknown) => log.warn('nobody was told who is there', { error }),
      );
    },
    leave(conversationId, sides) {
      ofAll(sides).socketsLeave(roomOf(conversationId));
      tellEachOther(io, sides, sides, false);
    },
  };
}

/** @param about those of them of whom the others learn it */
function tellEachOther(
  io: ChatServer,
  sides: readonly string[],
  about: readonly string[],
  online: boolean,
): void {
  for (const userId of about)
    for (const other of sides.filter((id) => id !== userId))
      io.to(roomOfUser(other)).emit('presence', { userId, online });
}
