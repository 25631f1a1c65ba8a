import { searchQuerySchema } from '../../../contracts/search-query';
import type { JudgedEngine, JudgedListing } from '../../../contracts/service';
import { priceEdges } from '../domain/price-ranges';
import { wantedBy, type Wording } from '../domain/wording';
import { ElasticsearchEngine } from '../engines/elasticsearch/engine';
import type { SearchEngine } from '../engines/engine';
import { PostgresEngine } from '../engines/postgres/engine';
import { raw, run } from '../engines/postgres/sql';
import type { SearchContext } from '../services/context';
import { rebuildMirror } from '../services/mirror';

const CATALOGUE = raw(`select listing_id as id, title, category_path as categories, city
  from rental.listing_search where active`);

export const catalogueToJudge = ({ knex }: SearchContext): Promise<JudgedListing[]> =>
  run<JudgedListing>(knex, CATALOGUE);

const judged = (engine: SearchEngine, wording: Wording): JudgedEngine => ({
  name: engine.name,
  async find(text, limit) {
    const query = searchQuerySchema.parse({ query: text, limit });
    const { cards } = await engine.search({
      query,
      wanted: wantedBy(text, wording),
      area: null,
      stay: null,
      perUsd: '1',
      priceEdges: priceEdges(1),
      onlyCategory: false,
      attributeKeys: [],
    });
    return cards.map(({ id }) => id);
  },
});

/** PostgreSQL, and Elasticsearch where one is configured and answers. */
export async function enginesToJudge(context: SearchContext): Promise<JudgedEngine[]> {
  const { knex, connection } = context;
  const engines: SearchEngine[] = [new PostgresEngine(knex)];
  if (connection) {
    if (!(await connection.isReady())) await rebuildMirror(context);
    engines.push(new ElasticsearchEngine(connection, knex));
  }
  const wording = await context.wording.get();
  return engines.map((engine) => judged(engine, wording));
}
