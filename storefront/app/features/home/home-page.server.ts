import type { CategoryNode } from '@rental/search/contracts/catalogue';
import { addDays } from '@rental/shared/local-time';
import { iconNode, type IconNode } from '~/features/icons/icon-node.server';
import { cardView, type CardView } from '~/features/listing-card/card-view.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';
import { today } from '~/lib/today.server';
import { exampleRental, type ExampleRental } from './example-rental.server';

export interface CategoryTile {
  slug: string;
  name: string;
  count: number;
  icon: IconNode;
}

export interface HomePageView {
  today: string;
  /** The CMS gives no answer: the page says so and stays usable. */
  away: boolean;
  categories: CategoryTile[];
  /** The newest three, beside the search form. */
  lead: CardView[];
  newest: CardView[];
  /** Where the visitor last searched. */
  nearby: { place: string; cards: CardView[] } | undefined;
  example: ExampleRental | undefined;
}

const LEADING = 3;
const SHELF = 8;
const MOST_CATEGORIES = 18;
/** The example rental: three days, two weeks from now. */
const EXAMPLE_AHEAD_DAYS = 14;
const EXAMPLE_MORE_DAYS = 2;

export async function homePage(page: Page, lastPlace: string | undefined): Promise<HomePageView> {
  const { cms } = page;
  const startDate = addDays(today(), EXAMPLE_AHEAD_DAYS);
  const endDate = addDays(startDate, EXAMPLE_MORE_DAYS);
  const [tree, newest, near, example] = await Promise.all([
    orUndefined(cms.categories()),
    orUndefined(cms.search({ sort: 'newest', limit: LEADING + SHELF })),
    lastPlace ? orUndefined(cms.search({ location: lastPlace, limit: 4 })) : undefined,
    orUndefined(exampleRental(page, startDate, endDate)),
  ]);
  const cards = (newest?.results ?? []).map((card) => cardView(card, page));
  return {
    today: today(),
    away: newest === undefined,
    categories: await tilesOf(tree ?? []),
    lead: cards.slice(0, LEADING),
    newest: cards.slice(LEADING),
    nearby:
      near?.place && near.results.length > 0
        ? { place: near.place.name, cards: near.results.map((card) => cardView(card, page)) }
        : undefined,
    example,
  };
}

/** Top categories with something in them, the fullest first when there are too many. */
async function tilesOf(tree: readonly CategoryNode[]): Promise<CategoryTile[]> {
  const filled = tree.filter(({ listingCount }) => listingCount > 0);
  const shown =
    filled.length > MOST_CATEGORIES
      ? [...filled].sort((a, b) => b.listingCount - a.listingCount).slice(0, MOST_CATEGORIES)
      : filled;
  return Promise.all(
    shown.map(async ({ slug, name, listingCount, icon }) => ({
      slug,
      name,
      count: listingCount,
      icon: await iconNode(icon),
    })),
  );
}
