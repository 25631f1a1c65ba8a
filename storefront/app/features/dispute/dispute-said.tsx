import { EvidencePhotos } from '~/features/photos/evidence-photos';
import type { DisputePageView, SaidView } from './dispute-page.server';

/** The claim, and what both sides say to it, oldest first. */
export function DisputeSaid({ view: { claim, said, words } }: { view: DisputePageView }) {
  return (
    <>
      <section aria-labelledby="claim-title">
        <h2 id="claim-title" className="text-20">
          {words.claim}
        </h2>
        <Said said={claim} subject={claim.reason} />
      </section>
      <section aria-labelledby="said-title">
        <h2 id="said-title" className="text-20">
          {words.said}
        </h2>
        {said.length === 0 ? (
          <p className="mt-2 text-muted">{words.none}</p>
        ) : (
          <ol role="list" className="divide-y divide-hairline">
            {said.map((one) => (
              <li key={`${one.heading} ${one.when}`} className="py-4 first:pt-0 last:pb-0">
                <Said said={one} />
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function Said({ said, subject }: { said: SaidView; subject?: string }) {
  return (
    <div className="mt-2">
      <p className="font-semibold">{said.heading}</p>
      <p className="text-15 text-muted">
        {subject && `${subject} · `}
        {said.when}
      </p>
      {said.text && (
        <p className="mt-1 max-w-prose wrap-anywhere whitespace-pre-line">{said.text}</p>
      )}
      <EvidencePhotos of={said.heading} photos={said.photos} />
    </div>
  );
}
