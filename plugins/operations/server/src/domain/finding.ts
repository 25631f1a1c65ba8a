import type { VerifierFinding } from '../../../contracts/verifier';

/** What a verifier of a plugin says. */
export interface RawFinding {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const BOOKING_ID = ['document_id', 'booking_id', 'bookingId'];
const NUMBER = 'number';
const MOST_CHARACTERS = 200;

function asText(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'string'
        ? value
        : (JSON.stringify(value) ?? '');
  return text.slice(0, MOST_CHARACTERS);
}

/** The booking that a finding is about stands apart from what else is known. */
export function findingOf({ code, message, details }: RawFinding): VerifierFinding {
  const id = BOOKING_ID.map((name) => details[name]).find((value) => typeof value === 'string');
  const number = details[NUMBER];
  const facts = Object.entries(details)
    .filter(([name, value]) => !BOOKING_ID.includes(name) && name !== NUMBER && value !== null)
    .map(([name, value]) => `${name}: ${asText(value)}`);
  return {
    code,
    message,
    booking:
      typeof id === 'string'
        ? { documentId: id, number: typeof number === 'string' ? number : null }
        : null,
    facts,
  };
}
