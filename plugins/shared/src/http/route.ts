/**
 * A route is declared once, in a plugin's contracts; the Strapi route, validation, access check,
 * OpenAPI document and typed client all come from the declaration. Browser-safe.
 */
import type { z } from 'zod';

/**
 * Who may call: `public` anyone · `user` any signed-in account · `party` a signed-in account that the
 * handler finds on the record (else 404) · `stripe` a signed delivery · `dev` only with DEV_TOOLS.
 */
export const ACCESS = ['public', 'user', 'party', 'stripe', 'dev'] as const;
export type Access = (typeof ACCESS)[number];
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface RateLimit {
  /** Requests allowed … */
  readonly points: number;
  /** … in this many seconds … */
  readonly seconds: number;
  /** … for each of these. */
  readonly by: 'user' | 'address';
}

type Schema = z.ZodType;
type Answers = Readonly<Record<number, Schema>>;

export interface Route<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Ok extends Answers = Answers,
> {
  /** `bookings.create`: unique, the operation id in OpenAPI. */
  readonly id: string;
  readonly method: Method;
  /** Full path with `:name` parameters: `/api/bookings/:id`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  /** Moves money or creates what does: needs an `Idempotency-Key`. */
  readonly idempotent?: boolean;
  readonly rateLimit?: RateLimit;
  /** A form (multipart/form-data): the field of the one file that comes with those of `body`. */
  readonly file?: string;
  /**
   * Of routes with the same method and path, this one answers requests with these query parameters
   * (`{ mine: 'true' }`), the one without answers the others.
   */
  readonly selectedBy?: Readonly<Record<string, string>>;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Media type of the answer; default: JSON. */
  readonly produces?: string;
  /** Schema by success status. */
  readonly answers: Ok;
}

export function defineRoute<
  Params extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Body extends Schema | undefined = undefined,
  const Ok extends Answers = Answers,
>(route: Route<Params, Query, Body, Ok>): Route<Params, Query, Body, Ok> {
  return Object.freeze(route);
}

/** An optional property's type carries `undefined`: it is taken off before the schema is read. */
type Out<S> = [NonNullable<S>] extends [never]
  ? undefined
  : NonNullable<S> extends Schema
    ? z.output<NonNullable<S>>
    : undefined;
type In<S> = [NonNullable<S>] extends [never]
  ? undefined
  : NonNullable<S> extends Schema
    ? z.input<NonNullable<S>>
    : undefined;

export type ParamsOf<R extends Route> = Out<R['params']>;
export type QueryOf<R extends Route> = Out<R['query']>;
export type BodyOf<R extends Route> = Out<R['body']>;
export type AnswerOf<R extends Route> = z.output<R['answers'][keyof R['answers'] & number]>;

/** What a client passes in: the schemas' input side. */
export interface CallOf<R extends Route> {
  params?: In<R['params']>;
  query?: In<R['query']>;
  body?: In<R['body']>;
}
