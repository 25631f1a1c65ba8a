import { startPlatform, type Platform } from '../testing/platform';

describe('the platform under test', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await startPlatform({ name: 'harness' });
  });

  afterAll(() => platform.stop());

  async function readiness(): Promise<number | undefined> {
    const answer = await fetch(`${platform.cmsUrl}/health/ready`).catch(() => undefined);
    return answer?.status;
  }

  it('answers when it is ready', async () => {
    expect(await readiness()).toBe(200);
  });

  it('starts from a seeded database of its own', async () => {
    const { rows } = await platform.pg.query<{ name: string }>('SELECT current_database() AS name');
    expect(rows[0]?.name).toMatch(/^rental_test_harness_/);
  });

  it('is gone after kill9 and back after restart', async () => {
    await platform.kill9();
    expect(await readiness()).toBeUndefined();
    await platform.restart();
    expect(await readiness()).toBe(200);
  });
});
