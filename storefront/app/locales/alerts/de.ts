import type { alertsEn } from './en';
import type { Message } from '~/lib/i18n/translator';

export const alertsDe: Readonly<Record<keyof typeof alertsEn, Message>> = {
  'alerts.title': 'Suchen und Tage',
  'alerts.searches': 'Gemerkte Suchen',
  'alerts.none':
    'Du hast noch keine Suche gemerkt. Wähle auf einer Seite mit Ergebnissen „Suche merken“.',
  'alerts.begin': 'Suchen',
  'alerts.keep': 'Suche merken',
  'alerts.lead':
    'Wir sagen dir, wenn etwas Neues dazu passt. Du wählst, wie oft, und beendest es, wann du willst.',
  'alerts.name': 'Name',
  'alerts.nameMissing': 'Gib ihr einen Namen.',
  'alerts.when': 'Neue Angebote melden',
  'alerts.at_once': 'Sofort',
  'alerts.daily': 'Einmal am Tag',
  'alerts.never': 'Gar nicht',
  'alerts.save': 'Speichern',
  'alerts.change': 'Ändern',
  'alerts.changeOf': '„{name}“ ändern',
  'alerts.forget': 'Löschen',
  'alerts.forgetOf': '„{name}“ löschen',
  'alerts.everything': 'Alles',
  'alerts.tooMany': 'Mehr Suchen kannst du nicht merken. Lösche zuerst eine.',
  'alerts.back': 'Zurück zu den Ergebnissen',
  'alerts.done.saved': 'Gemerkt. Wir sagen dir, was neu ist.',
  'alerts.done.changed': 'Geändert.',
  'alerts.done.gone': 'Gelöscht.',
  'alerts.done.waiting': 'Wir sagen dir, wenn diese Tage frei werden.',
  'wait.title': 'Melden, wenn diese Tage frei sind',
  'wait.lead':
    'Wenn jemand storniert oder der Vermieter die Tage freigibt, sagen wir es dir einmal. Freigehalten wird nichts: Wer zuerst bucht, bekommt es.',
  'wait.submit': 'Melden',
  'wait.back': 'Zurück zum Angebot',
  'wait.free': 'Diese Tage sind jetzt frei: du kannst sie buchen.',
  'wait.tooMany': 'Auf mehr Tage kannst du nicht warten. Gib zuerst welche auf.',
  'wait.dates': 'Tage, auf die du wartest',
  'wait.none':
    'Du wartest auf keine Tage. Wähle bei einem Angebot, dessen Tage vergeben sind, „Melden, wenn sie frei sind“.',
  'wait.told': 'Als wir zuletzt nachsahen, waren sie frei.',
  'wait.leave': 'Nicht mehr warten',
  'wait.leaveOf': 'Nicht mehr auf „{title}“ warten, {dates}',
};
