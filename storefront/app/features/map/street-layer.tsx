import { useEffect, useRef } from 'react';
import type { Streets } from './map-view.server';
import type { StreetMap } from './street-map.client';

/**
 * Streets between the land's outline and the pins. Where there are none to be had (no network, no
 * WebGL) the land stays.
 */
export function StreetLayer({ streets }: { streets: Streets }) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<Promise<StreetMap | undefined>>();
  const { styleUrl, lat, lng, span } = streets;

  useEffect(() => {
    const drawing = import('./street-map.client').then(
      ({ drawStreets }) => (place.current ? drawStreets(place.current, styleUrl) : undefined),
      () => undefined,
    );
    drawn.current = drawing;
    return () => void drawing.then((map) => map?.end());
  }, [styleUrl]);

  useEffect(() => {
    void drawn.current?.then((map) => map?.show({ lat, lng, span }));
  }, [styleUrl, lat, lng, span]);

  return (
    <div className="absolute inset-0">
      <div ref={place} className="size-full" />
    </div>
  );
}
