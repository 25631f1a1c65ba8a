/** Strapi's error answers as they leave the platform: with a stable code and a sentence that helps. */

export interface StrapiErrorBody {
  data: null;
  error: {
    status: number;
    name: string;
    message: string;
    details?: Record<string, unknown> | null;
  };
}

export interface Refused {
  status: number;
  method: string;
  path: string;
  /** Whether the caller sent a token. */
  signedIn: boolean;
  error: StrapiErrorBody['error'];
}

interface Explanation {
  status?: number;
  code: string;
  message?: string;
}

/** What users-permissions says, and what we make of it. */
const BY_MESSAGE: Readonly<Record<string, Explanation>> = {
  'Invalid identifier or password': {
    code: 'INVALID_CREDENTIALS',
    message: 'The mail address or the password is wrong. Check both, or ask for a new password.',
  },
  'Your account has been blocked by an administrator': {
    code: 'ACCOUNT_SUSPENDED',
    message: 'This account is suspended. Write to support to learn why.',
  },
  'Your account email is not confirmed': {
    code: 'EMAIL_NOT_CONFIRMED',
    message: 'Open the link in the mail we sent, or ask for another one, then sign in.',
  },
  'Email or Username are already taken': {
    code: 'ACCOUNT_EXISTS',
    message:
      'There is an account with this mail address or name. Sign in, or ask for a new password.',
  },
  'Register action is currently disabled': {
    code: 'SIGN_UP_CLOSED',
    message: 'New accounts are not taken at the moment.',
  },
  'Incorrect code provided': {
    code: 'RESET_CODE_INVALID',
    message: 'This link was used or has expired. Ask for a new password again.',
  },
  'Passwords do not match': {
    code: 'PASSWORDS_DIFFER',
    message: 'The two passwords differ. Type the same one twice.',
  },
  'The provided current password is invalid': {
    code: 'CURRENT_PASSWORD_WRONG',
    message: 'The current password is wrong.',
  },
  'Your new password must be different than your current password': {
    code: 'PASSWORD_UNCHANGED',
    message: 'Choose a password that differs from the current one.',
  },
  'Invalid token': {
    code: 'CONFIRMATION_INVALID',
    message: 'This link was used or has expired. Ask for another confirmation mail.',
  },
  'Already confirmed': {
    code: 'ALREADY_CONFIRMED',
    message: 'This mail address is confirmed. Sign in.',
  },
};

const BY_STATUS: Readonly<Record<number, Explanation>> = {
  400: { code: 'VALIDATION_FAILED' },
  401: {
    code: 'UNAUTHENTICATED',
    message: 'Sign in and send the token as "Authorization: Bearer …".',
  },
  403: { code: 'FORBIDDEN', message: 'This account may not do that.' },
  413: { code: 'PAYLOAD_TOO_LARGE', message: 'This is too large. Send less, or a smaller file.' },
  429: { code: 'RATE_LIMITED', message: 'Too many requests. Try again in a minute.' },
};

const INTERNAL: Explanation = {
  code: 'INTERNAL',
  message:
    'Something went wrong on our side. Nothing is lost; try again, and tell support the request id if it stays.',
};

function explanationOf({ status, method, path, signedIn, error }: Refused): Explanation {
  if (status === 404)
    return { code: 'NOT_FOUND', message: `There is nothing at ${method} ${path}. See /api/docs.` };
  if (status === 405)
    return { code: 'METHOD_NOT_ALLOWED', message: `${path} does not take ${method}.` };
  if (status >= 500) return INTERNAL;
  // Strapi answers 403 to callers without a token; only a known caller can be forbidden something.
  if (status === 403 && !signedIn) return { status: 401, ...(BY_STATUS[401] ?? INTERNAL) };
  if (status === 400 && /JSON/.test(error.message) && error.name !== 'ValidationError')
    return { code: 'MALFORMED_BODY', message: 'The body is not valid JSON.' };
  return BY_MESSAGE[error.message] ?? BY_STATUS[status] ?? { code: 'REFUSED' };
}

/** Strapi lists refused fields as `errors: [{ path, message }]`; ours are a sentence by path. */
function fieldsOf(details: Record<string, unknown>): Record<string, string> | undefined {
  const { errors } = details;
  if (!Array.isArray(errors)) return undefined;
  const entries = errors.flatMap((entry: { path?: unknown; message?: unknown }) =>
    Array.isArray(entry.path) && typeof entry.message === 'string'
      ? [[entry.path.join('.'), entry.message] as const]
      : [],
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The answer to send instead. One that carries a code already (a typed route's) stays as it is. */
export function explainRefusal(refused: Refused): StrapiErrorBody {
  const { error } = refused;
  const details = error.details ?? {};
  if (typeof details.code === 'string') return { data: null, error };
  const { status = refused.status, code, message = error.message } = explanationOf(refused);
  const { errors: _, ...rest } = details;
  const fields = fieldsOf(details);
  return {
    data: null,
    error: {
      status,
      name: status === error.status ? error.name : 'UnauthorizedError',
      message,
      details: { ...rest, code, ...(fields ? { fields } : {}) },
    },
  };
}
