/** Events of a socket, one after the other, each with an answer that says what to do. */
import { toDatabaseAppError } from '@rental/shared/database';
import { AppError, tooManyRequests, validationError } from '@rental/shared/errors';
import { log } from '@rental/shared/log';
import type { z } from 'zod';
import { CHAT_ERRORS } from '../../../contracts/error-codes';
import type { SocketRefusal } from '../../../contracts/socket';
import type { ChatSocket } from './server';

/** Who sends faster than it can be worked off is told to slow down. */
const MOST_WAITING = 20;

export function refusalOf(thrown: unknown): SocketRefusal {
  const error = toDatabaseAppError(thrown);
  if (!(error instanceof AppError)) {
    log.error('an event of a socket failed', { error });
    return {
      error: { code: 'INTERNAL', message: 'Something went wrong on our side. Send it again.' },
    };
  }
  const { code, message, details } = error;
  const wait = details.retryAfterSeconds;
  return {
    error: {
      // What is not there and what is not theirs are the same to them.
      code: code === 'NOT_FOUND' ? CHAT_ERRORS.NOT_A_PARTICIPANT : code,
      message,
      ...(typeof wait === 'number' ? { retryAfter: wait } : {}),
    },
  };
}

/** @throws 400 that names the first field which is wrong */
export function read<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw validationError(`${issue?.path.join('.') || 'It'}: ${issue?.message ?? 'is not valid'}`);
}

/** A client may leave the acknowledgement out, or send anything in its place. */
export const ackOf = (given: unknown): ((answer: unknown) => void) =>
  typeof given === 'function' ? (given as (answer: unknown) => void) : () => undefined;

/** Runs after what the socket sent before; the answer goes to its acknowledgement. */
export function inOrder(
  socket: ChatSocket,
  ack: (answer: unknown) => void,
  work: () => Promise<unknown>,
): void {
  const { data } = socket;
  if (data.waiting >= MOST_WAITING) return ack(refusalOf(tooManyRequests(1)));
  data.waiting += 1;
  data.work = data.work
    .then(work)
    .then(ack, (error: unknown) => ack(refusalOf(error)))
    .catch((error: unknown) => log.warn('a socket was not answered', { error }))
    .finally(() => (data.waiting -= 1));
}
