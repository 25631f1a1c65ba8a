import type { Cluster, SearchAnswer } from '@rental/search/contracts/search-answer';
import {
  searchHref,
  stayParams,
  toApiQuery,
  type SearchFilters,
} from '~/features/search/search-filters.server';
import { env } from '~/lib/env.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';
import { landPath } from './land.server';
import { MAP_HEIGHT, MAP_WIDTH, MapFrame } from './map-frame.server';

/** A pin: one listing with its price, or several with their number. */
export interface MapPin {
  /** Of the listing; undefined for several. */
  id: string | undefined;
  label: string;
  title: string;
  href: string;
  /** Percent of the map's width and height. */
  x: number;
  y: number;
}

export interface MapStep {
  id: 'in' | 'out' | 'north' | 'south' | 'west' | 'east';
  href: string;
}

/** What streets are drawn with, and what part of the world. */
export interface Streets {
  styleUrl: string;
  lat: number;
  lng: number;
  /** Degrees of longitude across. */
  span: number;
}

export interface MapView {
  /** Undefined: the platform has none but the land's outline. */
  streets: Streets | undefined;
  /** Shape of the land. */
  land: string;
  pins: MapPin[];
  steps: MapStep[];
}

const SMALLEST_RADIUS_KM = 3;
const STEP = 0.5;
const ZOOM = 0.4;

/** Pins nearer to each other than this would cover each other on a phone. */
const ROOM_X = 0.12 * MAP_WIDTH;
const ROOM_Y = 0.15 * MAP_HEIGHT;

/** Clusters on both sides of a cell's border become one, the fullest first. */
function apart(clusters: readonly Cluster[], frame: MapFrame): Cluster[] {
  const kept: Cluster[] = [];
  for (const cluster of clusters) {
    const [x, y] = frame.placeOf(cluster);
    const i = kept.findIndex((other) => {
      const [otherX, otherY] = frame.placeOf(other);
      return Math.abs(x - otherX) < ROOM_X && Math.abs(y - otherY) < ROOM_Y;
    });
    const near = kept[i];
    if (near) kept[i] = { ...near, count: near.count + cluster.count, listing: null };
    else kept.push(cluster);
  }
  return kept;
}

const boxed = (filters: SearchFilters, frame: MapFrame): SearchFilters => ({
  ...filters,
  location: undefined,
  lat: undefined,
  lng: undefined,
  radiusKm: undefined,
  bbox: frame.bbox,
  page: 1,
});

function frameOf({ bbox }: SearchFilters, place: SearchAnswer['place']): MapFrame {
  if (bbox) {
    const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
    return MapFrame.around({ west, south, east, north });
  }
  if (!place) return MapFrame.world();
  return MapFrame.near(place, Math.max(place.radiusKm ?? 400, SMALLEST_RADIUS_KM));
}

const streetsOf = (frame: MapFrame): Streets | undefined =>
  env.mapStyleUrl === undefined
    ? undefined
    : { styleUrl: env.mapStyleUrl, ...frame.centre, span: frame.degrees };

/**
 * The map of a search, drawn on the server: what is on it are links, so it works without scripts.
 * Its numbers are those of the same search within what it shows. Undefined when the CMS gave none.
 */
export async function mapView(
  page: Page,
  filters: SearchFilters,
  place: SearchAnswer['place'],
): Promise<MapView | undefined> {
  const frame = frameOf(filters, place);
  const { limit: _limit, page: _page, sort: _sort, ...query } = toApiQuery(boxed(filters, frame));
  const clusters = await orUndefined(page.cms.map(query));
  if (!clusters) return undefined;
  const to = (next: MapFrame) => searchHref(boxed(filters, next));
  return {
    streets: streetsOf(frame),
    land: landPath(frame),
    pins: apart(clusters, frame).map((cluster) => pinOf(cluster, frame, filters, page)),
    steps: [
      { id: 'in', href: to(frame.scaled(ZOOM)) },
      { id: 'out', href: to(frame.scaled(1 / ZOOM)) },
      { id: 'north', href: to(frame.moved(0, STEP)) },
      { id: 'south', href: to(frame.moved(0, -STEP)) },
      { id: 'west', href: to(frame.moved(-STEP, 0)) },
      { id: 'east', href: to(frame.moved(STEP, 0)) },
    ],
  };
}

function pinOf(
  cluster: Cluster,
  frame: MapFrame,
  filters: SearchFilters,
  { t, format }: Page,
): MapPin {
  const [x, y] = frame.placeOf(cluster);
  const at = { x: (x / MAP_WIDTH) * 100, y: (y / MAP_HEIGHT) * 100 };
  const { listing, count } = cluster;
  if (listing) {
    const price = format.majorMoney(listing.basePrice, listing.currency);
    const dates = stayParams(filters).toString();
    return {
      ...at,
      id: listing.id,
      label: price,
      title: t('map.listing', { title: listing.title, price }),
      href: `/listings/${listing.slug}${dates && `?${dates}`}`,
    };
  }
  return {
    ...at,
    id: undefined,
    label: String(count),
    title: t('map.cluster', { count }),
    href: searchHref(boxed(filters, frame.scaled(ZOOM, cluster))),
  };
}
