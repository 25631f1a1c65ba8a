/** What goes over the socket (`/socket.io`), by the seed's names. Browser-safe, types and limits only. */
import type { MessageView } from './messages';

/** Bytes of one packet: the longest message in any script, and nothing that is more. */
export const MAX_PACKET_BYTES = 64 * 1024;
export const AUTHENTICATE_WITHIN_MS = 10_000;

/** `RATE_LIMITED`, `NOT_A_PARTICIPANT`, `VALIDATION_FAILED` … */
export interface SocketRefusal {
  readonly error: { readonly code: string; readonly message: string; readonly retryAfter?: number };
}
export type Ack<T> = (answer: T | SocketRefusal) => void;

export interface OutgoingMessage {
  conversationId: string;
  text: string;
  clientId: string;
  attachments?: string[];
}

export interface Typing {
  conversationId: string;
  typing: boolean;
}

export interface ReadUpTo {
  conversationId: string;
  userId: string;
  /** Everything up to it is read. */
  seq: number;
}

export interface Presence {
  userId: string;
  online: boolean;
}

/** From a client; those before `authenticate` are refused. */
export interface ClientEvents {
  authenticate(token: string, ack: Ack<{ userId: string }>): void;
  sendMessage(message: OutgoingMessage, ack: Ack<{ message: MessageView }>): void;
  markRead(messageId: string, ack?: Ack<{ readSeq: number }>): void;
  typing(typing: Typing): void;
}

/** To clients. */
export interface ServerEvents {
  message(message: MessageView): void;
  messageRead(read: ReadUpTo): void;
  typing(typing: Typing & { userId: string }): void;
  presence(presence: Presence): void;
  /** Something new is among the notifications of this user. */
  notified(): void;
  /** The session is over: there is no use in coming back with it. */
  signedOut(): void;
}
