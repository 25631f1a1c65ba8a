/** Messages by key, with `{placeholders}` that TypeScript checks. Browser-safe; no dates or money. */
import type { disputeEn } from '~/locales/booking/dispute-en';
import type { bookingStatusEn } from '~/locales/booking/status-en';
import type { en, MessageKey } from '~/locales/en';
import type { reportListingEn } from '~/locales/listing/report-en';
import { numberFormat, pluralRules } from './intl-formats';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** A sentence, or one for each plural form that the language tells apart (chosen by `count`). */
export type Message = string | PluralMessage;
export type PluralMessage = { readonly other: string } & Partial<
  Record<Intl.LDMLPluralRule, string>
>;

/** Every text: those that browsers load, and those that only loaders put into their answers. */
type English = typeof en & typeof bookingStatusEn & typeof disputeEn & typeof reportListingEn;
export type ServerMessageKey = keyof English;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type TextOf<M> = M extends string
  ? M
  : M extends { readonly other: infer T extends string }
    ? T
    : never;
type NamesOf<Key extends ServerMessageKey> =
  Placeholders<TextOf<English[Key]>> | (English[Key] extends string ? never : 'count');
type Value<Name> = Name extends 'count' ? number : string | number;

/** The values that a message needs: none, or one for each of its placeholders. */
export type MessageValues<Key extends ServerMessageKey> = [NamesOf<Key>] extends [never]
  ? []
  : [values: { [Name in NamesOf<Key>]: Value<Name> }];

type TranslateOf<Known extends ServerMessageKey> = <Key extends Known>(
  key: Key,
  ...values: MessageValues<Key>
) => string;
export type Translate = TranslateOf<MessageKey>;
/** Of loaders and actions. */
export type ServerTranslate = TranslateOf<ServerMessageKey>;

export function createTranslate<Known extends ServerMessageKey>(
  language: Language,
  messages: Readonly<Record<Known, Message>>,
): TranslateOf<Known> {
  const plural = pluralRules(language, {});
  const number = numberFormat(language, {});
  return (key, ...[values]) => {
    const given: Record<string, unknown> = values ?? {};
    const text = textOf(messages[key], given.count, plural);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? number.format(value) : String(value);
    });
  };
}

function textOf(message: Message, count: unknown, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message;
  return message[plural.select(Number(count))] ?? message.other;
}
