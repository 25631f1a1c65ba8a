import { awaitedAnswer, type OpenDispute } from './awaited-answer';

const claimed: OpenDispute = {
  state: 'OPEN',
  claimedBy: 'owner',
  answerDays: 3,
  openedAt: new Date('2026-03-01T10:00:00Z'),
  appealedBy: null,
  appealedAt: null,
  statements: [],
};
const said = (by: 'renter' | 'owner', at: string) => ({ by, at });

test('a claim waits three days for the other side', () => {
  expect(awaitedAnswer(claimed)).toEqual({
    from: 'renter',
    until: new Date('2026-03-04T10:00:00Z'),
  });
});

test('what the claimant adds is no answer; what the other side says is', () => {
  const added = [said('owner', '2026-03-01T11:00:00Z')];
  expect(awaitedAnswer({ ...claimed, statements: added })?.from).toBe('renter');
  const answered = [...added, said('renter', '2026-03-01T12:00:00Z')];
  expect(awaitedAnswer({ ...claimed, statements: answered })).toBeNull();
});

test('an appeal asks the side that did not appeal, whatever was said before it', () => {
  const appealed: OpenDispute = {
    ...claimed,
    state: 'APPEALED',
    appealedBy: 'renter',
    appealedAt: new Date('2026-03-10T10:00:00Z'),
    statements: [
      said('owner', '2026-03-02T10:00:00Z'),
      said('renter', '2026-03-02T11:00:00Z'),
      said('renter', '2026-03-10T10:00:00Z'),
    ],
  };
  expect(awaitedAnswer(appealed)).toEqual({
    from: 'owner',
    until: new Date('2026-03-13T10:00:00Z'),
  });
  const statements = [...appealed.statements, said('owner', '2026-03-11T10:00:00Z')];
  expect(awaitedAnswer({ ...appealed, statements })).toBeNull();
});

test.each(['RESOLVED', 'CLOSED'] as const)('%s: nobody is waited for', (state) => {
  expect(awaitedAnswer({ ...claimed, state })).toBeNull();
});
