import { AUTH_ROUTES, CORE_ROUTES, isAllowed, undeclaredRoutes } from './allowed-routes';
import { AUTH_BODIES, toNewUser } from './auth-bodies';
import { explainRefusal, type Refused } from './explain-refusal';
import { READ_ONLY_TYPES, withoutReadOnlyTypes } from './read-only-types';

describe('routes below /api', () => {
  const declared = [{ method: 'GET', path: '/api/listings/search' }];

  test('declared and allowed ones are fine, any other is named', () => {
    const mounted = [...AUTH_ROUTES, ...CORE_ROUTES, ...declared];
    expect(undeclaredRoutes(mounted, declared)).toEqual([]);
    const stock = { method: 'GET', path: '/api/users' };
    expect(undeclaredRoutes([...mounted, stock], declared)).toEqual([stock]);
  });

  test('the method counts', () => {
    expect(isAllowed({ method: 'GET', path: '/api/pages' })).toBe(true);
    expect(isAllowed({ method: 'POST', path: '/api/pages' })).toBe(false);
  });
});

describe('sign-up', () => {
  const account = { email: 'Ann@example.test', password: 'Correct-horse-9' };

  test('the mail address stands in for a missing user name; the language gets its column', () => {
    const body = AUTH_BODIES.register.parse({ ...account, locale: 'pt-BR', firstName: ' Ann ' });
    expect(toNewUser(body)).toEqual({
      ...account,
      username: 'ann@example.test',
      firstName: 'Ann',
      localeCode: 'pt-BR',
    });
  });

  test.each(['role', 'confirmed', 'blocked', 'provider', 'stripeAccountId', 'identityVerified'])(
    '%s cannot be set',
    (field) => {
      expect(AUTH_BODIES.register.safeParse({ ...account, [field]: 1 }).success).toBe(false);
    },
  );

  test.each(['short', 'ä'.repeat(40)])('the password %p is refused', (password) => {
    expect(AUTH_BODIES.register.safeParse({ ...account, password }).success).toBe(false);
  });
});

describe('refusals of Strapi', () => {
  const refuse = (given: Partial<Refused> & { status: number }) =>
    explainRefusal({
      method: 'GET',
      path: '/api/x',
      signedIn: false,
      error: { status: given.status, name: 'Error', message: '' },
      ...given,
    }).error;

  test('403 without a token is a 401', () => {
    expect(refuse({ status: 403 })).toMatchObject({
      status: 401,
      name: 'UnauthorizedError',
      details: { code: 'UNAUTHENTICATED' },
    });
    expect(refuse({ status: 403, signedIn: true })).toMatchObject({
      status: 403,
      details: { code: 'FORBIDDEN' },
    });
  });

  test('what users-permissions says gets its own code', () => {
    const error = {
      status: 400,
      name: 'ValidationError',
      message: 'Invalid identifier or password',
    };
    expect(refuse({ status: 400, error }).details).toEqual({ code: 'INVALID_CREDENTIALS' });
  });

  test('listed errors become a sentence for each field', () => {
    const error = {
      status: 400,
      name: 'ValidationError',
      message: '1 error',
      details: { errors: [{ path: ['email'], message: 'email is required', name: 'x' }] },
    };
    expect(refuse({ status: 400, error }).details).toEqual({
      code: 'VALIDATION_FAILED',
      fields: { email: 'email is required' },
    });
  });

  test('an internal error tells nothing of its cause', () => {
    const error = { status: 500, name: 'InternalServerError', message: 'relation "x" is missing' };
    expect(refuse({ status: 500, error }).message).not.toMatch(/relation/);
  });

  test('an answer that has a code is left alone', () => {
    const error = {
      status: 409,
      name: 'ConflictError',
      message: 'Taken.',
      details: { code: 'TAKEN' },
    };
    expect(refuse({ status: 409, error })).toBe(error);
  });
});

test('nobody gets write actions on read-only types', () => {
  const subjects = [...READ_ONLY_TYPES, 'api::page.page'];
  const explorer = (verb: string) => ({
    actionId: `plugin::content-manager.explorer.${verb}`,
    subjects,
  });
  for (const verb of ['create', 'update', 'delete', 'publish'])
    expect(withoutReadOnlyTypes(explorer(verb))).toEqual(['api::page.page']);
  expect(withoutReadOnlyTypes(explorer('read'))).toEqual(subjects);
});
