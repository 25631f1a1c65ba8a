import type { KindTexts } from './texts';

export const searchesDe = {
  search_found: {
    user: {
      title: 'Neu zu Ihrer Suche „{search}“',
      said: [
        'Neu: „{title}“.',
        '[several]{found} Angebote sind neu, seit wir zuletzt nachgesehen haben.',
      ],
    },
  },
  dates_free: {
    user: {
      title: 'Ihre Tage sind frei: {title}',
      said: [
        '„{title}“ kann wieder gebucht werden, vom {firstDay} bis {lastDay}.',
        'Niemandem wird etwas freigehalten: Wer zuerst bucht, bekommt es.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
