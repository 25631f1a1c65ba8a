import type { taxesEn } from './taxes-en';

export const taxesDe: Readonly<Record<keyof typeof taxesEn, string>> = {
  'field.taxRequired': 'Nur verkaufen, wo eine Steuer bekannt ist',
  'field.taxRequired.hint': 'Wofür oben keine Zeile gilt, das kann nicht gebucht werden.',
  taxes: 'Steuern nach Land und Klasse',
  'taxes.hint':
    'Wo keine davon für ein Inserat gilt, gilt die Steuer oben. Ein Land zählt mehr als eine Klasse, beides zusammen am meisten.',
  'taxes.add': 'Steuer hinzufügen',
  'taxes.remove': 'Steuer {number} entfernen',
  'taxes.country': 'Land',
  'taxes.country.hint': 'Zwei Buchstaben. Leer: überall.',
  'taxes.taxClass': 'Steuerklasse',
  'taxes.taxClass.hint': 'Der Kategorie. Leer: jede.',
  'taxes.label': 'Name',
  'taxes.label.hint': 'Wie auf dem Beleg.',
  'taxes.bps': 'Steuer in %',
  'taxes.inclusive': 'In den Preisen',
  'taxes.inclusive.hint': 'Die Preise der Vermieter enthalten sie.',
  'taxes.everywhere': 'überall',
  'taxes.everything': 'jede Klasse',
  'value.tax_included': '{where}, {what}: {tax}, in den Preisen',
  'value.tax_added': '{where}, {what}: {tax}, kommt zu den Preisen hinzu',
};
