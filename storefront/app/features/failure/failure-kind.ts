import { isRouteErrorResponse } from '@remix-run/react';
import type { Unavailable } from '~/lib/failure.server';
import type { Translate } from '~/lib/i18n/translator';
import type { KeptEntries } from '~/lib/kept-entries.server';

const KINDS = {
  403: 'refused',
  404: 'missing',
  429: 'busy',
  503: 'unavailable',
} as const;

export type FailureKind = (typeof KINDS)[keyof typeof KINDS] | 'broken';
export type FailureTitles = Record<FailureKind, string>;

const isKnown = (status: number): status is keyof typeof KINDS => status in KINDS;

export function failureKind(error: unknown): FailureKind {
  if (!isRouteErrorResponse(error) || !isKnown(error.status)) return 'broken';
  return KINDS[error.status];
}

/** What the server tells of a failure that passes: how long to wait, and what was not sent on. */
export function passingFailure(error: unknown): Partial<Unavailable & { entries: KeptEntries }> {
  const told: unknown = isRouteErrorResponse(error) ? error.data : undefined;
  return typeof told === 'object' && told !== null ? told : {};
}

export function failureTitles(t: Translate): FailureTitles {
  const title = (kind: FailureKind): string => `${t(`failure.${kind}.title`)} · ${t('site.name')}`;
  return {
    missing: title('missing'),
    unavailable: title('unavailable'),
    busy: title('busy'),
    refused: title('refused'),
    broken: title('broken'),
  };
}

/** The `meta` of a page that could not be shown. */
export function failureMeta(titles: FailureTitles | undefined, error: unknown) {
  if (!titles) return [];
  return [{ title: titles[failureKind(error)] }, { name: 'robots', content: 'noindex' }];
}
