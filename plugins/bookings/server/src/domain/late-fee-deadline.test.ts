import { payUntil } from './late-fee-deadline';

const now = new Date('2026-05-06T10:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test.each([
  ['three days', null, null, 72],
  ['no later than the hold allows', 60, null, 48],
  ['a hold about to lapse is taken at once', 6, null, 0],
  ['not beyond the settlement', null, 20, 20],
  ['whatever is first', 70, 65, 58],
  ['a settlement that is due already', 200, -3, 0],
])('%s', (_what, hold, settle, expected) => {
  const facts = {
    now,
    captureBefore: hold === null ? null : inHours(hold),
    settlesAt: settle === null ? null : inHours(settle),
  };
  expect(payUntil(facts)).toEqual(inHours(expected));
});
