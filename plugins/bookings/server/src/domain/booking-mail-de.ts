import type { MailTexts } from './booking-mail-texts';

export const mailsDe: MailTexts = {
  extended: {
    renter: {
      subject: 'Deine Miete ist verlängert: {title}',
      said: ['Die Buchung {number} dauert jetzt bis {end}.'],
    },
    owner: {
      subject: 'Eine Miete wurde verlängert: {title}',
      said: [
        'Es wird länger behalten und ist bezahlt: Die Buchung {number} dauert jetzt bis {end}.',
      ],
    },
  },
  moved: {
    renter: {
      subject: 'Deine Miete hat einen anderen Zeitraum: {title}',
      said: ['Die Buchung {number} geht jetzt von {start} bis {end}.'],
    },
    owner: {
      subject: 'Eine Miete hat einen anderen Zeitraum: {title}',
      said: ['Die Buchung {number} wurde verlegt: Sie geht jetzt von {start} bis {end}.'],
    },
  },
  change_asked: {
    renter: {
      subject: 'Dein Wunsch nach anderen Daten ist unterwegs: {title}',
      said: [
        'Du möchtest die Buchung {number} von {askedStart} bis {askedEnd}. Bis {until} kommt eine Antwort; vorher wird nichts abgebucht.',
      ],
    },
    owner: {
      subject: 'Andere Daten sind gewünscht: {title}',
      said: [
        'Die Buchung {number} soll von {askedStart} bis {askedEnd} gehen. Antworte bis {until} mit Ja oder Nein.',
      ],
    },
  },
  change_declined: {
    renter: {
      subject: 'Dein Zeitraum bleibt, wie er war: {title}',
      said: [
        'Die vermietende Seite der Buchung {number} kann dir die anderen Daten nicht geben. Nichts wird abgebucht, und die Buchung bleibt, wie sie war.',
      ],
    },
  },
  change_unanswered: {
    renter: {
      subject: 'Dein Zeitraum bleibt, wie er war: {title}',
      said: [
        'Die vermietende Seite der Buchung {number} hat nicht rechtzeitig geantwortet. Nichts wird abgebucht, und die Buchung bleibt, wie sie war. Du kannst noch einmal fragen.',
      ],
    },
    owner: {
      subject: 'Die Zeit, auf einen anderen Zeitraum zu antworten, ist um: {title}',
      said: ['Die Buchung {number} behält ihren Zeitraum.'],
    },
  },
  change_returned: {
    renter: {
      subject: 'Dein anderer Zeitraum war vergeben: {title}',
      said: [
        'Deine Zahlung von {amount} zur Buchung {number} kam, als der Zeitraum aufgegeben war. Alles davon geht auf deine Karte zurück; die Buchung bleibt, wie sie war.',
      ],
    },
  },
  early_return: {
    renter: {
      subject: 'Du bringst es früher zurück: {title}',
      said: ['Die vermietende Seite der Buchung {number} weiß es und sieht es sich an.'],
    },
    owner: {
      subject: 'Es kommt früher zurück: {title}',
      said: ['Zur Buchung {number} wird es jetzt zurückgebracht. Schreib, wie es zurückkam.'],
    },
  },
  late_planned: {
    renter: {
      subject: 'Eine Verspätungsgebühr: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Nach den gebuchten Bedingungen werden {amount} von deiner Karte abgebucht.',
        'Wenn das nicht stimmt, melde auf der Seite der Buchung ein Problem.',
      ],
    },
    owner: {
      subject: 'Eine Verspätungsgebühr wird abgebucht: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Von der Karte werden {amount} abgebucht; davon bekommst du {share}.',
      ],
    },
  },
  late_waived: {
    renter: {
      subject: 'Keine Verspätungsgebühr: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Die vermietende Seite verlangt nichts dafür: {amount} werden nicht berechnet.',
      ],
    },
  },
  late_failed: {
    renter: {
      subject: 'Bitte bezahle die Verspätungsgebühr: {title}',
      said: [
        'Deine Karte wurde für die Verspätungsgebühr von {amount} zur Buchung {number} abgelehnt. Bezahle sie bis {until}; danach wird sie aus der Kaution genommen.',
      ],
    },
    owner: {
      subject: 'Die Verspätungsgebühr steht aus: {title}',
      said: [
        'Die Karte wurde für die Verspätungsgebühr von {amount} zur Buchung {number} abgelehnt. Bis {until} kann sie noch bezahlt werden; danach zahlt die Kaution, soweit sie vorgemerkt ist.',
      ],
    },
  },
  late_paid: {
    renter: {
      subject: 'Die Verspätungsgebühr ist bezahlt: {title}',
      said: ['Danke: Die Verspätungsgebühr von {amount} zur Buchung {number} ist bezahlt.'],
    },
    owner: {
      subject: 'Die Verspätungsgebühr ist bezahlt: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist bezahlt. Deine {share} werden ausgezahlt, sobald die Buchung abgerechnet ist.',
      ],
    },
  },
  late_from_deposit: {
    renter: {
      subject: 'Die Verspätungsgebühr kam aus der Kaution: {title}',
      said: [
        'Die Verspätungsgebühr zur Buchung {number} wurde nicht bezahlt, darum wurden {taken} aus der Kaution genommen. Der Rest ist frei.',
      ],
    },
    owner: {
      subject: 'Die Verspätungsgebühr kam aus der Kaution: {title}',
      said: [
        'Die Verspätungsgebühr zur Buchung {number} wurde nicht bezahlt, darum bekommst du {taken} aus der Kaution, ohne Provision.',
      ],
    },
  },
  late_open: {
    renter: {
      subject: 'Die Verspätungsgebühr ist noch offen: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist nicht bezahlt. Du kannst sie weiterhin bezahlen.',
      ],
    },
    owner: {
      subject: 'Die Verspätungsgebühr ist noch offen: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist nicht bezahlt, und es ist keine Kaution mehr vorgemerkt. Unser Team kümmert sich darum.',
      ],
    },
  },
  return_late: {
    owner: {
      subject: 'Es ist nicht zurück, und die nächste Miete beginnt bald: {title}',
      said: [
        'Die Miete {number} ist vorbei, und niemand hat die Rückgabe gemeldet. Ab {nextStart} wird schon darauf gewartet; die nächste Seite weiß Bescheid.',
        'Schreib der mietenden Seite. Wenn es zurück ist, melde die Rückgabe: Daraus folgt die Verspätungsgebühr. Kommt es nicht rechtzeitig, storniere die nächste Buchung, damit dort alles erstattet wird.',
      ],
    },
    next: {
      subject: 'Es ist noch nicht zurück: {title}',
      said: [
        'Die Miete vor deiner ist vorbei, aber der Gegenstand ist noch nicht zurück. Deine, {nextNumber}, beginnt am {nextStart}. Die vermietende Seite weiß es; wir schreiben noch einmal, sobald er zurück ist.',
      ],
    },
  },
  return_back: {
    owner: {
      subject: 'Es ist zurück: {title}',
      said: ['Die Rückgabe ist gemeldet. Die nächste Buchung, {nextNumber}, weiß Bescheid.'],
    },
    next: {
      subject: 'Es ist zurück: {title}',
      said: [
        'Der Gegenstand, den du ab {nextStart} mietest, ist zurück. Der Buchung {nextNumber} steht nichts mehr im Weg.',
      ],
    },
  },
};
