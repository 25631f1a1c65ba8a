/**
 * The one socket of this browser tab. Loaded only where somebody is signed in, after the page is
 * there. It comes back by itself, with a new token each time, and says so: whoever shows messages
 * asks for what was missed then.
 */
import type { MessageView } from '@rental/chat/contracts/messages';
import type {
  ClientEvents,
  OutgoingMessage,
  Presence,
  ReadUpTo,
  ServerEvents,
  SocketRefusal,
  Typing,
} from '@rental/chat/contracts/socket';
import { io, type Socket } from 'socket.io-client';

export interface LiveEvents {
  /**
   * Let in: for the first time, or again; at once for whoever listens later. Nobody was told what
   * happened between the page's rendering and now: ask for it.
   */
  ready?(): void;
  lost?(): void;
  message?(message: MessageView): void;
  read?(read: ReadUpTo): void;
  typing?(typing: Typing & { userId: string }): void;
  presence?(presence: Presence): void;
  /** Something new is among the notifications. */
  notified?(): void;
}

type Sent = { message: MessageView } | SocketRefusal;

export interface LiveConnection {
  readonly isReady: () => boolean;
  /** @returns what to call when nothing more is to be heard */
  listen(events: LiveEvents): () => void;
  /** Undefined: no answer came, and it may or may not have been stored. Send it again, as it is. */
  send(message: OutgoingMessage): Promise<Sent | undefined>;
  markRead(messageId: string): void;
  /** Whether there was somebody to tell it to. */
  typing(conversationId: string, typing: boolean): boolean;
}

const ANSWER_WITHIN_MS = 8000;
const NEXT_TRY_MS = 5000;

type ChatSocket = Socket<ServerEvents, ClientEvents>;

interface Admission {
  token: string;
  url: string;
}

/** Undefined: nobody is signed in any more, or the platform is away. */
async function askForToken(formToken: string): Promise<Admission | undefined> {
  const body = new FormData();
  body.set('formToken', formToken);
  try {
    const answer = await fetch('/messages/token', { method: 'POST', body });
    return answer.ok ? (((await answer.json()) as Admission | null) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

type Tell = (say: (events: LiveEvents) => void) => void;

function passOn(socket: ChatSocket, tell: Tell): void {
  socket.on('message', (message) => tell((events) => events.message?.(message)));
  socket.on('messageRead', (read) => tell((events) => events.read?.(read)));
  socket.on('typing', (typing) => tell((events) => events.typing?.(typing)));
  socket.on('presence', (presence) => tell((events) => events.presence?.(presence)));
  socket.on('notified', () => tell((events) => events.notified?.()));
}

/** @returns asks for `act` in some seconds, or as soon as the network or somebody is there again */
function laterOrWhenAwake(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined || document.visibilityState === 'hidden') return;
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  addEventListener('online', now);
  document.addEventListener('visibilitychange', now);
  return () => {
    timer = setTimeout(() => {
      timer = undefined;
      act();
    }, NEXT_TRY_MS);
  };
}

async function sendOver(socket: ChatSocket, message: OutgoingMessage): Promise<Sent | undefined> {
  try {
    return await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('sendMessage', message);
  } catch {
    // Whoever slept may hold a connection that is none any more: the next one sends it again.
    socket.disconnect();
    return undefined;
  }
}

let open: LiveConnection | undefined;

/** @param formToken of this visitor's forms */
export function liveConnection(formToken: string): LiveConnection {
  open ??= connect(formToken);
  return open;
}

function connect(formToken: string): LiveConnection {
  const listeners = new Set<LiveEvents>();
  const tell: Tell = (say) => listeners.forEach(say);
  const online = new Set<string>();
  let socket: ChatSocket | undefined;
  let ready = false;
  let signedOut = false;

  const again = () => {
    if (!signedOut) tryLater();
  };
  const lose = () => {
    if (ready) tell((events) => events.lost?.());
    ready = false;
    online.clear();
  };
  const begin = async (): Promise<void> => {
    const admission = await askForToken(formToken);
    if (!admission) return again();
    socket = io(admission.url, { transports: ['websocket'], reconnection: false, forceNew: true });
    const mine = socket;
    const failed = () => {
      mine.close();
      lose();
      again();
    };
    mine.once('connect_error', failed);
    mine.once('disconnect', failed);
    mine.once('signedOut', () => (signedOut = true));
    mine.once('connect', () => {
      mine.emit('authenticate', admission.token, (answer) => {
        if ('error' in answer) return void mine.disconnect();
        ready = true;
        tell((events) => events.ready?.());
      });
    });
    passOn(mine, tell);
    mine.on('presence', (each) => online[each.online ? 'add' : 'delete'](each.userId));
  };
  const tryLater = laterOrWhenAwake(() => void begin());
  void begin();
  return {
    isReady: () => ready,
    listen(events) {
      listeners.add(events);
      if (ready) events.ready?.();
      for (const userId of online) events.presence?.({ userId, online: true });
      return () => void listeners.delete(events);
    },
    async send(message) {
      return ready && socket ? sendOver(socket, message) : undefined;
    },
    markRead: (messageId) => void (ready && socket?.emit('markRead', messageId)),
    typing(conversationId, typing) {
      if (ready) socket?.volatile.emit('typing', { conversationId, typing });
      return ready;
    },
  };
}
