import { writeDisputeMail, type DisputeMail, type DisputeNews } from './dispute-mail';

const mail = (news: DisputeNews): DisputeMail => ({
  title: 'A $& guitar',
  number: 'RP-ABC123',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  url: 'http://portal.test/bookings/b1/dispute',
  news,
});
const until = new Date('2026-03-04T10:00:00Z');
const decision = {
  toRenter: 4000,
  toOwner: 4500,
  depositToOwner: 0,
  depositToRenter: 1001,
  returnFees: false,
  renterGets: 5001,
  ownerGets: 4500,
  platformKeeps: 0,
  note: 'Half of it was there before.',
  decidedAt: '2026-03-05T10:00:00Z',
};

test('a claim says who asks for how much and until when, in the place’s time', () => {
  const { subject, text } = writeDisputeMail(mail({ kind: 'claimed', amount: 2550, until }), null);
  expect(subject).toBe('A problem was reported: A $& guitar');
  expect(text).toContain('booking RP-ABC123 has reported a problem and asks for €25.50.');
  expect(text).toContain('until March 4, 2026 at 11:00 AM.');
  expect(text).toContain('http://portal.test/bookings/b1/dispute');
});

test('a decision says to the cent who gets what, why, and until when it can be appealed', () => {
  const { text } = writeDisputeMail(mail({ kind: 'decided', decision, until }), 'de-DE');
  expect(text).toContain('Zurück an den Mieter: 50,01\u00a0€\nAn den Vermieter: 45,00\u00a0€');
  expect(text).toContain('Der Grund: „Half of it was there before.“');
  expect(text).toContain('bis 4. März 2026 um 11:00.');
});

test('the decision on an appeal is final', () => {
  const { text } = writeDisputeMail(mail({ kind: 'decided', decision, until: null }), 'en');
  expect(text).toContain('This decision is final.');
});

test.each(['en', 'de'])('%s: nothing is left unfilled', (locale) => {
  const all: DisputeNews[] = [
    { kind: 'claimed', amount: 1, until },
    { kind: 'appealed', amount: 1, until },
    { kind: 'argued' },
    { kind: 'decided', decision, until },
  ];
  for (const news of all) {
    const { subject, text } = writeDisputeMail(mail(news), locale);
    expect(subject + text).not.toMatch(/[{}]|undefined/);
  }
});
