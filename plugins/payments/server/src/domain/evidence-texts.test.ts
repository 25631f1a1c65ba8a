import { evidenceTexts, type RentalFacts } from './evidence-texts';

const FACTS: RentalFacts = {
  number: 'RP-AAAAAA',
  title: 'Camera',
  startDate: '2026-07-01',
  endDate: '2026-07-03',
  total: 11_000,
  currency: 'USD',
  renterName: 'Rena',
  renterEmail: 'renter@demo.test',
  policyVersion: 'moderate@1',
  agreementHash: 'abc',
  inspections: [
    { kind: 'CHECK_IN', condition: 'GOOD', notes: 'fine', photos: 3, at: '2026-07-01T10:00:00Z' },
  ],
  steps: [{ event: 'submit', actor: 'renter', to: 'PENDING_PAYMENT', at: '2026-06-01T10:00:00Z' }],
};

it('says what is known in the fields that Stripe has', () => {
  expect(evidenceTexts(FACTS)).toEqual({
    product_description:
      'Rental of "Camera" from 2026-07-01 to 2026-07-03, booking RP-AAAAAA, $110.00.',
    service_date: '2026-07-01',
    customer_name: 'Rena',
    customer_email_address: 'renter@demo.test',
    cancellation_policy_disclosure: expect.stringContaining('moderate@1'),
    access_activity_log: '2026-06-01 10:00 UTC: submit by renter, now PENDING_PAYMENT',
    uncategorized_text:
      'The renter agreed to the terms of booking RP-AAAAAA; the agreement is kept with the SHA-256 abc.\nHanded over 2026-07-01 10:00 UTC, condition GOOD, 3 photos kept, notes: fine.',
  });
});

it('leaves out what nothing is known for', () => {
  const bare = { ...FACTS, renterName: null, renterEmail: null, policyVersion: null, steps: [] };
  expect(Object.keys(evidenceTexts({ ...bare, agreementHash: null, inspections: [] }))).toEqual([
    'product_description',
    'service_date',
    'uncategorized_text',
  ]);
});
