import type { KindTexts } from './texts';

export const changesDe = {
  extended: {
    renter: {
      title: 'Deine Miete ist verlängert: {title}',
      said: ['Die Buchung {number} dauert jetzt bis {end}.'],
    },
    owner: {
      title: 'Eine Miete wurde verlängert: {title}',
      said: [
        'Es wird länger behalten und ist bezahlt: Die Buchung {number} dauert jetzt bis {end}.',
      ],
    },
  },
  moved: {
    renter: {
      title: 'Deine Miete hat einen anderen Zeitraum: {title}',
      said: ['Die Buchung {number} geht jetzt von {start} bis {end}.'],
    },
    owner: {
      title: 'Eine Miete hat einen anderen Zeitraum: {title}',
      said: ['Die Buchung {number} wurde verlegt: Sie geht jetzt von {start} bis {end}.'],
    },
  },
  change_asked: {
    renter: {
      title: 'Dein Wunsch nach anderen Daten ist unterwegs: {title}',
      said: [
        'Du möchtest die Buchung {number} von {askedStart} bis {askedEnd}. Bis {until} kommt eine Antwort; vorher wird nichts abgebucht.',
      ],
    },
    owner: {
      title: 'Andere Daten sind gewünscht: {title}',
      said: [
        'Die Buchung {number} soll von {askedStart} bis {askedEnd} gehen. Antworte bis {until} mit Ja oder Nein.',
      ],
    },
  },
  change_declined: {
    renter: {
      title: 'Dein Zeitraum bleibt, wie er war: {title}',
      said: [
        'Die vermietende Seite der Buchung {number} kann dir die anderen Daten nicht geben. Nichts wird abgebucht, und die Buchung bleibt, wie sie war.',
      ],
    },
  },
  change_unanswered: {
    renter: {
      title: 'Dein Zeitraum bleibt, wie er war: {title}',
      said: [
        'Die vermietende Seite der Buchung {number} hat nicht rechtzeitig geantwortet. Nichts wird abgebucht, und die Buchung bleibt, wie sie war. Du kannst noch einmal fragen.',
      ],
    },
    owner: {
      title: 'Die Zeit, auf einen anderen Zeitraum zu antworten, ist um: {title}',
      said: ['Die Buchung {number} behält ihren Zeitraum.'],
    },
  },
  change_returned: {
    renter: {
      title: 'Dein anderer Zeitraum war vergeben: {title}',
      said: [
        'Deine Zahlung von {amount} zur Buchung {number} kam, als der Zeitraum aufgegeben war. Alles davon geht auf deine Karte zurück; die Buchung bleibt, wie sie war.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
