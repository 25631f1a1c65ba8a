/** MapLibre beneath the pins: a picture that shows the same part of the world as they do. */
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Streets } from './map-view.server';

type Frame = Pick<Streets, 'lat' | 'lng' | 'span'>;

export interface StreetMap {
  show(frame: Frame): void;
  end(): void;
}

/** So wide is the world at zoom 0. */
const WORLD_PIXELS = 512;

setWorkerUrl(workerUrl);

/** The zoom at which so many degrees of longitude are as wide as the element. */
const zoomOf = (span: number, width: number): number =>
  Math.log2((width * 360) / (span * WORLD_PIXELS));

/** Undefined where the browser cannot draw: the element stays empty. Begins to show with `show`. */
export function drawStreets(container: HTMLElement, styleUrl: string): StreetMap | undefined {
  const map = begin(container, styleUrl);
  if (!map) return undefined;
  let frame: Frame | undefined;
  const look = () => {
    if (!frame) return;
    const { lat, lng, span } = frame;
    map.jumpTo({ center: { lat, lng }, zoom: zoomOf(span, container.clientWidth) });
  };
  const resized = new ResizeObserver(() => {
    map.resize();
    look();
  });
  resized.observe(container);
  return {
    show(next) {
      frame = next;
      look();
    },
    end() {
      resized.disconnect();
      map.remove();
    },
  };
}

function begin(container: HTMLElement, style: string): MapLibre | undefined {
  try {
    return new MapLibre({
      container,
      style,
      // Steps and pins are links: a map that moves by itself would leave them behind.
      interactive: false,
      trackResize: false,
      minZoom: -2,
      fadeDuration: 0,
      attributionControl: { compact: false },
    });
  } catch {
    // No WebGL.
    return undefined;
  }
}
