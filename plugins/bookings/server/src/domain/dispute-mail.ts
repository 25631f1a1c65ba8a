/** What the sides of a dispute are told by mail, in their own language. Pure. */
import { formatMoney } from '@rental/shared/format-money';
import type { DisputeDecision } from '../../../contracts/disputes';

export type DisputeNews =
  | { readonly kind: 'claimed' | 'appealed'; readonly amount: number; readonly until: Date }
  | { readonly kind: 'argued' }
  | { readonly kind: 'decided'; readonly decision: DisputeDecision; readonly until: Date | null };

export interface DisputeMail {
  readonly title: string;
  readonly number: string;
  readonly currency: string;
  readonly timeZone: string;
  /** The dispute's page. */
  readonly url: string;
  readonly news: DisputeNews;
}

interface Words {
  readonly subject: string;
  readonly said: readonly string[];
}

interface Language {
  readonly claimed: Words;
  readonly appealed: Words;
  readonly argued: Words;
  readonly decided: Words;
  readonly renterGets: string;
  readonly ownerGets: string;
  readonly reasons: string;
  readonly appealUntil: string;
  readonly final: string;
}

const LANGUAGES: Readonly<Record<'en' | 'de', Language>> = {
  en: {
    claimed: {
      subject: 'A problem was reported: {title}',
      said: [
        'The other side of booking {number} has reported a problem and asks for {amount}.',
        'Say how you see it, with photos if you have some, until {until}. Our staff then decide; until they do, nothing is paid out.',
      ],
    },
    appealed: {
      subject: 'The decision was appealed: {title}',
      said: [
        'The other side of booking {number} has appealed the decision about {amount}, with something new.',
        'Say what you think of it until {until}. Our staff then decide for the last time.',
      ],
    },
    argued: {
      subject: 'News in your dispute: {title}',
      said: ['The other side of booking {number} has added something to the dispute.'],
    },
    decided: {
      subject: 'Your dispute is decided: {title}',
      said: ['Our staff have heard both sides of booking {number} and decided.'],
    },
    renterGets: 'The renter gets back: {amount}',
    ownerGets: 'The owner gets: {amount}',
    reasons: 'Why:',
    appealUntil: 'With something new, either side can appeal once, until {until}.',
    final: 'This decision is final.',
  },
  de: {
    claimed: {
      subject: 'Ein Problem wurde gemeldet: {title}',
      said: [
        'Die andere Seite der Buchung {number} hat ein Problem gemeldet und verlangt {amount}.',
        'Schreib bis {until}, wie du es siehst, wenn möglich mit Fotos. Danach entscheidet unser Team; bis dahin wird nichts ausgezahlt.',
      ],
    },
    appealed: {
      subject: 'Gegen die Entscheidung wurde Einspruch erhoben: {title}',
      said: [
        'Die andere Seite der Buchung {number} hat mit etwas Neuem Einspruch gegen die Entscheidung über {amount} erhoben.',
        'Schreib bis {until}, was du dazu sagst. Danach entscheidet unser Team zum letzten Mal.',
      ],
    },
    argued: {
      subject: 'Neues in deinem Streitfall: {title}',
      said: ['Die andere Seite der Buchung {number} hat zum Streitfall etwas hinzugefügt.'],
    },
    decided: {
      subject: 'Dein Streitfall ist entschieden: {title}',
      said: ['Unser Team hat beide Seiten der Buchung {number} gehört und entschieden.'],
    },
    renterGets: 'Zurück an den Mieter: {amount}',
    ownerGets: 'An den Vermieter: {amount}',
    reasons: 'Der Grund:',
    appealUntil: 'Mit etwas Neuem kann jede Seite einmal Einspruch erheben, bis {until}.',
    final: 'Diese Entscheidung ist endgültig.',
  },
};

/** @param locale of the account; English where there are no texts in it */
export function writeDisputeMail(
  mail: DisputeMail,
  locale: string | null,
): { subject: string; text: string } {
  const code = locale?.toLowerCase().startsWith('de') ? 'de' : 'en';
  const language = LANGUAGES[code];
  const { subject, said } = language[mail.news.kind];
  const fill = filler(mail, code);
  return {
    subject: fill(subject),
    text: [
      ...said.map((words) => fill(words)),
      ...decisionOf(mail, language, fill, code),
      mail.url,
      'Rental Portal',
    ].join('\n\n'),
  };
}

type Fill = (words: string, amount?: number) => string;

function filler({ title, number, currency, timeZone, news }: DisputeMail, code: 'en' | 'de'): Fill {
  const until = 'until' in news ? news.until : null;
  const values: Readonly<Record<string, string>> = {
    title,
    number,
    until: until ? instantIn(until, timeZone, code) : '',
  };
  const asked = 'amount' in news ? news.amount : 0;
  return (words, amount = asked) =>
    words.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'amount' ? formatMoney(amount, currency, code) : (values[name] ?? ''),
    );
}

const instantIn = (at: Date, timeZone: string, code: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(code, {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(at);

function decisionOf(
  { news }: DisputeMail,
  language: Language,
  fill: Fill,
  code: 'en' | 'de',
): string[] {
  if (news.kind !== 'decided') return [];
  const { decision, until } = news;
  const quoted = code === 'de' ? `„${decision.note}“` : `“${decision.note}”`;
  return [
    [
      fill(language.renterGets, decision.renterGets),
      fill(language.ownerGets, decision.ownerGets),
    ].join('\n'),
    `${language.reasons} ${quoted}`,
    until ? fill(language.appealUntil) : language.final,
  ];
}
