/** What the books know of a rental, in the words that a bank reads. Pure; banks read English. */
import { formatMoney } from '@rental/shared/format-money';
import type { Evidence } from '../../../contracts/chargeback-evidence';

export interface RentalFacts {
  readonly number: string;
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly total: number;
  readonly currency: string;
  readonly renterName: string | null;
  readonly renterEmail: string | null;
  readonly policyVersion: string | null;
  readonly agreementHash: string | null;
  readonly inspections: readonly {
    readonly kind: string;
    readonly condition: string;
    readonly notes: string | null;
    readonly photos: number;
    readonly at: string;
  }[];
  readonly steps: readonly {
    readonly event: string;
    readonly actor: string;
    readonly to: string;
    readonly at: string;
  }[];
}

const utc = (at: string): string =>
  `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Texts by Stripe's fields; what nothing is known for is left out. */
export function evidenceTexts(facts: RentalFacts): Evidence {
  const { renterName, renterEmail, policyVersion } = facts;
  return {
    product_description: `Rental of "${facts.title}" from ${facts.startDate} to ${facts.endDate}, booking ${facts.number}, ${formatMoney(facts.total, facts.currency, 'en')}.`,
    service_date: facts.startDate,
    ...(renterName ? { customer_name: renterName } : {}),
    ...(renterEmail ? { customer_email_address: renterEmail } : {}),
    ...(policyVersion
      ? {
          cancellation_policy_disclosure: `The cancellation policy ${policyVersion} was shown before the payment and is part of what the renter agreed to.`,
        }
      : {}),
    ...(facts.steps.length > 0
      ? { access_activity_log: facts.steps.map(stepLine).join('\n') }
      : {}),
    uncategorized_text: [agreementLine(facts), ...facts.inspections.map(inspectionLine)].join('\n'),
  };
}

const agreementLine = ({ number, agreementHash }: RentalFacts): string =>
  agreementHash
    ? `The renter agreed to the terms of booking ${number}; the agreement is kept with the SHA-256 ${agreementHash}.`
    : `The renter agreed to the terms of booking ${number}.`;

const stepLine = ({ at, event, actor, to }: RentalFacts['steps'][number]): string =>
  `${utc(at)}: ${event} by ${actor}, now ${to}`;

function inspectionLine(report: RentalFacts['inspections'][number]): string {
  const what = report.kind === 'CHECK_IN' ? 'Handed over' : 'Returned';
  const notes = report.notes ? `, notes: ${report.notes}` : '';
  return `${what} ${utc(report.at)}, condition ${report.condition}, ${report.photos} photos kept${notes}.`;
}
