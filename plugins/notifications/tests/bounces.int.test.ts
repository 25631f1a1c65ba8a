/** The mail service tells of bounces and complaints; nobody else can. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { until } from '@rental/config/testing/api';
import {
  api,
  bookAndPay,
  owner,
  platform,
  startWorld,
  stopWorld,
} from '../../bookings/tests/rental-world';

const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const SENDGRID_WEBHOOK_KEY = pair.publicKey
  .export({ format: 'der', type: 'spki' })
  .toString('base64');

beforeAll(() => startWorld('bounces', { SENDGRID_WEBHOOK_KEY }));
afterAll(stopWorld);

const seconds = () => String(Math.floor(Date.now() / 1000));
const deliver = (events: unknown, given: { timestamp?: string; body?: string } = {}) => {
  const timestamp = given.timestamp ?? seconds();
  const raw = JSON.stringify(events);
  const signature = sign('sha256', Buffer.from(timestamp + raw), pair.privateKey);
  return api.call('POST', '/api/webhooks/mail', {
    raw: given.body ?? raw,
    headers: {
      'content-type': 'application/json',
      'x-twilio-email-event-webhook-signature': signature.toString('base64'),
      'x-twilio-email-event-webhook-timestamp': timestamp,
    },
  });
};
const mailed = async (bookingId: string, side: string): Promise<string[]> =>
  (
    await platform.pg.query(
      `select d.state from rental.notification_delivery d
        join rental.notification n on n.id = d.notification_id
        where n.about = $1 and n.side = $2 and d.channel = 'email' order by d.id`,
      [bookingId, side],
    )
  ).rows.map(({ state }) => state);

test('an address that bounced gets no more mail; what is told in the app goes on', async () => {
  const events = [
    { email: 'Owner@demo.test', event: 'bounce', type: 'bounce', sg_event_id: 'e1' },
    { email: 'renter@demo.test', event: 'bounce', type: 'blocked' },
    { email: 'renter@demo.test', event: 'delivered' },
    { nothing: 'that we know' },
  ];
  expect((await deliver(events)).json).toEqual({ suppressed: 1 });
  expect((await deliver(events)).json).toEqual({ suppressed: 0 });
  const { bookingId } = await bookAndPay(20, 22);
  const both = async () => [
    ...(await mailed(bookingId, 'renter')),
    ...(await mailed(bookingId, 'owner')),
  ];
  await until('both have ended', both, (all) => all.length === 2 && !all.includes('waiting'));
  expect(await both()).toEqual(['sent', 'skipped']);
  const { data } = (await api.get('/api/notifications', owner)).json;
  expect(data[0]).toMatchObject({ kind: 'confirmed', link: `/bookings/${bookingId}` });
  const { rows } = await platform.pg.query('select * from rental.suppressed_address');
  expect(JSON.stringify(rows)).not.toContain('demo.test');
});

test('what is not signed, changed or old is refused', async () => {
  const events = [{ email: 'renter@demo.test', event: 'spamreport' }];
  const refused = await Promise.all([
    api.call('POST', '/api/webhooks/mail', { body: events }),
    deliver(events, { body: JSON.stringify([{ email: 'other@demo.test', event: 'bounce' }]) }),
    deliver(events, { timestamp: String(Number(seconds()) - 3600) }),
    deliver(events, { timestamp: 'soon' }),
  ]);
  expect(refused.map(({ status, json }) => [status, json.error.details.code])).toEqual(
    Array(4).fill([400, 'SIGNATURE_INVALID']),
  );
});
