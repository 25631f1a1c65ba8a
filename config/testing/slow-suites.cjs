// Suites that boot the platform: a boot takes 4-20 s on two busy cores.
jest.setTimeout(120_000);
