import type { Message } from '~/lib/i18n/translator';
import type { reportListingEn } from './report-en';

export const reportListingDe: Readonly<Record<keyof typeof reportListingEn, Message>> = {
  'reportListing.title': 'Dieses Angebot melden',
  'reportListing.lead':
    'Sag uns, was daran nicht stimmt. Jede Meldung wird von Menschen gelesen; von wem sie kommt, wird nicht weitergesagt.',
  'reportListing.reasons': 'Was stimmt nicht?',
  'reportListing.reason.not_as_described': 'Nicht wie beschrieben',
  'reportListing.explained.not_as_described':
    'Es ist etwas anderes, in anderem Zustand, oder es gibt es nicht.',
  'reportListing.reason.prohibited_item': 'Darf nicht vermietet werden',
  'reportListing.explained.prohibited_item':
    'Waffen, Drogen, Fälschungen, Gestohlenes oder Gefährliches.',
  'reportListing.reason.fraud': 'Betrug oder Bezahlung anderswo',
  'reportListing.explained.fraud':
    'Verlangt Geld oder Kontakt außerhalb dieser Seite oder wirkt wie ein Trick.',
  'reportListing.reason.offensive': 'Verletzend',
  'reportListing.explained.offensive': 'Beleidigung, Hass oder Gewalt in Texten oder Fotos.',
  'reportListing.reason.photos_of_others': 'Fremde Fotos',
  'reportListing.explained.photos_of_others':
    'Von anderswo übernommen, oder es sind Personen zu sehen, die nichts davon wissen.',
  'reportListing.reason.other': 'Etwas anderes',
  'reportListing.explained.other': 'Beschreibe es unten.',
  'reportListing.words': 'Was sollten wir wissen?',
  'reportListing.wordsHint':
    'Was du gesehen hast und wo. Bei „Etwas anderes“ brauchen wir es, sonst hilft es. Bis zu {count} Zeichen.',
  'reportListing.submit': 'Meldung senden',
  'reportListing.chooseReason': 'Wähle aus, was nicht stimmt.',
  'reportListing.needsWords': 'Beschreibe, was nicht stimmt.',
  'reportListing.tooLong': 'Kürze es auf {count} Zeichen.',
  'reportListing.own':
    'Das ist dein eigenes Angebot. Wenn etwas daran nicht stimmt, bearbeite oder pausiere es.',
  'reportListing.gone':
    'Dieses Angebot wird nicht mehr gezeigt, es gibt also nichts mehr zu melden.',
  'reportListing.thanks.title': 'Danke, wir sehen es uns an',
  'reportListing.thanks.text':
    'Deine Meldung ist bei unserem Team. Verstößt das Angebot gegen die Regeln, wird es entfernt. Mehr brauchst du nicht zu tun.',
  'reportListing.thanks.urgent':
    'Hast du außerhalb dieser Seite etwas bezahlt? Bitte deine Bank sofort, es zurückzuholen.',
};
