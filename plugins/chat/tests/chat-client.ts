/** A client as the storefront's is: it resends what was not acknowledged and fills its gaps. */
import { randomUUID } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import { io, type Socket } from 'socket.io-client';
import type { MessageView } from '../contracts/messages';
import type { ClientEvents, Presence, ReadUpTo, ServerEvents, Typing } from '../contracts/socket';

type Answer = Record<string, unknown> & { error?: { code: string } };

const ANSWER_WITHIN_MS = 3000;

export class ChatClient {
  /** As they arrived over the socket, resends included. */
  readonly heard: MessageView[] = [];
  readonly reads: ReadUpTo[] = [];
  readonly typings: (Typing & { userId: string })[] = [];
  readonly presences: Presence[] = [];
  readonly socket: Socket<ServerEvents, ClientEvents>;
  closedAt: number | undefined;

  constructor(readonly url: string) {
    this.socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true });
    this.socket.on('message', (message) => this.heard.push(message));
    this.socket.on('messageRead', (read) => this.reads.push(read));
    this.socket.on('typing', (typing) => this.typings.push(typing));
    this.socket.on('presence', (presence) => this.presences.push(presence));
    this.socket.on('disconnect', () => (this.closedAt = Date.now()));
  }

  /** Any event; undefined when no answer came in time. */
  async ask(event: keyof ClientEvents, ...given: unknown[]): Promise<Answer | undefined> {
    const emit = this.socket.timeout(ANSWER_WITHIN_MS);
    const asking = (emit.emitWithAck as (...all: unknown[]) => Promise<Answer>)
      .call(emit, event, ...given)
      .catch(() => undefined);
    const cut = new Promise<undefined>((resolve) =>
      this.socket.once('disconnect', () => resolve(undefined)),
    );
    return Promise.race([asking, cut]);
  }

  async authenticate(token: string): Promise<this> {
    const answer = await this.ask('authenticate', token);
    if (typeof answer?.userId !== 'string')
      throw new Error(`not let in: ${JSON.stringify(answer)}`);
    return this;
  }

  send(conversationId: string, text: string, clientId: string = randomUUID()) {
    return this.ask('sendMessage', { conversationId, text, clientId });
  }

  hears(what: string, wanted: (message: MessageView) => boolean): Promise<MessageView | undefined> {
    return until(what, async () => this.heard.find(wanted), Boolean);
  }

  closed(): Promise<boolean> {
    return until('a closed socket', async () => this.socket.disconnected, Boolean);
  }

  stop(): void {
    this.socket.disconnect();
  }
}

export const connect = (url: string, token: string): Promise<ChatClient> =>
  new ChatClient(url).authenticate(token);
