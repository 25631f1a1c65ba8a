/** An error with a stable code that reaches the client as it is. Anything else becomes a plain 500. */
export class AppError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = NAMES[status] ?? 'ApplicationError';
  }
}

/** Strapi's own names, so that clients of stock Strapi find what they know. */
const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  500: 'InternalServerError',
  501: 'NotImplementedError',
  503: 'ServiceUnavailableError',
};

/** A sentence for each refused field, keyed by its path (`extras.0.code`). */
export type FieldErrors = Readonly<Record<string, string>>;

export const validationError = (message: string, fields: FieldErrors = {}): AppError =>
  new AppError(400, 'VALIDATION_FAILED', message, { fields });

export const unauthenticated = (
  message = 'Sign in and send the token as "Authorization: Bearer …".',
  code = 'UNAUTHENTICATED',
): AppError => new AppError(401, code, message);

export const forbidden = (message: string, code = 'FORBIDDEN'): AppError =>
  new AppError(403, code, message);

/** Also for what the user may not see: its existence is not told. */
export const notFound = (what: string): AppError =>
  new AppError(404, 'NOT_FOUND', `${what} was not found.`);

export const conflict = (
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): AppError => new AppError(409, code, message, details);

export const unprocessable = (code: string, message: string): AppError =>
  new AppError(422, code, message);

export const tooManyRequests = (retryAfterSeconds: number): AppError =>
  new AppError(
    429,
    'RATE_LIMITED',
    `Too many requests. Try again in ${retryAfterSeconds} s.`,
    { retryAfterSeconds },
    { 'retry-after': String(retryAfterSeconds) },
  );

export const unavailable = (code: string, message: string): AppError =>
  new AppError(503, code, message, {}, { 'retry-after': '2' });

/** Strapi's error envelope with our stable code inside `details`. */
export interface ErrorBody {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details: { code: string; fields?: FieldErrors } & Record<string, unknown>;
  };
}

export function toErrorBody(error: AppError): ErrorBody {
  return {
    data: null,
    error: {
      status: error.status,
      name: error.name,
      message: error.message,
      details: { code: error.code, ...error.details },
    },
  };
}
