/** A lifecycle as data: the table is checked at start, and everything else is derived from it. */
export interface Transition<State extends string, Event extends string> {
  readonly from: State | null;
  readonly event: Event;
  readonly to: State;
}

export interface Machine<State extends string, Event extends string> {
  readonly states: readonly State[];
  readonly terminal: readonly State[];
  readonly transitions: readonly Transition<State, Event>[];
  /** A state with a deadline, and the event that its passing fires. */
  readonly deadlines: Readonly<Partial<Record<State, Event>>>;
}

/** One sentence for each defect; an empty list means that the table is sound. */
export function findDefects<State extends string, Event extends string>(
  machine: Machine<State, Event>,
): string[] {
  const known = new Set<string>(machine.states);
  const defects: string[] = [];
  for (const { from, event, to } of machine.transitions)
    for (const state of [from, to])
      if (state !== null && !known.has(state))
        defects.push(`transition ${event}: state ${state} is unknown`);
  const reached = reachableStates(machine);
  for (const state of machine.states) {
    if (!reached.has(state)) defects.push(`state ${state} cannot be reached`);
    const leaves = machine.transitions.some((t) => t.from === state && t.to !== state);
    if (!leaves && !machine.terminal.includes(state))
      defects.push(`state ${state} is not terminal and has no way out`);
  }
  for (const [state, event] of Object.entries(machine.deadlines))
    if (!machine.transitions.some((t) => t.from === state && t.event === event))
      defects.push(`deadline of ${state}: it has no transition ${String(event)}`);
  return defects;
}

/** Throws, naming every defect. Called at boot: a bad table stops the start. */
export function assertSound<State extends string, Event extends string>(
  name: string,
  machine: Machine<State, Event>,
): void {
  const defects = findDefects(machine);
  if (defects.length > 0)
    throw new Error(`The ${name} lifecycle is not sound: ${defects.join('; ')}.`);
}

function reachableStates<State extends string, Event extends string>(
  machine: Machine<State, Event>,
): Set<string> {
  const reached = new Set<string>();
  let grew = true;
  while (grew) {
    grew = false;
    for (const { from, to } of machine.transitions)
      if ((from === null || reached.has(from)) && !reached.has(to)) {
        reached.add(to);
        grew = true;
      }
  }
  return reached;
}
