import type { KindTexts } from './texts';

export const searchesEn = {
  search_found: {
    user: {
      title: 'New for your search “{search}”',
      said: ['New: “{title}”.', '[several]{found} listings are new since we looked last.'],
    },
  },
  dates_free: {
    user: {
      title: 'Your dates are free: {title}',
      said: [
        '“{title}” can be booked again from {firstDay} to {lastDay}.',
        'Nobody is held a place: who books first has it.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
