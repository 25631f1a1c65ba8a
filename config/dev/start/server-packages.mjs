import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Package folder → the folders in it that hold server code ('.' = the package's own files). */
export const serverPackages = {
  config: ['.'],
  database: ['.', 'migrations', 'seeds', 'factories'],
  'plugins/shared': ['src'],
  'plugins/accounts': ['contracts', 'server/src'],
  'plugins/bookings': ['contracts', 'server/src'],
  'plugins/chat': ['contracts', 'server/src'],
  'plugins/listings': ['contracts', 'server/src'],
  'plugins/notifications': ['contracts', 'server/src'],
  'plugins/operations': ['contracts', 'server/src'],
  'plugins/payments': ['contracts', 'server/src'],
  'plugins/payments/emulator': ['src'],
  'plugins/search': ['contracts', 'server/src'],
  'plugins/uploads': ['contracts', 'server/src'],
  cms: ['config', 'src'],
};

/**
 * What the server code is compiled from, as inputs of a fingerprint.
 *
 * @param {string} root the repository
 * @returns {string[]} relative to root
 */
export function serverSources(root) {
  const sources = Object.entries(serverPackages).flatMap(([name, folders]) =>
    folders.flatMap((folder) => {
      if (folder !== '.') return [path.join(name, folder)];
      if (!existsSync(path.join(root, name))) return [];
      const own = readdirSync(path.join(root, name)).filter((file) => /\.(ts|json)$/.test(file));
      return own.map((file) => path.join(name, file));
    }),
  );
  return [...sources, '!cms/src/admin'];
}
