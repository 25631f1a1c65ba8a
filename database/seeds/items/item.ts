/** One thing that people rent out, before it has an owner and a city. */
export interface Item {
  title: string;
  /** US dollars a unit (day, night or hour, by its category). */
  usd: number;
  /** US dollars held as a deposit. */
  depositUsd: number;
  /** Which object its photos show (`photos/objects.ts`). */
  photo: string;
  attributes: Readonly<Record<string, string | number | boolean | string[]>>;
  /** One or two sentences about this very thing. */
  about: string;
}

export const item = (
  title: string,
  usd: number,
  depositUsd: number,
  photo: string,
  attributes: Item['attributes'],
  about: string,
): Item => ({ title, usd, depositUsd, photo, attributes, about });
