import { isDatabaseFailure, toDatabaseAppError } from './database';
import { conflict, type AppError } from './errors';

const thrown = (fields: object) => Object.assign(new Error('raw'), fields);

test.each([
  ['no connection came free', { name: 'KnexTimeoutError' }, 'DATABASE_BUSY'],
  ['a lock was not given back', { code: '55P03' }, 'DATABASE_BUSY'],
  ['a statement took too long', { code: '57014' }, 'DATABASE_BUSY'],
  ['the server has no connections left', { code: '53300' }, 'DATABASE_BUSY'],
  ['a deadlock, again and again', { code: '40P01' }, 'DATABASE_BUSY'],
  ['the server is stopping', { code: '57P01' }, 'DATABASE_AWAY'],
  ['the server is starting', { code: '57P03' }, 'DATABASE_AWAY'],
  ['the server does not listen', { code: 'ECONNREFUSED' }, 'DATABASE_AWAY'],
  [
    'the connection broke',
    { message: 'select 1 - Connection terminated unexpectedly' },
    'DATABASE_AWAY',
  ],
  [
    'it broke before the commit',
    { message: 'Transaction query already complete, run with …' },
    'DATABASE_AWAY',
  ],
])('%s: a 503 that says when to come back', (_, fields, code) => {
  const error = toDatabaseAppError(thrown(fields)) as AppError;
  expect([error.status, error.code, error.headers['retry-after']]).toEqual([503, code, '2']);
  expect(isDatabaseFailure(error)).toBe(true);
});

test('what the database refuses for good stays what it is', () => {
  const unique = thrown({ code: '23505' });
  expect(toDatabaseAppError(unique)).toBe(unique);
  const refusal = conflict('DATES_UNAVAILABLE', 'taken');
  expect(toDatabaseAppError(refusal)).toBe(refusal);
  expect(isDatabaseFailure(refusal)).toBe(false);
});
