import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { SECRET_NAMES } from '../env-schema';
import { documentedVariables, root } from './documented-variables';

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string | number>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  security_opt?: string[];
  cap_drop?: string[];
}

const text = readFileSync(resolve(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const images = services.filter(([, { build }]) => build !== undefined);

describe('docker-compose.yml', () => {
  it('runs the platform and the three services it can stand on', () => {
    expect(Object.keys(compose.services).sort()).toEqual(
      ['cms', 'elasticsearch', 'postgres', 'redis', 'storefront'].sort(),
    );
  });

  it.each([
    ['postgres', /^postgres:18\b/],
    ['redis', /^redis:7\b/],
    ['elasticsearch', /elasticsearch:8\.\d+\.\d+$/],
  ])('runs %s in the version the platform is made for', (name, image) => {
    expect(compose.services[name]?.image).toMatch(image);
  });

  it.each(services)('%s has a health check and takes no further rights', (_name, service) => {
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.security_opt).toContain('no-new-privileges:true');
  });

  it.each(services)('%s publishes on loopback only', (_name, { ports = [] }) => {
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services)('%s keeps its data in declared volumes', (_name, { volumes = [] }) => {
    for (const volume of volumes) {
      expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
  });

  it.each(services)('%s waits until what it needs is healthy', (_name, { depends_on = {} }) => {
    for (const [needed, { condition }] of Object.entries(depends_on)) {
      expect(Object.keys(compose.services)).toContain(needed);
      expect(condition).toBe('service_healthy');
    }
  });

  it('has no default for a secret', () => {
    const secret = /(PASSWORD|SECRET|SALT|KEYS?|TOKEN|AUTH)$/;
    const given = services.flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([variable]) => secret.test(variable))
        .map(([variable, value]) => ({ name, variable, value: String(value) })),
    );
    expect(given.length).toBeGreaterThan(SECRET_NAMES.length);
    for (const { value } of given) expect(value).toMatch(/^\$\{[A-Z_]+:\?set [A-Z_]+ in \.env\}$/);
    expect(text).not.toMatch(/:\/\/[^\s$@/]*:[^\s$@/{]+@/);
  });

  it('gives the CMS every secret', () => {
    expect(Object.keys(compose.services.cms?.environment ?? {})).toEqual(
      expect.arrayContaining([...SECRET_NAMES]),
    );
  });

  it('uses documented variables only', () => {
    const used = [...text.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(0);
    expect(Object.keys(documentedVariables())).toEqual(expect.arrayContaining(used));
  });

  it('keeps development tools and demo users out', () => {
    for (const [, { environment = {} }] of images) {
      expect(environment.NODE_ENV).toBe('production');
      expect(environment).not.toHaveProperty('DEV_TOOLS');
      expect(environment).not.toHaveProperty('SEED_DEMO');
    }
  });
});

describe.each(images)('the image of %s', (_name, { build, cap_drop: dropped }) => {
  const file = resolve(root, build?.context ?? '', build?.dockerfile ?? '');
  const dockerfile = existsSync(file) ? readFileSync(file, 'utf8') : '';

  it('runs without rights, as a user', () => {
    expect(dropped).toEqual(['ALL']);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('copies files that exist', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list]) =>
      (list ?? '').split(' '),
    );
    expect(sources).toContain('package-lock.json');
    for (const source of sources)
      expect([source, existsSync(resolve(root, source))]).toEqual([source, true]);
  });

  it('installs every workspace', () => {
    const { workspaces } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      workspaces: string[];
    };
    for (const workspace of workspaces)
      expect(dockerfile).toContain(`COPY ${workspace}/package.json`);
  });
});
