/** Open sockets ask several times a second which sessions were just ended. */
import type { Migration } from '@rental/shared/migrations';

export const endedSessions: Migration = {
  name: '0056-ended-sessions',
  async up(knex) {
    await knex.raw(`create index session_revoked on rental.session (revoked_at)
      where revoked_at is not null`);
  },
};
