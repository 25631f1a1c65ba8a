import { REDACTED } from '../../../contracts/audit';
import { publicPayload, withoutMail } from './public-payload';

test('ids, states and amounts are shown, words of people are not', () => {
  const payload = {
    bookingId: 'b1',
    state: 'CONFIRMED',
    amount: 500,
    isLate: true,
    email: 'ada@demo.test',
    message: 'Call me',
    renter: { name: 'Ada' },
    reason: 'ada@demo.test asked',
  };
  expect(publicPayload(payload)).toEqual({
    bookingId: 'b1',
    state: 'CONFIRMED',
    amount: 500,
    isLate: true,
    email: REDACTED,
    message: REDACTED,
    renter: REDACTED,
    reason: `${REDACTED} asked`,
  });
});

test('an error names no mail address', () => {
  expect(withoutMail('no mailbox <ada.l@demo.test>')).toBe(`no mailbox <${REDACTED}>`);
});
