/** What part of the world a map shows, and where things are on it. Mercator; pure. */

export interface GeoPoint {
  readonly lat: number;
  readonly lng: number;
}

export interface GeoBox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Of the drawing; the page shows it as large as there is room. */
export const MAP_WIDTH = 400;
export const MAP_HEIGHT = 300;
/** Degrees of longitude across the map: the world, and as near as the published places allow. */
const WIDEST = 360;
const NARROWEST = 0.05;
/** The poles lie at infinity. */
const FARTHEST_LAT = 83;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const wrapped = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;
const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** Mercator's ordinate, in degrees of longitude at the equator. */
const ordinate = (lat: number): number => {
  const near = between(lat, -FARTHEST_LAT, FARTHEST_LAT);
  return (Math.log(Math.tan(Math.PI / 4 + radians(near) / 2)) * 180) / Math.PI;
};
const latitude = (y: number): number =>
  ((2 * Math.atan(Math.exp(radians(y))) - Math.PI / 2) * 180) / Math.PI;

/** A part of the world in the proportions of the map. */
export class MapFrame {
  private readonly span: number;
  private readonly west: number;
  private readonly top: number;

  private constructor(centreLng: number, centreY: number, span: number) {
    this.span = between(span, NARROWEST, WIDEST);
    this.west = wrapped(centreLng) - this.span / 2;
    this.top = centreY + (this.span * MAP_HEIGHT) / MAP_WIDTH / 2;
  }

  static world(): MapFrame {
    return new MapFrame(0, 25, WIDEST);
  }

  /** The smallest frame that shows the whole box; the box may cross the date line. */
  static around({ west, south, east, north }: GeoBox): MapFrame {
    const across = west <= east ? east - west : east - west + 360;
    const up = ordinate(north) - ordinate(south);
    const span = Math.max(across, (up * MAP_WIDTH) / MAP_HEIGHT);
    return new MapFrame(west + across / 2, (ordinate(north) + ordinate(south)) / 2, span);
  }

  /** A frame with a radius around the point. */
  static near({ lat, lng }: GeoPoint, radiusKm: number): MapFrame {
    const up = radiusKm / 111;
    const across = up / Math.max(Math.cos(radians(lat)), 0.05);
    return MapFrame.around({
      west: wrapped(lng - across),
      east: wrapped(lng + across),
      south: Math.max(lat - up, -FARTHEST_LAT),
      north: Math.min(lat + up, FARTHEST_LAT),
    });
  }

  /** Times as wide, about a point or its own middle. */
  scaled(factor: number, centre?: GeoPoint): MapFrame {
    const lng = centre ? centre.lng : this.west + this.span / 2;
    const y = centre ? ordinate(centre.lat) : this.top - this.height / 2;
    return new MapFrame(lng, y, this.span * factor);
  }

  /** Moved by parts of its own width and height; north is up. */
  moved(right: number, up: number): MapFrame {
    const middle = this.top - this.height / 2 + up * this.height;
    return new MapFrame(
      this.west + this.span / 2 + right * this.span,
      between(middle, ordinate(-FARTHEST_LAT), ordinate(FARTHEST_LAT)),
      this.span,
    );
  }

  get centre(): GeoPoint {
    return { lat: latitude(this.top - this.height / 2), lng: wrapped(this.west + this.span / 2) };
  }

  /** Of longitude, from side to side. */
  get degrees(): number {
    return this.span;
  }

  private get height(): number {
    return (this.span * MAP_HEIGHT) / MAP_WIDTH;
  }

  get box(): GeoBox {
    const isWorld = this.span >= WIDEST;
    return {
      west: isWorld ? -180 : wrapped(this.west),
      east: isWorld ? 180 : wrapped(this.west + this.span),
      south: latitude(this.top - this.height),
      north: latitude(this.top),
    };
  }

  /** As the address and the API have it. */
  get bbox(): string {
    const { west, south, east, north } = this.box;
    return [west, south, east, north].map((degrees) => degrees.toFixed(4)).join(',');
  }

  /** On the drawing, `turns` times around the world to the east. */
  place({ lat, lng }: GeoPoint, turns: number): [x: number, y: number] {
    return [
      ((lng + turns * 360 - this.west) / this.span) * MAP_WIDTH,
      ((this.top - ordinate(lat)) / this.height) * MAP_HEIGHT,
    ];
  }

  /** On the drawing, where it is seen. */
  placeOf(point: GeoPoint): [x: number, y: number] {
    const [x, y] = this.place(point, 0);
    const world = (360 / this.span) * MAP_WIDTH;
    if (x < 0 && x + world <= MAP_WIDTH) return [x + world, y];
    return x > MAP_WIDTH && x - world >= 0 ? [x - world, y] : [x, y];
  }
}
