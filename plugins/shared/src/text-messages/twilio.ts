/** Text messages by Twilio, over its HTTP API. */
import { Undeliverable } from './undeliverable';

export interface TextMessage {
  readonly to: string;
  readonly text: string;
}

export interface SmsSender {
  /** @throws Undeliverable, or Error for what may work later */
  send(message: TextMessage): Promise<void>;
}

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number of ours, or the id of a messaging service. */
  readonly from: string;
  /** Of the API, without a trailing slash. */
  readonly url: string;
}

const PATIENCE_MS = 10_000;

/** https://www.twilio.com/docs/messaging/api/message-resource */
export function twilio({ accountSid, authToken, from, url: base }: TwilioAccount): SmsSender {
  const url = `${base}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const sender: Record<string, string> = from.startsWith('MG')
    ? { MessagingServiceSid: from }
    : { From: from };
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  return {
    async send({ to, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ To: to, Body: text, ...sender }).toString(),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (answer.ok) return;
      const { code } = (await answer.json().catch(() => ({}))) as { code?: number };
      const said = `Twilio answered ${answer.status}${code === undefined ? '' : ` (${code})`}`;
      // A number that is none, or that has said STOP: that stays so.
      const isFinal = answer.status === 400 || answer.status === 404;
      throw isFinal ? new Undeliverable(said) : new Error(said);
    },
  };
}
