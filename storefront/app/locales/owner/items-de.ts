import type { Message } from '~/lib/i18n/translator';
import type { itemsEn } from './items-en';

export const itemsDe = {
  'items.title': 'Deine Inserate',
  'items.new': 'Neues Inserat',
  'items.empty': 'Noch nichts inseriert.',
  'items.more': 'Weitere Inserate',
  'items.untitled': 'Entwurf ohne Titel',
  'items.noPrice': 'Noch kein Preis',
  'items.complete': 'zu {percent} % fertig',
  'items.waits':
    'Deine Änderungen warten auf Freigabe; bis dahin sehen Mieter die frühere Fassung.',
  'items.reason': 'Von unserem Team:',
  'items.edit': 'Bearbeiten',
  'items.editOf': '{title} bearbeiten',
  'items.calendar': 'Kalender',
  'items.calendarOf': 'Kalender von {title}',
  'items.view': 'Ansehen wie ein Mieter',
  'items.viewOf': '{title} ansehen wie ein Mieter',
  'items.status.DRAFT': 'Entwurf',
  'items.status.PENDING_REVIEW': 'Wird angesehen',
  'items.status.CHANGES_REQUESTED': 'Braucht Änderungen',
  'items.status.ACTIVE': 'Sichtbar',
  'items.status.PAUSED': 'Pausiert',
  'items.status.REJECTED': 'Nicht angenommen',
  'items.status.ARCHIVED': 'Archiviert',
  'items.act.submit': 'An uns schicken',
  'items.act.withdraw': 'Zum Bearbeiten zurückholen',
  'items.act.pause': 'Pausieren',
  'items.act.resume': 'Wieder zeigen',
  'items.act.archive': 'Archivieren',
  'items.act.archive.note':
    'Es endet für immer und kann nicht wieder gezeigt werden. Seine Buchungen laufen weiter.',
  'items.act.delete': 'Löschen',
  'items.act.delete.note': 'Der Entwurf und seine Fotos sind für immer weg.',
  'items.done.submit': 'Es ist bei uns. Wir melden uns, sobald es jemand angesehen hat.',
  'items.done.delete': 'Der Entwurf ist gelöscht.',
  'items.done.archive': 'Das Inserat ist archiviert.',
  'items.movedOn': 'Das Inserat hat sich inzwischen geändert. Hier ist es, wie es jetzt ist.',
  'items.incomplete': 'Etwas fehlt noch. Die Liste unten führt hin.',
  'items.hasHistory':
    'Es war schon öffentlich oder gebucht und kann nicht gelöscht werden. Archiviere es stattdessen.',
} as const satisfies Record<keyof typeof itemsEn, Message>;
