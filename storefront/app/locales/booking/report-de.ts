import type { Message } from '~/lib/i18n/translator';
import type { reportEn } from './report-en';

export const reportDe = {
  'report.write.CHECK_IN': 'Übergabebericht schreiben',
  'report.write.CHECK_OUT': 'Rückgabebericht schreiben',
  'report.title.CHECK_IN': 'Übergabebericht',
  'report.title.CHECK_OUT': 'Rückgabebericht',
  'report.lead.CHECK_IN':
    'Seht es euch gemeinsam an, bevor {name} es mitnimmt. Danach könnt ihr beide das hier lesen.',
  'report.lead.CHECK_OUT':
    'Sieh es dir an, wenn {name} es zurückbringt. Ein Bericht ohne Mängel gibt die Kaution frei.',
  'report.checklist': 'Checkliste',
  'report.checklistHint': 'Hake ab, was da und in Ordnung ist.',
  'report.condition': 'Zustand',
  'report.condition.choose': 'Auswählen …',
  'report.condition.EXCELLENT': 'Hervorragend: wie neu',
  'report.condition.GOOD': 'Gut: normale Gebrauchsspuren',
  'report.condition.FAIR': 'Ordentlich: sichtbar gebraucht, funktioniert',
  'report.condition.DAMAGED': 'Beschädigt',
  'report.condition.missing': 'Wähle den Zustand.',
  'report.damagedNote':
    'Bei einem Schaden oder Problem bleibt die Kaution gehalten und die Buchung offen für deine Forderung.',
  'report.photos': 'Fotos',
  'report.photosHint':
    'Von allen Seiten, und nah, was nicht makellos ist. Das klärt die meisten Fragen.',
  'report.notes': 'Notizen',
  'report.notesHint': 'Zählerstände, Zubehör, alte Spuren.',
  'report.issues': 'Probleme',
  'report.issuesHint': 'Eines je Zeile. Leer lassen, wenn alles gut ist.',
  'report.submit.CHECK_IN': 'Mit diesem Bericht übergeben',
  'report.submit.CHECK_OUT': 'Rückgabe mit diesem Bericht abschließen',
  'report.back': 'Zurück zur Buchung',
  'report.faults': 'Nicht in Ordnung',
  'report.photoOf': 'Foto {number}, {report}',
} as const satisfies Record<keyof typeof reportEn, Message>;
