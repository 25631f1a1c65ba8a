import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { AdminTimeline } from '../../../contracts/admin-timeline';

export type TimelineState =
  { status: 'loading' } | { status: 'failed' } | { status: 'ready'; timeline: AdminTimeline };

/** Reads a booking's timeline from the admin API. */
export function useTimeline(documentId: string): TimelineState {
  const { get } = useFetchClient();
  const [state, setState] = useState<TimelineState>({ status: 'loading' });
  useEffect(() => {
    let isCurrent = true;
    get<{ data: AdminTimeline }>(`/bookings/${documentId}/timeline`).then(
      ({ data }) => isCurrent && setState({ status: 'ready', timeline: data.data }),
      () => isCurrent && setState({ status: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [documentId, get]);
  return state;
}
