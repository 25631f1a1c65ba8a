/** The categories of the demo, in the order in which they are shown. */
import { images, music, work } from './categories-making';
import { gatherings, outdoors, vehicles } from './categories-moving';
import type { SeedCategory } from './category';

export const CATEGORIES: readonly SeedCategory[] = [
  ...music,
  ...images,
  ...work,
  ...outdoors,
  ...vehicles,
  ...gatherings,
];
