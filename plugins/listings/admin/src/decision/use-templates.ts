import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { ReasonTemplate } from '../../../contracts/moderation';

/** The reasons that editors have published; empty until they are read. */
export function useTemplates(): readonly ReasonTemplate[] {
  const { get } = useFetchClient();
  const [templates, setTemplates] = useState<readonly ReasonTemplate[]>([]);
  useEffect(() => {
    let isCurrent = true;
    get<{ data: ReasonTemplate[] }>('/listings/reviews/reasons').then(
      ({ data }) => isCurrent && setTemplates(data.data),
      // Own words are always possible.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [get]);
  return templates;
}
