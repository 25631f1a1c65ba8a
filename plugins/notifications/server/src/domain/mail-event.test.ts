import { suppressionOf } from './mail-event';

test.each([
  ['bounce', 'bounce', undefined, 'bounce'],
  ['bounce', 'blocked', undefined, undefined],
  ['spamreport', undefined, undefined, 'complaint'],
  ['dropped', undefined, 'Bounced Address', 'bounce'],
  ['dropped', undefined, 'Spam Reporting Address', 'complaint'],
  ['dropped', undefined, 'Invalid SMTPAPI header', undefined],
  ['delivered', undefined, undefined, undefined],
  ['deferred', undefined, 'mailbox is full', undefined],
])('%s (%s, %s) is %s', (event, type, reason, wanted) => {
  const given = { email: 'a@x.test', event };
  expect(
    suppressionOf({ ...given, ...(type ? { type } : {}), ...(reason ? { reason } : {}) }),
  ).toBe(wanted);
});
