/** What a template of staff may say. Pure. */
import { maskContactData } from '@rental/shared/contact-data';
import type { Kind } from '../../../contracts/kinds';
import type { TemplateProblem, TemplateText } from '../../../contracts/templates';
import { CONDITION_NAMES, PLACES } from './render';
import { TEXTS } from './texts';
import type { Words } from './texts/texts';

const NAME = /\{([^{}]*)\}/g;
const CONDITION = /^\[(\w*)\]/;

const namesIn = (text: string): string[] => [...text.matchAll(NAME)].map(([, name = '']) => name);

/** An empty line begins a paragraph. */
export const wordsOf = ({ title, body }: Pick<TemplateText, 'title' | 'body'>): Words => ({
  title: title.trim(),
  said: body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== ''),
});

/** What is known whenever this is told: the names that our own words use for it. */
export function namesFor(kind: Kind): string[] {
  const own = Object.values(TEXTS.en[kind]).flatMap(({ title, said }) =>
    namesIn([title, ...said].join(' ')),
  );
  const always = own.includes('number') ? ['title', 'number', 'start', 'end'] : ['title'];
  return PLACES.filter((name) => own.includes(name) || always.includes(name));
}

/** Every problem with a sentence; none: it may be published. */
export function problemsOf(template: TemplateText): TemplateProblem[] {
  const { kind, side } = template;
  const sides = Object.keys(TEXTS.en[kind]);
  if (!sides.includes(side))
    return [{ field: 'side', message: `Of this only these are told: ${sides.join(', ')}.` }];
  return (['title', 'body'] as const).flatMap((field) => problemsIn(field, template));
}

function problemsIn(field: 'title' | 'body', template: TemplateText): TemplateProblem[] {
  const text = template[field];
  const names = namesFor(template.kind);
  const unknown = namesIn(text).filter((name) => !names.includes(name));
  const needed = wordsOf(template).said.flatMap((said) => CONDITION.exec(said)?.[1] ?? []);
  const conditions = needed.filter((name) => !CONDITION_NAMES.includes(name));
  const messages = [
    unknown.length > 0 &&
      `{${unknown[0]}} is not known here. Known are: ${names.map((name) => `{${name}}`).join(' ')}.`,
    /[{}]/.test(text.replace(NAME, '')) && 'A brace is left open.',
    field === 'body' &&
      conditions.length > 0 &&
      `[${conditions[0]}] is not known. Known are: ${CONDITION_NAMES.map((name) => `[${name}]`).join(' ')}.`,
    maskContactData(text) !== text && 'Addresses, numbers and links of people do not stand in it.',
  ];
  return messages.flatMap((message) => (message ? [{ field, message }] : []));
}
