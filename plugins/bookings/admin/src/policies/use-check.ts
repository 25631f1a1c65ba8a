import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { TermsCheck } from '../../../contracts/terms/admin-terms';
import type { TermsContents, TermsKind } from '../../../contracts/terms/contents';

/** Somebody who types is asked for only once they pause. */
const PAUSE_MS = 250;

/** What the content means in money, as the server works it out; undefined until it has. */
export function useCheck(
  path: string,
  content: TermsContents[TermsKind],
  isSound: boolean,
): TermsCheck | undefined {
  const { post } = useFetchClient();
  const body = JSON.stringify({ content });
  const [known, setKnown] = useState<{ body: string; check: TermsCheck }>();
  useEffect(() => {
    if (!isSound) return undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const { data } = await post<{ data: TermsCheck }>(
        `${path}/check`,
        JSON.parse(body) as object,
      );
      if (isCurrent) setKnown({ body, check: data.data });
    };
    const timer = setTimeout(
      () => void ask().catch(() => isCurrent && setKnown(undefined)),
      PAUSE_MS,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [body, isSound, path, post]);
  return known?.body === body ? known.check : undefined;
}
