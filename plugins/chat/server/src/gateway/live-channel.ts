import type { Live } from '../services/live';
import type { ChatServer } from './server';
import { roomOf, roomOfUser } from './socket-rooms';

/** Tells those who are connected, to any process. */
export const liveChannel = (io: ChatServer): Live => ({
  message: (message) => void io.to(roomOf(message.conversationId)).emit('message', message),
  read: (read) => void io.to(roomOf(read.conversationId)).emit('messageRead', read),
  join: (conversationId, userIds) =>
    io.in(userIds.map(roomOfUser)).socketsJoin(roomOf(conversationId)),
  notified: (userIds) => void io.to(userIds.map(roomOfUser)).emit('notified'),
  leave: (conversationId, userIds) =>
    io.in(userIds.map(roomOfUser)).socketsLeave(roomOf(conversationId)),
});
