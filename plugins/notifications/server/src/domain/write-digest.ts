/** The one mail of the day: what happened, each with the way to it. Pure. */
import type { Rendered } from './render';
import type { Language } from './texts';

export interface DigestEntry extends Rendered {
  /** A whole address. */
  readonly url: string;
}

interface Words {
  readonly one: string;
  readonly other: string;
}

const TITLES: Readonly<Record<Language, Words>> = {
  en: { one: 'One thing that happened', other: '{count} things that happened' },
  de: { one: 'Eines ist geschehen', other: '{count} Dinge sind geschehen' },
};

/** As if it was one notification with several paragraphs. */
export function writeDigest(entries: readonly DigestEntry[], language: Language): Rendered {
  const words = TITLES[language];
  const title = entries.length === 1 ? words.one : words.other;
  return {
    title: title.replace('{count}', String(entries.length)),
    paragraphs: entries.map(({ title: what, paragraphs, url }) =>
      [what, paragraphs[0] ?? '', url].filter((line) => line !== '').join('\n'),
    ),
  };
}
