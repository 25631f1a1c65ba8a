/** What of an event may be shown: facts about things and money, nothing of a person. */
import { REDACTED } from '../../../contracts/audit';

const SHOWN =
  /(Id|Key|Version)$|^(id|key|version|event|from|to|state|status|amount|currency|kind|number|actor|reason)$/;
const MAIL = /[^\s@"'<>()]+@[^\s@"'<>()]+\.[a-z]{2,}/gi;

/** Names stay, so that it is seen what there is. */
export function publicPayload(payload: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => [name, shown(name, value)]),
  );
}

function shown(name: string, value: unknown): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' && SHOWN.test(name) ? withoutMail(value) : REDACTED;
}

export const withoutMail = (text: string): string => text.replace(MAIL, REDACTED);
