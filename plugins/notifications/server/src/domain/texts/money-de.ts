import type { KindTexts } from './texts';

export const moneyDe = {
  payment_returned: {
    renter: {
      title: 'Deine Zahlung geht zurück: {title}',
      said: [
        'Deine Zahlung von {amount} zur Buchung {number} kam, als der Zeitraum vergeben war. Alles davon geht auf deine Karte zurück.',
      ],
    },
    owner: {
      title: 'Eine Zahlung kam zu spät: {title}',
      said: [
        'Die Buchung {number} wurde bezahlt, als ihr Zeitraum vergeben war: Das Geld geht zurück, und nichts ändert sich.',
      ],
    },
  },
  deposit_held: {
    renter: {
      title: 'Die Kaution ist vorgemerkt: {title}',
      said: [
        'Für die Buchung {number} ist eine Kaution von {amount} auf deiner Karte vorgemerkt. Sie wird nicht abgebucht und ist nach der Miete wieder frei.',
      ],
    },
  },
  deposit_failed: {
    renter: {
      title: 'Die Kaution konnte nicht vorgemerkt werden: {title}',
      said: [
        'Deine Karte wurde für die Kaution der Buchung {number} abgelehnt. Gib auf der Seite der Buchung eine andere an, sonst kann die Miete nicht beginnen.',
      ],
    },
    owner: {
      title: 'Die Kaution ist noch nicht vorgemerkt: {title}',
      said: [
        'Die Karte wurde für die Kaution der Buchung {number} abgelehnt; wir bitten um eine andere. Du kannst auch auf die Kaution verzichten.',
      ],
    },
  },
  deposit_released: {
    renter: {
      title: 'Die Kaution ist frei: {title}',
      said: [
        'Die Kaution von {amount} zur Buchung {number} ist auf deiner Karte nicht mehr vorgemerkt.',
      ],
    },
  },
  refund_done: {
    renter: {
      title: 'Dein Geld ist unterwegs: {title}',
      said: [
        '{amount} aus der Buchung {number} gehen auf deine Karte zurück. Banken brauchen dafür einige Tage.',
      ],
    },
  },
  refund_failed: {
    renter: {
      title: 'Deine Bank hat eine Erstattung zurückgeschickt: {title}',
      said: [
        'Eine Erstattung zur Buchung {number} kam auf deiner Karte nicht an. Unser Team kümmert sich darum und schreibt dir.',
      ],
    },
  },
  settled: {
    owner: {
      title: 'Eine Buchung ist abgerechnet: {title}',
      said: [
        'Die Buchung {number} ist abgeschlossen. Was dir gehört, ist unterwegs zu deiner Bank.',
      ],
    },
  },
  payout_paid: {
    owner: {
      title: 'Du wurdest bezahlt: {title}',
      said: ['{amount} aus der Buchung {number} sind bei deiner Bank angekommen.'],
    },
  },
  payout_failed: {
    owner: {
      title: 'Eine Auszahlung kam nicht an: {title}',
      said: [
        'Deine Bank hat {amount} aus der Buchung {number} zurückgeschickt. Sieh dir die Angaben zu deinem Bankkonto an; danach wird noch einmal ausgezahlt.',
      ],
    },
  },
  chargeback_opened: {
    owner: {
      title: 'Eine Zahlung wird bei der Bank bestritten: {title}',
      said: [
        'Die Bank hat {amount} der Buchung {number} vorerst zurückgeholt. Unser Team antwortet ihr; bis zur Entscheidung wird aus dieser Buchung nichts ausgezahlt.',
      ],
    },
  },
  chargeback_won: {
    owner: {
      title: 'Die Bank hat für uns entschieden: {title}',
      said: ['{amount} der Buchung {number} bleiben bezahlt; alles geht weiter wie zuvor.'],
    },
  },
  chargeback_lost: {
    owner: {
      title: 'Die Bank hat gegen die Zahlung entschieden: {title}',
      said: [
        '{amount} der Buchung {number} sind endgültig zurückgegangen. Was das für deine Auszahlung heißt, steht bei deinen Einnahmen.',
      ],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
