import type { Core } from '@strapi/strapi';

/** Of a random password that nobody has; ten rounds, as users-permissions hashes. */
const DECOY = '$2b$10$91nrAToLJ6no4yXrnkxofOWKqgIYrUyZoBASuBvk04njq4MsVoQBe';

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const users = (strapi: Core.Strapi): UserService =>
  strapi.plugin('users-permissions').service('user') as unknown as UserService;

/** Whether a password is the one that a hash was made of. */
export const isPassword = (strapi: Core.Strapi, password: string, hash: string): Promise<boolean> =>
  users(strapi).validatePassword(password, hash);

/** As much work as checking or keeping a real password. */
export async function hashDecoy(strapi: Core.Strapi, password: string): Promise<void> {
  await isPassword(strapi, password, DECOY);
}
