/** A socket says who it is for; nothing else is taken from it before, and not for long. */
import { authenticate } from '@rental/shared/http/access';
import { unauthenticated } from '@rental/shared/errors';
import { takeChatToken, type SocketUser } from '../services/chat-tokens';
import type { ChatContext } from '../services/context';
import type { ChatSocket, Gateway } from './server';
import { conversationsToJoin, roomOf, roomOfUser } from './socket-rooms';

const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** A JWT, or a token of POST /api/chat/token. @throws 401 */
async function bearerOf({ strapi, knex }: ChatContext, token: unknown): Promise<SocketUser> {
  if (typeof token !== 'string' || token.length > 4096) throw unauthenticated();
  if (JWT.test(token)) {
    const user = await authenticate(strapi, `Bearer ${token}`);
    if (!user) throw unauthenticated();
    return { userId: user.documentId, sessionId: user.sessionId };
  }
  const taken = await takeChatToken(knex, token);
  if (!taken) throw unauthenticated('This token is used or too old. Ask for another one.');
  return taken;
}

/** @throws 401 for a token that is not good, 409 for a socket that has said it already */
export async function letIn(
  context: ChatContext,
  { presence }: Pick<Gateway, 'presence'>,
  socket: ChatSocket,
  token: unknown,
): Promise<{ userId: string }> {
  const since = Date.now();
  const { userId, sessionId } = await bearerOf(context, token);
  if (socket.data.userId !== undefined && socket.data.userId !== userId) throw unauthenticated();
  const known = socket.data.userId !== undefined;
  Object.assign(socket.data, { userId, sessionId, since });
  const joined = await conversationsToJoin(context.knex, userId);
  await socket.join([
    roomOfUser(userId),
    ...joined.map(({ conversationId }) => roomOf(conversationId)),
  ]);
  if (!known) await announceArrival(presence, socket, userId, joined);
  return { userId };
}

async function announceArrival(
  presence: Gateway['presence'],
  socket: ChatSocket,
  userId: string,
  joined: readonly { conversationId: string; otherId: string }[],
): Promise<void> {
  const first = await presence.add(userId, socket.id);
  // Gone while it was being let in: its end was counted before its beginning.
  if (socket.disconnected) await presence.remove(userId, socket.id);
  const rooms = joined.map(({ conversationId }) => roomOf(conversationId));
  if (first && rooms.length > 0) socket.to(rooms).emit('presence', { userId, online: true });
  const others = [...new Set(joined.map(({ otherId }) => otherId))];
  for (const otherId of await presence.onlineOf(others))
    socket.emit('presence', { userId: otherId, online: true });
}
