import { writeReviewMail, type DecidedReview } from './review-mail';

const url = 'https://rentals.example/owner/listings';
const review: DecidedReview = {
  state: 'changes_requested',
  title: 'A $& guitar',
  isEdit: false,
  reason: 'Please show the back.',
  url,
};

test('an owner is told what was decided and why, in their language', () => {
  expect(writeReviewMail(review, 'de-AT')).toEqual({
    subject: 'An deinem Inserat ist etwas zu ändern',
    text: expect.stringContaining(`Der Grund: Please show the back.\n\n${url}`),
  });
  const { text } = writeReviewMail(review, null);
  expect(text).toContain('“A $& guitar”');
  expect(text).toContain('Why: Please show the back.');
});

test('a decision that is taken back is told as such', () => {
  const mail = writeReviewMail({ ...review, state: 'pending', reason: null }, 'en');
  expect(mail.subject).toBe('We are looking at your listing again');
  expect(mail.text).toContain('We have taken back what we told you about “A $& guitar”');
});

test('an approval needs no reason, and changes are told apart', () => {
  const { subject, text } = writeReviewMail(
    { ...review, state: 'approved', isEdit: true, reason: null },
    'en',
  );
  expect(subject).toBe('Your changes are live');
  expect(text).not.toContain('Why:');
});
