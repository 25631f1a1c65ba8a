/** The map of results: pins in step with the cards, and streets where the platform has a style. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expectNoFaults } from './page-faults';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

/** The middle of the place that is searched for here. */
const BERLIN = 13.41;

/** Green everywhere, and red to the west of a meridian: so a picture says what part it shows. */
const STYLE = {
  version: 8,
  sources: {
    west: {
      type: 'geojson',
      attribution: '© Surveyors of Berlin',
      data: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 40],
            [BERLIN, 40],
            [BERLIN, 60],
            [0, 60],
            [0, 40],
          ],
        ],
      },
    },
  },
  layers: [
    { id: 'east', type: 'background', paint: { 'background-color': '#00ff00' } },
    { id: 'west', type: 'fill', source: 'west', paint: { 'fill-color': '#ff0000' } },
  ],
};

/** Answers the style, and nothing else. */
async function startStyles(): Promise<Server> {
  const server = createServer((request, response) => {
    const known = request.url === '/style.json';
    response.writeHead(known ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
    });
    response.end(known ? JSON.stringify(STYLE) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const pins = (page: Page) =>
  page.getByRole('region', { name: 'Map of the results' }).locator('foreignObject a');

/** Into the first of several until one stands alone. */
async function findLonePin(page: Page): Promise<Locator> {
  for (let steps = 0; steps < 12; steps += 1) {
    const lone = page.locator('foreignObject a[href^="/listings/"]').first();
    if ((await lone.count()) > 0) return lone;
    const before = page.url();
    await pins(page).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  throw new Error('no listing stands alone');
}

describeWith('chromium', 'the map', () => {
  let shop: UnderTest;
  let styles: Server;

  beforeAll(async () => {
    styles = await startStyles();
    const { port } = styles.address() as AddressInfo;
    shop = await storefrontUnderTest('map', {
      env: { MAP_STYLE_URL: `http://127.0.0.1:${port}/style.json` },
      switches: ['--enable-unsafe-swiftshader'],
    });
  });
  afterEach(() => shop.closePages());
  afterAll(async () => {
    await shop?.close();
    styles?.close();
  });

  it.each(WIDTHS)('and the cards point at each other, at %s', async (_, viewport) => {
    const page = await shop.open({ viewport });
    await page.goto('/search?location=Berlin&map=true');
    const pin = await findLonePin(page);
    const slug = new URL((await pin.getAttribute('href')) ?? '', shop.url).pathname;
    const card = page.locator('li', { has: page.locator(`a[href^="${slug}"]`) }).last();
    // The pointer is where the last cluster was: what scrolls beneath it would be pointed at.
    await page.mouse.move(0, 0);
    const look = (pinMarked: number, cardMarked: boolean) =>
      until(
        `pin ${pinMarked}, card ${cardMarked}`,
        async () => [
          await pin.locator('.bg-marigold').count(),
          (await card.getAttribute('class'))?.includes('outline-2') ?? false,
        ],
        ([onPin, onCard]) => onPin === pinMarked && onCard === cardMarked,
      );
    await look(0, false);
    await pin.focus();
    await look(1, true);
    await pin.blur();
    await look(0, false);
    await card.getByRole('link').first().focus();
    await look(1, true);
    await expectNoFaults(page);
  });

  /** Red and green at so many percent of the map's width, half-way down. */
  async function colours(page: Page, percents: readonly number[]): Promise<string[]> {
    const map = page.locator('.maplibregl-map');
    const { data, info } = await sharp(await map.screenshot())
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return percents.map((percent) => {
      const [x, y] = [Math.round((info.width * percent) / 100), Math.round(info.height * 0.03)];
      const at = (y * info.width + x) * info.channels;
      return `${(data[at] ?? 0) > 128 ? 'red' : ''}${(data[at + 1] ?? 0) > 128 ? 'green' : ''}`;
    });
  }

  it('has streets beneath its pins, of the same part of the world', async () => {
    const page = await shop.open();
    await page.goto('/search?map=true&bbox=13.21,52.4,13.61,52.6');
    await page.getByText('© Surveyors of Berlin').waitFor();
    const shows = async (percents: readonly number[], expected: readonly string[]) => {
      let seen: string[] = [];
      for (let tries = 0; tries < 40; tries += 1) {
        seen = await colours(page, percents);
        if (seen.join() === expected.join()) break;
      }
      expect(seen).toEqual(expected);
    };
    await shows([2, 47, 53, 98], ['red', 'red', 'green', 'green']);
    await page.getByRole('link', { name: 'Move east' }).click();
    await shows([2, 50, 98], ['green', 'green', 'green']);
    await page.getByRole('link', { name: 'Move west' }).click();
    await shows([2, 47, 53, 98], ['red', 'red', 'green', 'green']);
    await expectNoFaults(page);
    // What a test without a graphics card says of being looked at.
    expect(shop.complaints().filter((text) => !text.includes('GPU stall'))).toEqual([]);
  });

  it('keeps the outline of the land when there are no streets to be had', async () => {
    const page = await shop.open();
    await page.route('**/style.json', (route) => route.abort());
    await page.goto('/search?location=Berlin&map=true');
    await pins(page).first().waitFor();
    expect(await page.locator('svg path.fill-paper').getAttribute('d')).toMatch(/^M/);
    await expectNoFaults(page);
  });
});
