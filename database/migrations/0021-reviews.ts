/** Reviews: one a side and booking, found by listing and by the moment at which they must be shown. */
import type { Migration } from '@rental/shared/migrations';

const REVIEWS = `
create unique index reviews_once on public.reviews (booking_id, written_by);
create index reviews_of_listing on public.reviews (listing_id, shown_at desc, id desc)
  where state = 'PUBLISHED' and written_by = 'renter';
create index reviews_hidden on public.reviews (reveal_at, id) where state = 'HIDDEN';
alter table public.reviews add constraint reviews_rating_check check (rating between 1 and 5);
create trigger review_kept before delete or truncate on public.reviews
  for each statement execute function rental.refuse_change();`;

export const reviews: Migration = {
  name: '0021-reviews',
  async up(knex) {
    await knex.raw(REVIEWS);
  },
};
