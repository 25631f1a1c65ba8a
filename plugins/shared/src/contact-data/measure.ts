/** How well contact data is found in a labelled corpus: what was missed, and what was no contact. */
import { findContactData, type ContactKind } from '../contact-data';

/** One text; what must be masked in it stands in `contacts`, as it is written there. */
export interface LabelledText {
  readonly lang: string;
  /** What the same sender wrote before. */
  readonly earlier?: readonly string[];
  readonly text: string;
  readonly contacts: readonly { readonly kind: ContactKind; readonly text: string }[];
}

export interface Fault {
  readonly what: 'missed' | 'false alarm';
  readonly piece: string;
  readonly line: LabelledText;
}

export interface Measured {
  readonly lines: number;
  /** Of what was masked, how much is contact data. */
  readonly precision: number;
  /** Of all contact data, how much was masked. */
  readonly recall: number;
  readonly faults: readonly Fault[];
}

/** Every fifth line is held out: nobody looks at it while the detector is worked on. */
export const isHeldOut = (index: number): boolean => index % 5 === 4;

/** Of a labelled piece at least this part must be under a mask, or it can still be read. */
const LEAST_COVERED = 0.6;

export function measure(lines: readonly LabelledText[]): Measured {
  let found = 0;
  let wanted = 0;
  let alarms = 0;
  const faults: Fault[] = [];
  for (const line of lines) {
    const findings = findContactData(line.text, { earlier: line.earlier ?? [] });
    const places = placesOf(line);
    const missed = places.filter(
      (place) => findings.reduce((sum, one) => sum + overlap(one, place), 0) < leastOf(place),
    );
    const wrong = findings.filter((one) => places.every((place) => overlap(one, place) === 0));
    wanted += places.length;
    found += places.length - missed.length;
    alarms += wrong.length;
    faults.push(
      ...missed.map(({ piece }): Fault => ({ what: 'missed', piece, line })),
      ...wrong.map(({ excerpt }): Fault => ({ what: 'false alarm', piece: excerpt, line })),
    );
  }
  const share = (part: number, of: number) => (of === 0 ? 1 : part / of);
  return {
    lines: lines.length,
    precision: share(found, found + alarms),
    recall: share(found, wanted),
    faults,
  };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placesOf({ text, contacts }: LabelledText): (Place & { piece: string })[] {
  return contacts.map(({ text: piece }) => {
    const start = text.indexOf(piece);
    return { piece, start, end: start + piece.length };
  });
}

const overlap = (a: Place, b: Place): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const leastOf = ({ start, end }: Place): number => (end - start) * LEAST_COVERED;
