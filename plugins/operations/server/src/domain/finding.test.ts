import { findingOf } from './finding';

test('the booking stands apart from what else is known', () => {
  const details = {
    document_id: 'b1',
    number: 'RP-1',
    due_at: new Date('2026-01-02T03:04:05Z'),
    attempts: 3,
    reason: null,
  };
  expect(findingOf({ code: 'DEADLINE_OVERDUE', message: 'Late.', details })).toEqual({
    code: 'DEADLINE_OVERDUE',
    message: 'Late.',
    booking: { documentId: 'b1', number: 'RP-1' },
    facts: ['due_at: 2026-01-02T03:04:05.000Z', 'attempts: 3'],
  });
});

test('the ledger has findings about no booking', () => {
  const details = { account: 'tax:payable', amount: '-5' };
  expect(findingOf({ code: 'LIABILITY_BELOW_ZERO', message: 'Below.', details })).toMatchObject({
    booking: null,
    facts: ['account: tax:payable', 'amount: -5'],
  });
});
