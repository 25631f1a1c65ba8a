import { useNavigation } from '@remix-run/react';

/** A thin bar while the next page is fetched; links announce themselves, so it stays silent. */
export function NavigationProgress() {
  const busy = useNavigation().state !== 'idle';
  return (
    <div
      aria-hidden="true"
      className={`fixed inset-x-0 top-0 z-40 h-1 bg-marigold transition-opacity duration-200 ${
        busy ? 'opacity-100 delay-150' : 'opacity-0'
      }`}
    />
  );
}
