/** The globe as PostgreSQL's earthdistance has it: points are cubes in metres from its centre. */
const RADIUS_M = 6_378_168;

export interface Coordinates {
  readonly lat: number;
  readonly lng: number;
}

/** A cube's text, as `ll_to_earth` would give it. */
export function pointOnEarth({ lat, lng }: Coordinates): string {
  const [latitude, longitude] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  const x = RADIUS_M * Math.cos(latitude) * Math.cos(longitude);
  const y = RADIUS_M * Math.cos(latitude) * Math.sin(longitude);
  const z = RADIUS_M * Math.sin(latitude);
  return `(${x}, ${y}, ${z})`;
}

/** Metres through the earth to what lies `metres` away on its surface. */
export const chordOf = (metres: number): number =>
  2 * RADIUS_M * Math.sin(Math.min(metres / (2 * RADIUS_M), Math.PI / 2));

/** The way back: metres on the surface. */
export const metresOf = (chord: number): number =>
  2 * RADIUS_M * Math.asin(Math.min(chord / (2 * RADIUS_M), 1));
