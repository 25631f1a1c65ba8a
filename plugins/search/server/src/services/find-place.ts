import type { Knex } from 'knex';
import type { SearchArea } from '../engines/postgres/filters';
import { run, sql } from '../engines/postgres/sql';

export interface FoundPlace {
  readonly name: string;
  readonly area: SearchArea;
}

interface Row {
  kind: 'city' | 'region' | 'country';
  country: string;
  region: string;
  label: string;
  lat: number;
  lng: number;
}

/** Below this the nearest name is somebody else's. */
const LIKE_ENOUGH = 0.35;

/**
 * The place with listings that a text names: exactly (`New York`, `Berlin, Germany`), by its
 * beginning, or mistyped. Cities before regions before countries, then the one with more listings.
 */
export async function findPlace(
  knex: Knex,
  location: string,
  radiusKm: number,
): Promise<FoundPlace | null> {
  const [row] = await run<Row>(
    knex,
    sql`with wanted as (
      select trim(regexp_replace(lower(unaccent(${location})), '[[:space:]]*,[[:space:]]*', ', ', 'g'))
        as text
    )
    select kind, country, region, label, lat, lng from (
      select p.*, case
          when p.name_text = w.text or p.label_text = w.text then 4
          when lower(p.country) = w.text and p.kind = 'country' then 4
          when starts_with(p.label_text, w.text || ',') then 3
          when starts_with(w.text, p.name_text || ', ')
            and word_similarity(w.text, p.label_text) > 0.6 then 3
          when length(w.text) >= 3 and starts_with(p.name_text, w.text) then 2
          else similarity(p.name_text, w.text) end as score
        from rental.place p, wanted w
        where p.name_text = w.text or p.label_text % w.text or p.name_text % w.text
          or starts_with(p.label_text, w.text) or starts_with(w.text, p.name_text || ', ')
          or lower(p.country) = w.text
    ) scored
    where score >= ${LIKE_ENOUGH}
    order by score desc, array_position(array['city', 'region', 'country'], kind),
      listing_count desc, label
    limit 1`,
  );
  return row ? { name: row.label, area: areaOf(row, radiusKm) } : null;
}

function areaOf({ kind, country, region, lat, lng }: Row, radiusKm: number): SearchArea {
  if (kind === 'city') return { kind: 'around', lat, lng, radiusKm };
  return kind === 'region'
    ? { kind: 'region', lat, lng, country, region }
    : { kind: 'country', lat, lng, country };
}

const MOST_NAMES = 5_000;

/** Names that have been looked up, for as long as the catalogue stays as it is. */
export class KnownPlaces {
  private readonly places = new Map<string, FoundPlace | null>();
  private catalogue = -1;

  constructor(private readonly knex: Knex) {}

  /** @param catalogue its generation */
  async find(location: string, radiusKm: number, catalogue: number): Promise<FoundPlace | null> {
    if (catalogue !== this.catalogue || this.places.size > MOST_NAMES) this.places.clear();
    this.catalogue = catalogue;
    const key = `${radiusKm} ${location.toLowerCase()}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const found = await findPlace(this.knex, location, radiusKm);
    if (catalogue === this.catalogue) this.places.set(key, found);
    return found;
  }
}
