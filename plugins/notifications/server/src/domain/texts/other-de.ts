import type { KindTexts } from './texts';

const decided = {
  title: 'Dein Streitfall ist entschieden: {title}',
  said: [
    'Unser Team hat beide Seiten der Buchung {number} gehört und entschieden.',
    'Zurück an den Mieter: {renterGets}\nAn den Vermieter: {ownerGets}',
    'Der Grund: „{note}“',
    'Mit etwas Neuem kann jede Seite einmal Einspruch erheben, bis {until}.',
    '[final]Diese Entscheidung ist endgültig.',
  ],
} as const;
const claimed = {
  title: 'Ein Problem wurde gemeldet: {title}',
  said: [
    'Die andere Seite der Buchung {number} hat ein Problem gemeldet und verlangt {amount}.',
    'Schreib bis {until}, wie du es siehst, wenn möglich mit Fotos. Danach entscheidet unser Team; bis dahin wird nichts ausgezahlt.',
  ],
} as const;
const appealed = {
  title: 'Gegen die Entscheidung wurde Einspruch erhoben: {title}',
  said: [
    'Die andere Seite der Buchung {number} hat mit etwas Neuem Einspruch gegen die Entscheidung über {amount} erhoben.',
    'Schreib bis {until}, was du dazu sagst. Danach entscheidet unser Team zum letzten Mal.',
  ],
} as const;
const argued = {
  title: 'Neues in deinem Streitfall: {title}',
  said: ['Die andere Seite der Buchung {number} hat zum Streitfall etwas hinzugefügt.'],
} as const;
const message = {
  title: 'Eine neue Nachricht: {title}',
  said: ['Jemand hat dir zu „{title}“ geschrieben. Du liest es und antwortest im Posteingang.'],
} as const;
const review = {
  title: 'Du hast eine Bewertung: {title}',
  said: ['Die andere Seite der Buchung {number} hat die Miete bewertet.'],
} as const;
const both = <T>(words: T) => ({ renter: words, owner: words });

export const otherDe = {
  dispute_claimed: both(claimed),
  dispute_appealed: both(appealed),
  dispute_argued: both(argued),
  dispute_decided: both(decided),
  message: both(message),
  review_received: both(review),
  listing_approved: {
    user: { title: 'Dein Inserat ist online', said: ['Wir haben „{title}“ freigegeben.'] },
  },
  listing_changes_requested: {
    user: {
      title: 'An deinem Inserat ist etwas zu ändern',
      said: [
        'Wir haben „{title}“ geprüft und bitten dich um eine Änderung, bevor es online geht.',
        'Der Grund: {reason}',
      ],
    },
  },
  listing_rejected: {
    user: {
      title: 'Dein Inserat wurde nicht freigegeben',
      said: ['Wir können „{title}“ nicht anbieten.', 'Der Grund: {reason}'],
    },
  },
  listing_pending: {
    user: {
      title: 'Wir sehen uns dein Inserat noch einmal an',
      said: [
        'Was wir dir eben über „{title}“ geschrieben haben, nehmen wir zurück und prüfen noch einmal. Du hörst von uns und musst nichts tun.',
      ],
    },
  },
  edit_approved: {
    user: {
      title: 'Deine Änderungen sind online',
      said: ['Wir haben deine Änderungen an „{title}“ freigegeben.'],
    },
  },
  edit_changes_requested: {
    user: {
      title: 'An deinen Änderungen ist etwas zu verbessern',
      said: [
        'Bitte überarbeite deine Änderungen an „{title}“. Die freigegebene Fassung bleibt online.',
        'Der Grund: {reason}',
      ],
    },
  },
  edit_rejected: {
    user: {
      title: 'Deine Änderungen wurden nicht freigegeben',
      said: [
        'Wir können deine Änderungen an „{title}“ nicht übernehmen. Die freigegebene Fassung bleibt online.',
        'Der Grund: {reason}',
      ],
    },
  },
  edit_pending: {
    user: {
      title: 'Wir sehen uns deine Änderungen noch einmal an',
      said: [
        'Was wir dir eben über deine Änderungen an „{title}“ geschrieben haben, nehmen wir zurück und prüfen noch einmal. Bis dahin ist die Fassung davor online.',
      ],
    },
  },
  calendar_fails: {
    user: {
      title: 'Ein Kalender ist nicht lesbar',
      said: [
        'Wir können den Kalender „{feed}“ von „{title}“ nicht mehr lesen. Was er zuletzt sagte, bleibt gesperrt.',
        '[instantBook]Bis er wieder geht, fragen Mieter dich, bevor sie buchen.',
      ],
    },
  },
  calendar_works: {
    user: {
      title: 'Ein Kalender geht wieder',
      said: [
        'Wir können den Kalender „{feed}“ von „{title}“ wieder lesen.',
        '[instantBook]Das Inserat ist wieder sofort buchbar, wenn alle seine Kalender gehen.',
      ],
    },
  },
  identity_verified: {
    user: {
      title: 'Deine Identität ist bestätigt',
      said: ['Wir haben dein Dokument angesehen. Es wird in wenigen Tagen gelöscht.'],
    },
  },
} as const satisfies Readonly<Record<string, KindTexts>>;
