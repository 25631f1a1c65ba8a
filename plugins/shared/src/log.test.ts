import { redact } from './log';

test.each([
  ['mail', 'sent to ada.l+x@mail.example.org now', 'sent to [mail] now'],
  ['secret key', 'key sk_live_abc123', 'key [secret]'],
  ['client secret', 'pi_123_secret_xyz', '[client secret]'],
  ['token', 'Bearer eyJhbGci.eyJpZCI.c2ln', 'Bearer [token]'],
  ['card', 'card 4242 4242 4242 4242', 'card [card]'],
])('%s does not reach the log', (_, line, expected) => expect(redact(line)).toBe(expected));
