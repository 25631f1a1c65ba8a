/** The words that hold: those that staff have published, else our own. */
import { rowsOf } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { Kind, Side } from '../../../contracts/kinds';
import type { TemplateText } from '../../../contracts/templates';
import { wordsFor } from '../domain/render';
import { wordsOf } from '../domain/template-rules';
import { TEXTS, type Language } from '../domain/texts';
import type { Words } from '../domain/texts/texts';

export type ChooseWords = (kind: Kind, side: Side, language: Language) => Words | undefined;

const PUBLISHED = `select kind, side, language, title, body from notification_templates
  where published_at is not null order by id`;

/**
 * There are few of them: all are read, for each page and each batch. A language without words of ours
 * or of staff falls back to English.
 */
export async function readWords(knex: Knex): Promise<ChooseWords> {
  const templates = new Map(
    (await rowsOf<TemplateText>(knex, PUBLISHED)).map((row): [string, Words] => [
      `${row.kind} ${row.side} ${row.language}`,
      wordsOf(row),
    ]),
  );
  return (kind, side, language) => {
    // Of what is told to nobody, no template makes news.
    if (!wordsFor(kind, side, 'en')) return undefined;
    const own = TEXTS[language][kind][side];
    return (
      templates.get(`${kind} ${side} ${language}`) ??
      own ??
      templates.get(`${kind} ${side} en`) ??
      wordsFor(kind, side, 'en')
    );
  };
}
