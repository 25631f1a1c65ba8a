import type { Message } from '~/lib/i18n/translator';
import type { priceEn } from './price-en';

export const priceDe = {
  'editor.share': 'Für {units} bekommst du {net} von {price}.',
  'editor.hint.nearby':
    'Ähnliche Inserate in der Nähe verlangen {low} bis {high} {unit}, die Hälfte höchstens {median}. Aus {count} Inseraten.',
  'editor.hint.everywhere':
    'Ähnliche Inserate verlangen {low} bis {high} {unit}, die Hälfte höchstens {median}. Aus {count} Inseraten.',
  'editor.tiers': 'Günstiger bei längerer Miete',
  'editor.tiers.hint': 'Passen mehrere Rabatte, zählt der größte.',
  'editor.tiers.from': 'Ab Einheiten',
  'editor.tiers.percent': 'Rabatt in %',
  'editor.tiers.add': 'Rabatt hinzufügen',
  'editor.tiers.remove': 'Rabatt {number} entfernen',
  'editor.tiers.tooFew': 'Schreib 2 oder mehr: Eine Einheit kostet den vollen Preis.',
  'editor.tiers.range': 'Schreib einen Rabatt über 0 und bis 90 Prozent.',
  'editor.extras': 'Extras',
  'editor.extras.hint': 'Was dazu gemietet werden kann: Lieferung, Koffer, zweiter Akku.',
  'editor.extras.label': 'Was es ist',
  'editor.extras.per': 'Berechnet',
  'editor.extras.per.booking': 'einmal',
  'editor.extras.per.unit': 'je Einheit',
  'editor.extras.add': 'Extra hinzufügen',
  'editor.extras.remove': 'Extra {number} entfernen',
  'editor.extras.noLabel': 'Sag, was das Extra ist.',
  'editor.extras.noAmount': 'Schreib den Preis dazu; 0 ist kostenlos.',
  'editor.refused.long': {
    one: 'Schreib höchstens {count} Zeichen.',
    other: 'Schreib höchstens {count} Zeichen.',
  },
  'editor.refused.most': 'Höchstens {most}.',
  'editor.refused.least': 'Mindestens {least}.',
  'editor.refused.amount': 'Dieser Betrag ist zu groß.',
  'editor.refused.categoryId': 'Diese Kategorie gibt es nicht mehr. Wähle eine andere.',
  'editor.refused.price.unit':
    'Diese Kategorie wird nach einer anderen Einheit vermietet. Wähle diese.',
  'editor.refused.price.currency': 'Diese Währung gibt es hier nicht. Wähle eine andere.',
  'editor.refused.cancellationPolicyId': 'Diese Regel gibt es nicht mehr. Wähle eine andere.',
  'editor.refused.limits.maxUnits':
    'Die längste Miete ist kürzer als die kürzeste oder länger als 365.',
  'editor.refused.limits.pickupTime': 'Schreib eine Uhrzeit, etwa 10:00.',
  'editor.refused.limits.returnTime': 'Schreib eine Uhrzeit, etwa 18:00.',
  'editor.refused.limits.closedWeekdays': 'Lass mindestens einen Tag offen.',
  'editor.refused.location.country': 'Zwei Buchstaben, etwa AT oder DE.',
} as const satisfies Record<keyof typeof priceEn, Message>;
