import type { engineEn } from './engine-en';

export const engineDe: Readonly<Record<keyof typeof engineEn, string>> = {
  'home.verifier.title': 'Prüfer',
  'home.verifier.link': 'Alle Befunde',
  'verifier.title': 'Prüfer',
  'verifier.subtitle':
    'Jedes Versprechen über Tage, Fristen und Geld, alle {minutes} Minuten geprüft.',
  'verifier.run': 'Jetzt prüfen',
  'verifier.run.failed': 'Gerade konnte nichts geprüft werden. Versuch es in einer Minute wieder.',
  'verifier.loading': 'Die Befunde werden gelesen …',
  'verifier.failed':
    'Die Befunde konnten nicht gelesen werden. Lade die Seite neu; bleibt es so, sag dem Team Bescheid.',
  'verifier.never': 'Noch wurde nichts geprüft: das erste Mal ist einige Minuten nach dem Start.',
  'verifier.right': 'Jedes Versprechen ist gehalten',
  'verifier.wrong':
    '{count, plural, one {Ein Versprechen ist gebrochen} other {# Versprechen sind gebrochen}}',
  'verifier.broken': 'Es konnte nichts geprüft werden',
  'verifier.due': '{at}, weil es an der Zeit war, in {seconds} s',
  'verifier.by': '{at}, durch {by}, in {seconds} s',
  'verifier.earlier': 'Davor',
  'verifier.booking': 'Die Buchung',
  'verifier.head.what': 'Was nicht stimmt',
  'verifier.head.booking': 'Buchung',
  'verifier.head.facts': 'Was bekannt ist',

  'queues.title': 'Warteschlangen',
  'queues.subtitle': 'Was zwischen den Teilen der Plattform wartet, und was aufgegeben wurde.',
  'queues.reload': 'Neu lesen',
  'queues.loading': 'Die Warteschlangen werden gelesen …',
  'queues.failed':
    'Die Warteschlangen konnten nicht gelesen werden. Lade die Seite neu; bleibt es so, sag dem Team Bescheid.',
  'queues.events': 'Wartende Ereignisse',
  'queues.events.none': 'Kein Ereignis wartet.',
  'queues.head.consumer': 'Für',
  'queues.head.waiting': 'Wartend',
  'queues.head.failing': 'Scheiternd',
  'queues.head.lag': 'Verzug',
  'queues.head.dead': 'Aufgegeben',
  'queues.dead': 'Aufgegebene Ereignisse',
  'queues.dead.filter': 'Für',
  'queues.dead.filter.all': 'Alle',
  'queues.dead.counted': '{name} ({count})',
  'queues.dead.none': 'Kein Ereignis wurde aufgegeben.',
  'queues.dead.when': 'Nr. {id}, aufgegeben {at} nach {count} Versuchen',
  'queues.dead.key': 'Über',
  'queues.retry': 'Wiederholen',
  'queues.retry.all': 'Alle {count} wiederholen',
  'queues.retry.title':
    '{count, plural, one {Dieses Ereignis wiederholen?} other {# Ereignisse wiederholen?}}',
  'queues.retry.question':
    'Die Empfänger bekommen sie noch einmal, mit allen Versuchen. Es steht im Prüfprotokoll.',
  'queues.retry.cancel': 'Abbrechen',
  'queues.retry.confirm': 'Wiederholen',
  'queues.retry.failed': 'Nichts wurde wiederholt. Versuch es in einer Minute wieder.',
  'queues.retried':
    '{count, plural, =0 {Es war nichts zu wiederholen.} one {Ein Ereignis wird wiederholt.} other {# Ereignisse werden wiederholt.}}',
  'queues.operations': 'Vorgänge bei Stripe',
  'queues.operations.link':
    'Offene, gescheiterte und festgefahrene Vorgänge stehen auf der Seite „Zahlungen“.',
  'queues.bull': 'Bull',
  'queues.bull.name': 'Schlange',
  'queues.bull.waiting': 'Wartend',
  'queues.bull.active': 'In Arbeit',
  'queues.bull.delayed': 'Aufgeschoben',
  'queues.bull.failed': 'Gescheitert',
  'queues.redis.none':
    'Redis wird hier nicht benutzt: die Arbeiter dieses Prozesses sehen selbst nach. REDIS_URL bringt Bull.',
  'queues.redis.away':
    'Redis antwortet nicht. Verloren ist nichts: die Arbeiter sehen selbst nach.',

  'jobs.title': 'Aufträge von {queue}',
  'jobs.subtitle':
    'Eine Schlange von Bull trägt Weckrufe; die Arbeit selbst liegt in der Datenbank und wird auch ohne sie gefunden.',
  'jobs.link': '{queue}, {state}: {count}',
  'jobs.state': 'Stand',
  'jobs.none': 'Kein Auftrag hat diesen Stand.',
  'jobs.failed':
    'Die Aufträge konnten nicht gelesen werden: Redis antwortet nicht, oder es gibt diese Schlange nicht.',
  'jobs.name': '{name}, Nr. {id}',
  'jobs.wake': 'Weckruf Nr. {id}',
  'jobs.added': 'Aufgenommen {at}',
  'jobs.due': 'fällig {at}',
  'jobs.failed_at':
    'gescheitert {at} nach {count, plural, one {einem Versuch} other {# Versuchen}}',
  'jobs.promote': 'Jetzt ausführen',
  'jobs.remove': 'Entfernen',
  'jobs.retry.all': 'Alle {count} wiederholen',
  'jobs.remove.all': 'Alle {count} entfernen',
  'jobs.retry.title':
    '{count, plural, one {Diesen Auftrag wiederholen?} other {# Aufträge wiederholen?}}',
  'jobs.remove.title':
    '{count, plural, one {Diesen Auftrag entfernen?} other {# Aufträge entfernen?}}',
  'jobs.retry.question': 'Die Arbeiter bekommen ihn sofort. Es steht im Prüfprotokoll.',
  'jobs.remove.question': 'Er kommt nicht wieder. Es steht im Prüfprotokoll.',
  'jobs.retry.done':
    '{count, plural, =0 {Es war nichts zu wiederholen.} one {Ein Auftrag wird wiederholt.} other {# Aufträge werden wiederholt.}}',
  'jobs.remove.done':
    '{count, plural, =0 {Es war nichts zu entfernen.} one {Ein Auftrag wurde entfernt.} other {# Aufträge wurden entfernt.}}',
  'jobs.move.failed': 'Es wurde nichts geändert. Versuch es in einer Minute wieder.',

  'subject.job': 'Auftrag',
  'action.job.retry': 'Aufträge einer Schlange wiederholt',
  'action.job.remove': 'Aufträge einer Schlange entfernt',
  'subject.verifier': 'Prüfer',
  'subject.event': 'Ereignis',
  'action.verifier.run': 'Alles geprüft',
  'action.event.retry': 'Aufgegebene Ereignisse wiederholt',
};
