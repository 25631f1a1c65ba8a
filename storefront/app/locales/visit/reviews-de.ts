import type { Message } from '~/lib/i18n/translator';
import type { reviewsEn } from './reviews-en';

export const reviewsDe: Readonly<Record<keyof typeof reviewsEn, Message>> = {
  'review.title': 'Wie war es?',
  'review.write': 'Bewertung schreiben',
  'review.back': 'Zurück zur Buchung',
  'review.stars': 'Sterne',
  'review.star': { one: '{count} Stern', other: '{count} Sterne' },
  'review.chooseStars': 'Wähle einen bis fünf Sterne.',
  'review.text': 'In deinen Worten',
  'review.textHint': 'Alle können es lesen. Telefonnummern und Adressen werden entfernt.',
  'review.submit': 'Bewertung abschicken',
  'review.title.list': 'Bewertungen',
  'review.mine': 'Du schriebst',
  'review.theirs': '{name} schrieb',
  'review.waits':
    'Erscheint, sobald auch {name} geschrieben hat, oder wenn die Zeit dafür vorbei ist.',
};
