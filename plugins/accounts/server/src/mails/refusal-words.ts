import type { Refusal } from '../../../contracts/identity';
import type { MailLanguage } from './texts';

const WORDS: Readonly<Record<MailLanguage, Readonly<Record<Exclude<Refusal, 'other'>, string>>>> = {
  en: {
    unreadable: 'The picture cannot be read: it is blurred, too dark or cut off.',
    expired: 'The document has expired.',
    other_person: 'The name on the document is not the one of your account.',
    wrong_document: 'We take a passport, an identity card or a driving licence.',
    incomplete: 'A side of the document is missing.',
  },
  de: {
    unreadable: 'Das Bild ist nicht lesbar: unscharf, zu dunkel oder abgeschnitten.',
    expired: 'Das Dokument ist abgelaufen.',
    other_person: 'Der Name auf dem Dokument ist nicht der deines Kontos.',
    wrong_document: 'Wir nehmen Reisepass, Personalausweis oder Führerschein.',
    incomplete: 'Eine Seite des Dokuments fehlt.',
  },
};

/** The ready reason in the language of the mail, then what staff wrote themselves. */
export function refusalWords(language: MailLanguage, refusal: Refusal, words: string): string {
  const ready = refusal === 'other' ? '' : WORDS[language][refusal];
  return [ready, words].filter((part) => part !== '').join(' ');
}
