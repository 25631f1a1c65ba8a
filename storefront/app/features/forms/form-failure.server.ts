import { data } from '@remix-run/node';
import { CmsRefusal, CmsUnavailable } from '~/lib/cms.server';
import { RETRY_SECONDS } from '~/lib/failure.server';
import type { Translate } from '~/lib/i18n/translator';
import type { FormState } from './form-state';

/** By the CMS's stable code. */
export type SentencesByCode = Readonly<Record<string, string>>;

const BAD_REQUEST = 400;
const TOO_MANY = 429;
const UNAVAILABLE = 503;
const UNDER_WAY_SECONDS = 3;

/** The answer for entries that this server already refuses. */
export function refuseEntries<Field extends string>(
  values: FormState<Field>['values'],
  errors: FormState<Field>['errors'],
) {
  const state: FormState<Field> = { values, errors };
  return data(state, { status: BAD_REQUEST });
}

/**
 * The answer for what the CMS refused, or could not take: the entries stay.
 *
 * @param known sentences for codes of this form
 * @throws what is neither a refusal nor an absent CMS
 */
export function refuseForm<Field extends string>(
  error: unknown,
  t: Translate,
  values: FormState<Field>['values'],
  known: SentencesByCode = {},
) {
  const { status, failure, wait } = failureOf(error, t, known);
  const state: FormState<Field> = { values, errors: {}, failure };
  return data(state, { status, headers: wait ? { 'Retry-After': String(wait) } : {} });
}

interface Failure {
  status: number;
  failure: string;
  /** Seconds until the same may be sent again. */
  wait?: number;
}

function failureOf(error: unknown, t: Translate, known: SentencesByCode): Failure {
  if (error instanceof CmsUnavailable) {
    console.error(error.message);
    const sentence = error.code === undefined ? undefined : known[error.code];
    const wait = error.retryAfterSeconds ?? RETRY_SECONDS;
    return { status: UNAVAILABLE, failure: sentence ?? t('form.away'), wait };
  }
  if (!(error instanceof CmsRefusal)) throw error;
  if (error.status === TOO_MANY) {
    const wait = Number(error.details.retryAfterSeconds ?? 60);
    return { status: TOO_MANY, failure: t('form.tooMany', { count: wait }), wait };
  }
  if (error.code === 'IDEMPOTENCY_IN_PROGRESS')
    return { status: UNAVAILABLE, failure: t('form.underWay'), wait: UNDER_WAY_SECONDS };
  return { status: BAD_REQUEST, failure: known[error.code] ?? t('form.refused') };
}
