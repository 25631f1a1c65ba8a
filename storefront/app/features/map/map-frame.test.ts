import { MAP_HEIGHT, MAP_WIDTH, MapFrame } from './map-frame.server';

const berlin = { lat: 52.52, lng: 13.4 };

describe('a frame', () => {
  it('around a box shows all of it, in the proportions of the map', () => {
    const { west, south, east, north } = MapFrame.around({
      west: 5,
      south: 47,
      east: 16,
      north: 55,
    }).box;
    expect(west).toBeLessThanOrEqual(5);
    expect(east).toBeGreaterThanOrEqual(16);
    expect(south).toBeLessThanOrEqual(47.001);
    expect(north).toBeGreaterThanOrEqual(54.999);
  });

  it('is the same again from its own box', () => {
    const frame = MapFrame.near(berlin, 25);
    const [west = 0, south = 0, east = 0, north = 0] = frame.bbox.split(',').map(Number);
    const again = MapFrame.around({ west, south, east, north });
    expect(again.degrees).toBeCloseTo(frame.degrees, 3);
    expect(again.placeOf(berlin)[0]).toBeCloseTo(MAP_WIDTH / 2, 0);
    expect(again.placeOf(berlin)[1]).toBeCloseTo(MAP_HEIGHT / 2, 0);
  });

  it('crosses the date line', () => {
    const frame = MapFrame.near({ lat: -13.8, lng: 179.9 }, 100);
    expect(frame.box.west).toBeGreaterThan(0);
    expect(frame.box.east).toBeLessThan(0);
    const [x] = frame.placeOf({ lat: -13.8, lng: -179.9 });
    expect(x).toBeGreaterThan(MAP_WIDTH / 2);
    expect(x).toBeLessThan(MAP_WIDTH);
  });

  it('stays a box that can be asked for, however far it is moved or widened', () => {
    let frame = MapFrame.near(berlin, 25);
    for (let i = 0; i < 40; i += 1) frame = frame.moved(0.5, 0.5).scaled(1.4);
    const { west, south, east, north } = frame.box;
    for (const degrees of [west, east]) expect(Math.abs(degrees)).toBeLessThanOrEqual(180);
    for (const degrees of [south, north]) expect(Math.abs(degrees)).toBeLessThanOrEqual(90);
    expect(south).toBeLessThan(north);
    expect(frame.degrees).toBe(360);
  });

  it('goes no nearer than published places allow', () => {
    let frame = MapFrame.near(berlin, 25);
    for (let i = 0; i < 20; i += 1) frame = frame.scaled(0.4, berlin);
    expect(frame.degrees).toBe(0.05);
  });
});
