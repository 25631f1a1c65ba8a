import { party, rooms, studios } from './events-and-spaces';
import type { Item } from './item';
import { audio, guitars, keysAndDrums, stringsAndWinds } from './music';
import { bicycles, camping, waterSports, winterSports } from './outdoors';
import { cameras, science, video } from './photo-video';
import { garden, handTools, powerTools } from './tools';
import { cars, scooters, vans } from './vehicles';

/** What is rented out in each leaf category, by its slug. */
export const ITEMS: Readonly<Record<string, readonly Item[]>> = {
  guitars,
  'strings-and-winds': stringsAndWinds,
  'keys-and-drums': keysAndDrums,
  'audio-and-dj': audio,
  cameras,
  'video-and-projection': video,
  'telescopes-and-microscopes': science,
  'power-tools': powerTools,
  'ladders-and-hand-tools': handTools,
  garden,
  bicycles,
  camping,
  'water-sports': waterSports,
  'winter-sports': winterSports,
  cars,
  'vans-and-campers': vans,
  'scooters-and-motorcycles': scooters,
  party,
  'rooms-and-flats': rooms,
  'studios-and-workrooms': studios,
};
