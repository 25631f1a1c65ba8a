import type { Message } from '~/lib/i18n/translator';

/** The editor's price step, and why entries are refused. */
export const priceEn = {
  'editor.share': 'For {units} you receive {net} of {price}.',
  'editor.hint.nearby':
    'Similar listings nearby ask {low} to {high} {unit}, half of them up to {median}. Drawn from {count}.',
  'editor.hint.everywhere':
    'Similar listings ask {low} to {high} {unit}, half of them up to {median}. Drawn from {count}.',
  'editor.tiers': 'Less for longer rentals',
  'editor.tiers.hint': 'Of several discounts that apply, the largest counts.',
  'editor.tiers.from': 'From units',
  'editor.tiers.percent': 'Percent off',
  'editor.tiers.add': 'Add a discount',
  'editor.tiers.remove': 'Remove discount {number}',
  'editor.tiers.tooFew': 'Write 2 or more: a single unit has the full price.',
  'editor.tiers.range': 'Write a discount above 0 and up to 90 percent.',
  'editor.extras': 'Extras',
  'editor.extras.hint': 'What renters can add: delivery, a case, a second battery.',
  'editor.extras.label': 'What it is',
  'editor.extras.per': 'Charged',
  'editor.extras.per.booking': 'once',
  'editor.extras.per.unit': 'for each unit',
  'editor.extras.add': 'Add an extra',
  'editor.extras.remove': 'Remove extra {number}',
  'editor.extras.noLabel': 'Say what the extra is.',
  'editor.extras.noAmount': 'Write its price; 0 is free.',
  'editor.refused.long': {
    one: 'Write at most {count} character.',
    other: 'Write at most {count} characters.',
  },
  'editor.refused.most': 'At most {most}.',
  'editor.refused.least': 'At least {least}.',
  'editor.refused.amount': 'This amount is too large.',
  'editor.refused.categoryId': 'This category is not there any more. Choose another one.',
  'editor.refused.price.unit': 'This category is rented by another unit. Choose that one.',
  'editor.refused.price.currency': 'This currency is not offered here. Choose another one.',
  'editor.refused.cancellationPolicyId': 'This rule is not there any more. Choose another one.',
  'editor.refused.limits.maxUnits':
    'The longest rental is shorter than the shortest, or above 365.',
  'editor.refused.limits.pickupTime': 'Write a time, such as 10:00.',
  'editor.refused.limits.returnTime': 'Write a time, such as 18:00.',
  'editor.refused.limits.closedWeekdays': 'Leave at least one day open.',
  'editor.refused.location.country': 'Two letters, such as US or DE.',
} as const satisfies Record<string, Message>;
