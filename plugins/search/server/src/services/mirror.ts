import type { Core } from '@strapi/strapi';
import { db } from '@rental/shared/database';
import { startLoop, type Loop } from '@rental/shared/loop';
import type { CategoryField } from '../../../contracts/catalogue';
import type { IndexProgress } from '../../../contracts/service';
import { readConfig } from '../config';
import type { Catalogue } from '../domain/category-tree';
import type { Connection } from '../engines/elasticsearch/connection';
import {
  followQueue,
  forgetMirrors,
  learnFields,
  measureLag,
  rebuildIndex,
} from '../engines/elasticsearch/keep-index';
import { contextOf, type SearchContext } from './context';

const POLL_MS = 250;
const loops = new WeakMap<Core.Strapi, Loop>();

const fieldsOf = ({ byId }: Catalogue): CategoryField[] =>
  [...byId.values()].flatMap(({ fields }) => fields);

/** Builds the index outside the database anew; 0 when there is none to be kept. */
export async function rebuildMirror(
  { knex, catalogue, connection }: SearchContext,
  onProgress?: (progress: IndexProgress) => void,
): Promise<number> {
  if (!connection) return 0;
  return rebuildIndex(knex, connection, fieldsOf(await catalogue.get()), onProgress);
}

/** One round: builds the index where there is none, then tells it what changed. */
function roundOf(context: SearchContext, connection: Connection): () => Promise<void> {
  let known = '';
  return async () => {
    await measureLag(context.knex);
    if (!connection.isUp) return;
    try {
      if (!(await connection.isReady())) {
        if (!connection.isUp) return;
        await rebuildMirror(context);
      }
      const fields = fieldsOf(await context.catalogue.get());
      const keys = JSON.stringify(fields.map(({ key, type }) => [key, type]));
      if (keys !== known) await learnFields(connection, fields);
      known = keys;
      await followQueue(context.knex, connection);
    } catch (error) {
      connection.failed(error);
    }
  };
}

/** Keeps the index outside the database in step, in the processes that do background work. */
export async function startMirror(strapi: Core.Strapi): Promise<void> {
  const context = contextOf(strapi);
  const { connection } = context;
  if (!readConfig(strapi.config.get('plugin::search')).worker) return;
  if (connection)
    loops.set(strapi, startLoop('search index', POLL_MS, roundOf(context, connection)));
  else await forgetMirrors(db(strapi));
}

export async function stopMirror(strapi: Core.Strapi): Promise<void> {
  await loops.get(strapi)?.stop();
  await contextOf(strapi).connection?.client.close();
}

/** @throws Error while searches do not reach the Elasticsearch that is configured */
export async function assertElasticsearch({ connection }: SearchContext): Promise<void> {
  if (connection && !(await connection.isReady())) throw new Error('postgresql answers searches');
}
