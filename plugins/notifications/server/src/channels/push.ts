/** To browsers that asked for it, by the push service of each. */
import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { wallClock } from '@rental/shared/clock';
import { devToolsOn } from '@rental/shared/http/access';
import { lookupPublic, outsideAddress } from '@rental/shared/outside-address';
import type { Rendered } from '../domain/render';
import type { NotificationsContext } from '../services/context';
import type { Delivery } from '../services/deliveries';
import { findSubscription, forgetSubscription } from '../services/push-subscriptions';
import { Undeliverable } from '@rental/shared/text-messages/undeliverable';
import { encryptFor } from './web-push-crypto';

const PATIENCE_MS = 10_000;
const DAY_SECONDS = '86400';
const GONE = [404, 410];
const MOST_WORDS = 300;

/** A subscription that is over is forgotten. @throws what the push service says */
export async function sendByPush(
  context: NotificationsContext,
  { target, link, notificationId }: Delivery,
  { title, paragraphs }: Rendered,
): Promise<'sent' | 'skipped'> {
  const { knex, vapid, config } = context;
  const subscription = await findSubscription(knex, target);
  if (!subscription) return 'skipped';
  const url = outsideAddress(subscription.endpoint, devToolsOn());
  if (!url) throw new Undeliverable('This address is not called.');
  const news = {
    title,
    body: (paragraphs[0] ?? '').slice(0, MOST_WORDS),
    url: new URL(
      `/notifications/${notificationId}?${new URLSearchParams({ to: link })}`,
      config.storefrontUrl,
    ).href,
    // A second try replaces the first on the screen.
    tag: `notification-${notificationId}`,
  };
  const status = await post(url, encryptFor(subscription, JSON.stringify(news)), {
    authorization: vapid.authorization(url.origin, wallClock.now()),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    ttl: DAY_SECONDS,
    urgency: 'normal',
  });
  if (status >= 200 && status < 300) return 'sent';
  if (!GONE.includes(status)) throw new Error(`the push service answered ${status}`);
  await forgetSubscription(knex, target);
  return 'skipped';
}

/** Answers the status; the connection goes where it was looked at, and is not kept. */
function post(url: URL, body: Buffer, headers: Record<string, string>): Promise<number> {
  const options: RequestOptions = {
    method: 'POST',
    agent: false,
    lookup: lookupPublic,
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { ...headers, 'content-length': body.length },
  };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
    request(url, options, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}
