import type { DecisionView, DisputePageView } from './dispute-page.server';

interface DecisionTableProps {
  decision: DecisionView;
  words: DisputePageView['words'];
  /** Another for each of a page. */
  id: string;
}

/** Who gets what, to the cent, and why. */
export function DecisionTable({ decision, words, id }: DecisionTableProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-20">
        {decision.heading}
      </h2>
      <p className="text-15 text-muted">{decision.when}</p>
      <table className="mt-3 w-full text-15">
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline border-y border-hairline">
          {decision.rows.map(({ label, amount }) => (
            <tr key={label}>
              <th scope="row" className="py-2 pe-4 text-start font-normal">
                {label}
              </th>
              <td className="money py-2 text-end">{amount}</td>
            </tr>
          ))}
        </tbody>
        <tbody>
          {decision.totals.map(({ label, amount }) => (
            <tr key={label}>
              <th scope="row" className="pe-4 pt-2 text-start font-semibold">
                {label}
              </th>
              <td className="money pt-2 text-end font-semibold">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 font-semibold">{words.why}</p>
      <blockquote className="mt-1 max-w-prose border-s-2 border-hairline ps-4 wrap-anywhere whitespace-pre-line">
        {decision.note}
      </blockquote>
    </section>
  );
}
