import type { Message } from '~/lib/i18n/translator';
import type { requestsEn } from './requests-en';

export const requestsDe = {
  'time.days': { one: '{count} Tag', other: '{count} Tagen' },
  'time.hours': { one: '{count} Stunde', other: '{count} Stunden' },
  'time.minutes': { one: '{count} Minute', other: '{count} Minuten' },
  'requests.title': 'Anfragen, die auf Antwort warten',
  'requests.due': 'Übergaben, Rückgaben und Antworten',
  'requests.answerWithin': 'Antworte innerhalb von {time}',
  'requests.reportWithin': 'Schreib den Bericht innerhalb von {time}',
  'requests.timeIsUp': 'Die Zeit ist abgelaufen.',
  'requests.until': 'bis {date}',
  'requests.handoverToday': 'Übergabe heute, {time}',
  'requests.returnToday': 'Rückgabe heute, {time}',
  'requests.theRenter': 'Mieter',
  'requests.accept': 'Annehmen',
  'requests.acceptOf': 'Anfrage von {name} für {title} annehmen',
  'requests.agreeOf': 'Dem anderen Zeitraum von {name} für {title} zustimmen',
  'requests.keepOf': 'Beim gebuchten Zeitraum von {title} bleiben …',
  'requests.declineOf': 'Anfrage von {name} für {title} ablehnen …',
  'requests.declineNote':
    'Nichts wird abgebucht, und der Zeitraum ist wieder frei. {name} erfährt es sofort; das lässt sich nicht zurücknehmen.',
  'requests.changeMore':
    'Wünscht einen anderen Zeitraum: {dates}. Du verdienst dann {share} mit der Buchung, {more} mehr.',
  'requests.changeLess':
    'Wünscht einen anderen Zeitraum: {dates}. Du verdienst dann {share} mit der Buchung, {more} weniger.',
  'requests.declineChangeNote':
    'Die Buchung bleibt, wie sie ist. {name} erfährt es sofort; das lässt sich nicht zurücknehmen.',
  'requests.done.approve_change': 'Du hast dem anderen Zeitraum zugestimmt.',
  'requests.done.decline_change': 'Die Buchung bleibt, wie sie ist.',
  'requests.done.approve': 'Die Anfrage ist angenommen. Du findest sie bei deinen Buchungen.',
  'requests.done.decline': 'Die Anfrage ist abgelehnt, und der Zeitraum ist wieder frei.',
  'requests.done.waive_deposit': 'Du übergibst ohne Kaution.',
  'requests.yourShare': 'dein Anteil',
} as const satisfies Record<keyof typeof requestsEn, Message>;
