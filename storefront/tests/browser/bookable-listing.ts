import type { UnderTest } from './storefront-under-test';

export interface BookableListing {
  id: string;
  slug: string;
  title: string;
}

/**
 * A listing of the demo's owner with no rules that stand in a journey's way; each `place` among them
 * is another one.
 */
export async function bookableListing(
  { platform }: UnderTest,
  { instant, place = instant ? 0 : 1 }: { instant: boolean; place?: number },
): Promise<BookableListing> {
  const { rows } = await platform.pg.query<BookableListing>(
    `update listings set instant_book = $1, closed_weekdays = '[]', min_units = 1,
      notice_hours = 0, buffer_minutes = 0
      where id = (select l.id from listings l
        join up_users u on u.document_id = l.owner_id
        where u.email = 'owner@demo.test' and l.state = 'ACTIVE' and l.price_unit = 'DAY'
        order by l.id offset $2 limit 1)
      returning slug, document_id as id, title`,
    [instant, place],
  );
  return rows[0]!;
}

/** Days at the listing that no other test asks for, and the page that offers them. */
export class FreeDays {
  #next = 40;

  constructor(private readonly shop: UnderTest) {}

  async at({ slug }: BookableListing): Promise<{ date: string; path: string }> {
    this.#next += 2;
    const date = await this.shop.api.day(this.#next);
    return { date, path: `/listings/${slug}?startDate=${date}&endDate=${date}` };
  }
}
