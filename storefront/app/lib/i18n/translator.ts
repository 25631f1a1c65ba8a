/** Messages by key, with `{placeholders}` that TypeScript checks. Browser-safe; no dates or money. */
import type { MessageKey, Messages } from '~/locales/en';
import type { en } from '~/locales/en';

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** A sentence, or one for each plural form that the language tells apart (chosen by `count`). */
export type Message = string | PluralMessage;
export type PluralMessage = { readonly other: string } & Partial<
  Record<Intl.LDMLPluralRule, string>
>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type TextOf<M> = M extends string
  ? M
  : M extends { readonly other: infer T extends string }
    ? T
    : never;
type NamesOf<Key extends MessageKey> =
  Placeholders<TextOf<(typeof en)[Key]>> | ((typeof en)[Key] extends string ? never : 'count');
type Value<Name> = Name extends 'count' ? number : string | number;

/** The values that a message needs: none, or one for each of its placeholders. */
export type MessageValues<Key extends MessageKey> = [NamesOf<Key>] extends [never]
  ? []
  : [values: { [Name in NamesOf<Key>]: Value<Name> }];

export type Translate = <Key extends MessageKey>(key: Key, ...values: MessageValues<Key>) => string;

export function createTranslate(language: Language, messages: Messages): Translate {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
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
