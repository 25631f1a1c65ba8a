/** What clients may say, and what becomes of it. */
import { unauthenticated } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import { z } from 'zod';
import { documentIdOf, newMessage } from '../../../contracts/messages';
import { AUTHENTICATE_WITHIN_MS } from '../../../contracts/socket';
import type { ChatContext } from '../services/context';
import { markMessageRead } from '../use-cases/read-messages';
import { sendMessage } from '../use-cases/send-message';
import { ackOf, inOrder, read } from './answer-socket';
import { letIn } from './let-in';
import type { ChatSocket, Gateway } from './server';
import { conversationsToJoin, roomOf } from './socket-rooms';

const outgoing = newMessage.safeExtend({ conversationId: documentIdOf });
const typing = z.strictObject({ conversationId: documentIdOf, typing: z.boolean() });
const messageId = z.string().max(20);

/** A packet is a handful of bytes to its sender and work for others. */
const MOST_PACKETS = 60;
const PACKETS_WINDOW_MS = 10_000;

const bearer = ({ data }: ChatSocket): string => {
  if (data.userId === undefined) throw unauthenticated('Say who you are first: authenticate.');
  return data.userId;
};

export function serveSockets(context: ChatContext, gateway: Gateway): void {
  gateway.io.on('connection', (socket) => {
    Object.assign(socket.data, { work: Promise.resolve(), waiting: 0 });
    const tooLate = setTimeout(() => {
      if (socket.data.userId === undefined) socket.disconnect(true);
    }, AUTHENTICATE_WITHIN_MS);
    forgetRequest(socket);
    closeFloods(socket);
    socket.on('authenticate', (token, ack) =>
      inOrder(socket, ackOf(ack), () => letIn(context, gateway, socket, token)),
    );
    socket.on('sendMessage', (message, ack) =>
      inOrder(socket, ackOf(ack), async () => {
        const userId = bearer(socket);
        const sent = await sendMessage(context, { ...read(outgoing, message), userId });
        return { message: sent };
      }),
    );
    socket.on('markRead', (id, ack) =>
      inOrder(socket, ackOf(ack), async () => {
        const userId = bearer(socket);
        const readSeq = await markMessageRead(context, { messageId: read(messageId, id), userId });
        return { readSeq };
      }),
    );
    socket.on('typing', (given) => passOn(socket, given));
    socket.on('disconnect', () => {
      clearTimeout(tooLate);
      void leave(context, gateway, socket).catch((error: unknown) =>
        log.warn('nobody was told that somebody went', { error }),
      );
    });
  });
}

/** To the other side alone, and only from within the conversation: its room is the proof. */
function passOn(socket: ChatSocket, given: unknown): void {
  const { data } = typing.safeParse(given);
  const { userId } = socket.data;
  if (!data || userId === undefined || !socket.rooms.has(roomOf(data.conversationId))) return;
  socket.to(roomOf(data.conversationId)).volatile.emit('typing', { ...data, userId });
}

/** Nothing is asked of it any more, and it would be kept for as long as the socket is open. */
function forgetRequest({ client, conn }: ChatSocket): void {
  for (const keeper of [client, conn] as { request?: unknown }[]) delete keeper.request;
}

function closeFloods(socket: ChatSocket): void {
  let [packets, since] = [0, Date.now()];
  socket.use((_, next) => {
    const now = Date.now();
    if (now - since > PACKETS_WINDOW_MS) [packets, since] = [0, now];
    packets += 1;
    if (packets > MOST_PACKETS) socket.disconnect(true);
    else next();
  });
}

async function leave(
  context: ChatContext,
  gateway: Gateway,
  { id, data }: ChatSocket,
): Promise<void> {
  if (data.userId === undefined) return;
  await data.work;
  if (await gateway.presence.remove(data.userId, id)) await tellGone(context, gateway, data.userId);
}

/** Those who talk with somebody learn that they are gone. */
export async function tellGone(
  { knex }: ChatContext,
  { io }: Gateway,
  userId: string,
): Promise<void> {
  const rooms = (await conversationsToJoin(knex, userId)).map(({ conversationId }) =>
    roomOf(conversationId),
  );
  if (rooms.length > 0) io.to(rooms).emit('presence', { userId, online: false });
}
