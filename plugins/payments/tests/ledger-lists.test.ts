import { LEDGER_LISTS } from '@rental/database/migrations/0002-ledger';
import { DISPUTE_LISTS } from '@rental/database/migrations/0005-disputes';
import { LATE_LISTS } from '@rental/database/migrations/0039-late-returns';
import { CHARGEBACK_LISTS } from '@rental/database/migrations/0044-chargebacks';
import { DOCUMENT_LISTS } from '@rental/database/migrations/0046-documents';
import { ACCOUNT_KINDS } from '../contracts/accounts';
import { DOCUMENT_KINDS, RECIPIENT_ROLES, SERIES_OF } from '../contracts/documents';
import {
  INTENT_STATUSES,
  OPERATION_KINDS,
  OPERATION_STATES,
  operationPayloads,
} from '../contracts/operations';
import { INTENT_KINDS } from '../server/src/domain/intent-change';
import { CHARGEBACK_STATUSES } from '../contracts/chargebacks';
import { PAYOUT_STATUSES } from '../server/src/domain/payout-change';

/** The schema's CHECKs and the code's lists are written down twice, so that a schema can be frozen. */
it.each([
  ['account kinds', LEDGER_LISTS.accountKinds, ACCOUNT_KINDS],
  ['intent kinds', LATE_LISTS.intentKinds, INTENT_KINDS],
  ['operation kinds', CHARGEBACK_LISTS.operationKinds, OPERATION_KINDS],
  ['chargeback statuses', CHARGEBACK_LISTS.chargebackStatuses, CHARGEBACK_STATUSES],
  ['operation states', LEDGER_LISTS.operationStates, OPERATION_STATES],
  ['intent statuses', LEDGER_LISTS.intentStatuses, INTENT_STATUSES],
  ['document kinds', DOCUMENT_LISTS.kinds, DOCUMENT_KINDS],
  ['document series', DOCUMENT_LISTS.series, Object.values(SERIES_OF)],
  ['recipients', DOCUMENT_LISTS.roles, RECIPIENT_ROLES],
  ['payout statuses', LEDGER_LISTS.payoutStatuses, PAYOUT_STATUSES],
  [
    'refund origins',
    DISPUTE_LISTS.refundOrigins,
    [...operationPayloads['refund.create'].shape.from.options, 'damage'],
  ],
])('%s are the same in schema and code', (_what, inSchema, inCode) => {
  expect(inSchema).toEqual(inCode);
});
