/** The lifecycle's table as a Mermaid state diagram: what the plugin's README shows. */
import { BOOKING_TRANSITIONS } from './lifecycle';
import { TERMINAL_STATES } from './states';

/** One arrow for each pair of states, with the events and who may cause them. A wish is dashed in words. */
export function toMermaid(): string {
  const arrows = new Map<string, string[]>();
  for (const { from, to, event, by, wish } of BOOKING_TRANSITIONS) {
    const arrow = `${from ?? '[*]'} --> ${to}`;
    const word = `${event}${wish ? ` (asks Stripe)` : ''} by ${by.join(' or ')}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), word]);
  }
  const lines = [...arrows].map(([arrow, words]) => `  ${arrow}: ${words.join('<br/>')}`);
  const ends = TERMINAL_STATES.map((state) => `  ${state} --> [*]`);
  return ['stateDiagram-v2', ...lines, ...ends].join('\n');
}
