import type { KindTexts } from './texts';

export const returnsDe = {
  early_return: {
    renter: {
      title: 'Du bringst es früher zurück: {title}',
      said: ['Die vermietende Seite der Buchung {number} weiß es und sieht es sich an.'],
    },
    owner: {
      title: 'Es kommt früher zurück: {title}',
      said: ['Zur Buchung {number} wird es jetzt zurückgebracht. Schreib, wie es zurückkam.'],
    },
  },
  late_planned: {
    renter: {
      title: 'Eine Verspätungsgebühr: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Nach den gebuchten Bedingungen werden {amount} von deiner Karte abgebucht.',
        'Wenn das nicht stimmt, melde auf der Seite der Buchung ein Problem.',
      ],
    },
    owner: {
      title: 'Eine Verspätungsgebühr wird abgebucht: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Von der Karte werden {amount} abgebucht; davon bekommst du {share}.',
      ],
    },
  },
  late_waived: {
    renter: {
      title: 'Keine Verspätungsgebühr: {title}',
      said: [
        'Es kam {late} nach dem Ende der Buchung {number} zurück. Die vermietende Seite verlangt nichts dafür: {amount} werden nicht berechnet.',
      ],
    },
  },
  late_failed: {
    renter: {
      title: 'Bitte bezahle die Verspätungsgebühr: {title}',
      said: [
        'Deine Karte wurde für die Verspätungsgebühr von {amount} zur Buchung {number} abgelehnt. Bezahle sie bis {until}; danach wird sie aus der Kaution genommen.',
      ],
    },
    owner: {
      title: 'Die Verspätungsgebühr steht aus: {title}',
      said: [
        'Die Karte wurde für die Verspätungsgebühr von {amount} zur Buchung {number} abgelehnt. Bis {until} kann sie noch bezahlt werden; danach zahlt die Kaution, soweit sie vorgemerkt ist.',
      ],
    },
  },
  late_paid: {
    renter: {
      title: 'Die Verspätungsgebühr ist bezahlt: {title}',
      said: ['Danke: Die Verspätungsgebühr von {amount} zur Buchung {number} ist bezahlt.'],
    },
    owner: {
      title: 'Die Verspätungsgebühr ist bezahlt: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist bezahlt. Deine {share} werden ausgezahlt, sobald die Buchung abgerechnet ist.',
      ],
    },
  },
  late_from_deposit: {
    renter: {
      title: 'Die Verspätungsgebühr kam aus der Kaution: {title}',
      said: [
        'Die Verspätungsgebühr zur Buchung {number} wurde nicht bezahlt, darum wurden {taken} aus der Kaution genommen. Der Rest ist frei.',
      ],
    },
    owner: {
      title: 'Die Verspätungsgebühr kam aus der Kaution: {title}',
      said: [
        'Die Verspätungsgebühr zur Buchung {number} wurde nicht bezahlt, darum bekommst du {taken} aus der Kaution, ohne Provision.',
      ],
    },
  },
  late_open: {
    renter: {
      title: 'Die Verspätungsgebühr ist noch offen: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist nicht bezahlt. Du kannst sie weiterhin bezahlen.',
      ],
    },
    owner: {
      title: 'Die Verspätungsgebühr ist noch offen: {title}',
      said: [
        'Die Verspätungsgebühr von {amount} zur Buchung {number} ist nicht bezahlt, und es ist keine Kaution mehr vorgemerkt. Unser Team kümmert sich darum.',
      ],
    },
  },
  return_late: {
    owner: {
      title: 'Es ist nicht zurück, und die nächste Miete beginnt bald: {title}',
      said: [
        'Die Miete {number} ist vorbei, und niemand hat die Rückgabe gemeldet. Ab {nextStart} wird schon darauf gewartet; die nächste Seite weiß Bescheid.',
        'Schreib der mietenden Seite. Wenn es zurück ist, melde die Rückgabe: Daraus folgt die Verspätungsgebühr. Kommt es nicht rechtzeitig, storniere die nächste Buchung, damit dort alles erstattet wird.',
      ],
    },
    next: {
      title: 'Es ist noch nicht zurück: {title}',
      said: [
        'Die Miete vor deiner ist vorbei, aber der Gegenstand ist noch nicht zurück. Deine, {nextNumber}, beginnt am {nextStart}. Die vermietende Seite weiß es; wir schreiben noch einmal, sobald er zurück ist.',
      ],
    },
  },
  return_back: {
    owner: {
      title: 'Es ist zurück: {title}',
      said: ['Die Rückgabe ist gemeldet. Die nächste Buchung, {nextNumber}, weiß Bescheid.'],
    },
    next: {
      title: 'Es ist zurück: {title}',
      said: [
        'Der Gegenstand, den du ab {nextStart} mietest, ist zurück. Der Buchung {nextNumber} steht nichts mehr im Weg.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
