interface WeekdayName {
  short: string;
  long: string;
}

/** The head of a month's table: short for the eye, whole for who listens. */
export function WeekdayHeads({ weekdays }: { weekdays: readonly WeekdayName[] }) {
  return (
    <thead>
      <tr>
        {weekdays.map(({ short, long }) => (
          <th key={long} scope="col" abbr={long}>
            <span aria-hidden="true">{short}</span>
            <span className="sr-only">{long}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
