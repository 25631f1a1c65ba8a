import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether scripts run on this page: false on the server, and until they do. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
