/** The outline of the land, from Natural Earth's public domain data, drawn without any network. */
import { createRequire } from 'node:module';
import { MAP_HEIGHT, MAP_WIDTH, type MapFrame } from './map-frame.server';

type Ring = readonly (readonly number[])[];
type Dot = readonly [x: number, y: number];
type Side = readonly [axis: 0 | 1, limit: number, isInside: (value: number) => boolean];

/** GeoJSON, as far as land has it. */
interface Land {
  features: {
    geometry:
      | { type: 'MultiPolygon'; coordinates: number[][][][] }
      | { type: 'Polygon'; coordinates: number[][][] };
  }[];
}
interface Topojson {
  feature(atlas: object, name: 'land'): Land;
}

const require = createRequire(import.meta.url);
const { feature } = require('topojson-client') as Topojson;

/** Detail by how many degrees are shown at most. */
const DETAILS = [
  [12, '10m'],
  [70, '50m'],
  [Infinity, '110m'],
] as const;
/** Beyond the edges, so that these are not drawn as coasts. */
const MARGIN = 4;
/** Dots nearer than this to each other are one. */
const FINEST = 1;

const SIDES: readonly Side[] = [
  [0, -MARGIN, (x) => x >= -MARGIN],
  [0, MAP_WIDTH + MARGIN, (x) => x <= MAP_WIDTH + MARGIN],
  [1, -MARGIN, (y) => y >= -MARGIN],
  [1, MAP_HEIGHT + MARGIN, (y) => y <= MAP_HEIGHT + MARGIN],
];

const known = new Map<string, readonly Ring[]>();

function ringsOf(degrees: number): readonly Ring[] {
  const detail = DETAILS.find(([most]) => degrees <= most)?.[1] ?? '110m';
  const rings = known.get(detail) ?? readRings(detail);
  known.set(detail, rings);
  return rings;
}

function readRings(detail: string): Ring[] {
  const atlas = require(`world-atlas/land-${detail}.json`) as object;
  return feature(atlas, 'land').features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(unrolled);
    return geometry.coordinates.map(unrolled);
  });
}

/** Without the leap from one side of the date line to the other: longitudes go on beyond 180. */
function unrolled(ring: Ring): Ring {
  let turns = 0;
  let last: number | undefined;
  return ring.map(([lng = 0, lat = 0]) => {
    if (last !== undefined && lng - last > 180) turns -= 360;
    if (last !== undefined && last - lng > 180) turns += 360;
    last = lng;
    return [lng + turns, lat];
  });
}

/** Sutherland and Hodgman: the polygon within one side of the drawing. */
function clipped(dots: readonly Dot[], [axis, limit, isInside]: Side): Dot[] {
  return dots.flatMap((dot, i) => {
    const before = dots.at(i - 1) ?? dot;
    const [wasIn, isIn] = [isInside(before[axis]), isInside(dot[axis])];
    if (wasIn === isIn) return isIn ? [dot] : [];
    const part = (limit - before[axis]) / (dot[axis] - before[axis]);
    const crossing: Dot = [
      before[0] + part * (dot[0] - before[0]),
      before[1] + part * (dot[1] - before[1]),
    ];
    return isIn ? [crossing, dot] : [crossing];
  });
}

function thinned(dots: readonly Dot[]): Dot[] {
  const kept: Dot[] = [];
  for (const dot of dots) {
    const last = kept.at(-1);
    if (!last || Math.hypot(dot[0] - last[0], dot[1] - last[1]) >= FINEST) kept.push(dot);
  }
  return kept;
}

function pathOf(ring: Ring, frame: MapFrame, turns: number): string {
  const drawn = ring.map(([lng = 0, lat = 0]): Dot => frame.place({ lat, lng }, turns));
  const isNear =
    drawn.some(([x]) => x > -MARGIN) &&
    drawn.some(([x]) => x < MAP_WIDTH + MARGIN) &&
    drawn.some(([, y]) => y > -MARGIN) &&
    drawn.some(([, y]) => y < MAP_HEIGHT + MARGIN);
  if (!isNear) return '';
  const dots = thinned(SIDES.reduce<readonly Dot[]>(clipped, drawn));
  if (dots.length < 3) return '';
  return `M${dots.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

/** The `d` of one SVG path of `MAP_WIDTH` × `MAP_HEIGHT`. */
export const landPath = (frame: MapFrame): string =>
  ringsOf(frame.degrees)
    .flatMap((ring) => [-1, 0, 1].map((turns) => pathOf(ring, frame, turns)))
    .join('');
