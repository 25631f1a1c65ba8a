/**
 * Answers the calls of Stripe's SDK at once and remembers nothing: both sides of a benchmark wait
 * for the same, and for next to nothing. Started with its port as argument.
 *
 * `POST /_stub/answers-after/<milliseconds | never>` makes it wait before each answer.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const id = (/** @type {string} */ prefix) => `${prefix}_${randomBytes(12).toString('hex')}`;

/** The fields that Stripe answers for a fresh intent. @param {URLSearchParams} form */
function paymentIntent(form) {
  const intent = id('pi');
  const metadata = [...form].flatMap(([name, value]) => {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [[key, value]];
  });
  const amount = Number(form.get('amount'));
  return {
    id: intent,
    object: 'payment_intent',
    amount,
    amount_capturable: 0,
    amount_received: 0,
    application_fee_amount: Number(form.get('application_fee_amount')),
    automatic_payment_methods: { allow_redirects: 'always', enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: form.get('capture_method'),
    client_secret: `${intent}_secret_${randomBytes(12).toString('hex')}`,
    confirmation_method: 'automatic',
    created: Math.floor(Date.now() / 1000),
    currency: form.get('currency'),
    customer: form.get('customer'),
    description: form.get('description'),
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: Object.fromEntries(metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_options: { card: { request_three_d_secure: 'automatic' } },
    payment_method_types: ['card'],
    setup_future_usage: form.get('setup_future_usage'),
    status: 'requires_payment_method',
    transfer_data: { destination: form.get('transfer_data[destination]') },
    transfer_group: form.get('transfer_group'),
  };
}

/** @type {Record<string, (form: URLSearchParams) => object>} */
const ANSWERS = {
  'POST /v1/payment_intents': paymentIntent,
  'POST /v1/customers': () => ({ id: id('cus'), object: 'customer' }),
  // The seeds open an account for each owner.
  'POST /v1/accounts': () => ({ id: id('acct'), object: 'account' }),
};

const AFTER = '/_stub/answers-after/';
/** Milliseconds; NaN: it never answers. */
let answersAfter = 0;

/** @param {() => void} answer */
function inItsTime(answer) {
  if (answersAfter === 0) answer();
  else if (answersAfter > 0) setTimeout(answer, answersAfter);
}

const server = createServer((request, response) => {
  if (request.url?.startsWith(AFTER)) {
    answersAfter = Number(request.url.slice(AFTER.length));
    response.end();
    return;
  }
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    const answer = ANSWERS[`${request.method} ${request.url}`]?.(form) ?? {};
    inItsTime(() => {
      response.writeHead(200, { 'content-type': 'application/json', 'request-id': id('req') });
      response.end(JSON.stringify(answer));
    });
  });
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
