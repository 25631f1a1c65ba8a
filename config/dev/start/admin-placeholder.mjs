import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const page = fileURLToPath(new URL('./admin-placeholder.html', import.meta.url));

/**
 * Strapi serves the admin only when its folder exists at boot, and reads its page anew for every
 * request: so a page that reloads itself stands there until the first build takes its place.
 *
 * @param {string} root the repository
 */
export function placeAdminPlaceholder(root) {
  const target = path.join(root, 'cms/dist/build/index.html');
  if (existsSync(target)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(page, target);
}
