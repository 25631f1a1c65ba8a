import { isRouteErrorResponse } from '@remix-run/react';
import type { Translate } from '~/lib/i18n/translator';

export type FailureKind = 'missing' | 'unavailable' | 'refused' | 'broken';
export type FailureTitles = Record<FailureKind, string>;

export function failureKind(error: unknown): FailureKind {
  if (!isRouteErrorResponse(error)) return 'broken';
  if (error.status === 404) return 'missing';
  if (error.status === 403) return 'refused';
  return error.status === 503 ? 'unavailable' : 'broken';
}

export function failureTitles(t: Translate): FailureTitles {
  const title = (kind: FailureKind): string => `${t(`failure.${kind}.title`)} · ${t('site.name')}`;
  return {
    missing: title('missing'),
    unavailable: title('unavailable'),
    refused: title('refused'),
    broken: title('broken'),
  };
}

/** The `meta` of a page that could not be shown. */
export function failureMeta(titles: FailureTitles | undefined, error: unknown) {
  if (!titles) return [];
  return [{ title: titles[failureKind(error)] }, { name: 'robots', content: 'noindex' }];
}
