import type { KindTexts } from './texts';

export const bookingsDe = {
  request_made: {
    renter: {
      title: 'Deine Anfrage ist unterwegs: {title}',
      said: [
        'Du möchtest es von {start} bis {end} mieten (Buchung {number}).',
        'Bis {until} kommt eine Antwort. Deine Karte wird erst nach einem Ja belastet.',
      ],
    },
    owner: {
      title: 'Eine neue Anfrage: {title}',
      said: [
        'Jemand möchte es von {start} bis {end} mieten (Buchung {number}).',
        'Antworte bis {until} mit Ja oder Nein; danach endet die Anfrage von selbst.',
      ],
    },
  },
  under_review: {
    renter: {
      title: 'Wir sehen uns deine Buchung an: {title}',
      said: [
        'Bevor es mit der Buchung {number} weitergeht, sieht unser Team kurz darauf. Bis {until} hörst du von uns; vorher wird nichts abgebucht.',
      ],
    },
  },
  confirmed: {
    renter: {
      title: 'Deine Buchung ist bestätigt: {title}',
      said: [
        'Die Buchung {number} geht von {start} bis {end}.',
        'Wo du es bekommst und wie du die vermietende Seite erreichst, steht auf der Seite der Buchung.',
      ],
    },
    owner: {
      title: 'Du hast eine Buchung: {title}',
      said: [
        'Die Buchung {number} ist bezahlt und geht von {start} bis {end}.',
        'Wie du die mietende Seite erreichst, steht auf der Seite der Buchung.',
      ],
    },
  },
  request_declined: {
    renter: {
      title: 'Deine Anfrage wurde abgelehnt: {title}',
      said: [
        'Die Buchung {number} kommt nicht zustande, und nichts wird abgebucht. Anderes ist an deinen Tagen frei.',
      ],
    },
  },
  request_withdrawn: {
    renter: {
      title: 'Du hast deine Anfrage zurückgezogen: {title}',
      said: ['Die Buchung {number} ist beendet, und nichts wird abgebucht.'],
    },
    owner: {
      title: 'Eine Anfrage wurde zurückgezogen: {title}',
      said: ['Die Buchung {number} kommt nicht zustande; die Tage sind wieder frei.'],
    },
  },
  request_unanswered: {
    renter: {
      title: 'Auf deine Anfrage kam keine Antwort: {title}',
      said: [
        'Die Buchung {number} kommt nicht zustande, und nichts wird abgebucht. Anderes ist an deinen Tagen frei.',
      ],
    },
    owner: {
      title: 'Die Zeit, auf eine Anfrage zu antworten, ist um: {title}',
      said: [
        'Die Buchung {number} kommt nicht zustande. Wer schnell antwortet, steht in der Suche weiter oben.',
      ],
    },
  },
  request_unpaid: {
    renter: {
      title: 'Deine Karte konnte nicht belastet werden: {title}',
      said: [
        'Die Buchung {number} kommt nicht zustande: Deine Karte wurde abgelehnt, als das Geld fällig war. Nichts wird abgebucht; mit einer anderen Karte kannst du noch einmal buchen.',
      ],
    },
    owner: {
      title: 'Eine Buchung konnte nicht bezahlt werden: {title}',
      said: ['Die Buchung {number} kommt nicht zustande; die Tage sind wieder frei.'],
    },
  },
  payment_missed: {
    renter: {
      title: 'Deine Buchung wurde nicht bezahlt: {title}',
      said: [
        'Die Buchung {number} ist beendet, weil die Zahlung nicht rechtzeitig kam. Nichts wird abgebucht; du kannst noch einmal buchen.',
      ],
    },
  },
  cancelled_by_renter: {
    renter: {
      title: 'Du hast storniert: {title}',
      said: [
        'Die Buchung {number} ist storniert.',
        'Was du nach den gebuchten Bedingungen zurückbekommst, steht auf der Seite der Buchung; es geht auf deine Karte.',
      ],
    },
    owner: {
      title: 'Eine Buchung wurde storniert: {title}',
      said: [
        'Die mietende Seite hat die Buchung {number} von {start} bis {end} storniert.',
        'Was dir nach den Bedingungen zusteht, steht auf der Seite der Buchung.',
      ],
    },
  },
  cancelled_by_owner: {
    renter: {
      title: 'Die vermietende Seite hat storniert: {title}',
      said: [
        'Die Buchung {number} findet nicht statt. Es tut uns leid.',
        'Was du für Tage bezahlt hast, die du nicht nutzen kannst, geht auf deine Karte zurück. Vielleicht ist anderes an deinen Tagen frei.',
      ],
    },
    owner: {
      title: 'Du hast eine Buchung storniert: {title}',
      said: ['Die Buchung {number} ist storniert, und die mietende Seite bekommt das Geld zurück.'],
    },
  },
  cancelled_no_deposit: {
    renter: {
      title: 'Deine Buchung ist storniert: {title}',
      said: [
        'Die Kaution der Buchung {number} konnte auf deiner Karte nicht rechtzeitig vorgemerkt werden, darum findet die Miete nicht statt.',
        'Was du nach den gebuchten Bedingungen zurückbekommst, steht auf der Seite der Buchung.',
      ],
    },
    owner: {
      title: 'Eine Buchung ist storniert: {title}',
      said: [
        'Die Kaution der Buchung {number} konnte nicht rechtzeitig vorgemerkt werden. Was dir nach den Bedingungen zusteht, steht auf der Seite der Buchung.',
      ],
    },
  },
  cancelled_deposit_away: {
    renter: {
      title: 'Deine Buchung ist storniert: {title}',
      said: [
        'Die Kaution der Buchung {number} konnte nicht vorgemerkt werden; an deiner Karte lag es nicht. Du bekommst alles zurück.',
      ],
    },
    owner: {
      title: 'Eine Buchung ist storniert: {title}',
      said: [
        'Die Kaution der Buchung {number} konnte nicht vorgemerkt werden, darum findet die Miete nicht statt.',
      ],
    },
  },
  upcoming: {
    renter: {
      title: 'Deine Miete beginnt bald: {title}',
      said: [
        'Die Buchung {number} beginnt am {start}. Wo du es bekommst, steht auf der Seite der Buchung.',
        '[deposit]Die Kaution wird bis dahin auf deiner Karte vorgemerkt.',
      ],
    },
    owner: {
      title: 'Eine Miete beginnt bald: {title}',
      said: ['Die Buchung {number} beginnt am {start}. Leg es sauber und vollständig bereit.'],
    },
  },
  check_in_due: {
    renter: {
      title: 'Es ist Zeit, es abzuholen: {title}',
      said: ['Die Buchung {number} hat begonnen. Seht es euch gemeinsam an, und mach Fotos.'],
    },
    owner: {
      title: 'Es ist Zeit, es zu übergeben: {title}',
      said: [
        'Die Buchung {number} hat begonnen. Schreib, in welchem Zustand du es übergibst, mit Fotos.',
      ],
    },
  },
  started: {
    renter: {
      title: 'Viel Freude damit: {title}',
      said: ['Die Buchung {number} läuft. Bring es bis {end} zurück.'],
    },
    owner: {
      title: 'Die Miete läuft: {title}',
      said: ['Aus der Buchung {number} kommt es am {end} zurück.'],
    },
  },
  return_due: {
    renter: {
      title: 'Bitte bring es zurück: {title}',
      said: ['Die Buchung {number} endete am {end}. Eine Verspätung kann etwas kosten.'],
    },
    owner: {
      title: 'Es kommt zurück: {title}',
      said: [
        'Die Buchung {number} endete am {end}. Schreib innerhalb eines Tages, wie es zurückkam.',
      ],
    },
  },
  completed: {
    renter: {
      title: 'Deine Miete ist vorbei: {title}',
      said: [
        'Die Buchung {number} ist abgeschlossen.',
        'Wie war es? Andere freuen sich über eine Bewertung; du schreibst sie auf der Seite der Buchung.',
      ],
    },
    owner: {
      title: 'Eine Miete ist vorbei: {title}',
      said: [
        'Die Buchung {number} ist abgeschlossen. Dein Anteil wird nach den Tagen ausgezahlt, in denen ein Problem gemeldet werden kann.',
        'Wie war es? Auf der Seite der Buchung kannst du die mietende Seite bewerten.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
