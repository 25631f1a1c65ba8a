import { Checkbox } from '@strapi/design-system';
import type { AdminDispute } from '../../../contracts/admin-disputes';
import type { ResolutionSplit } from '../../../contracts/disputes';
import { useTexts } from '../texts';
import { ShareField } from './share-field';

/** What staff choose; the rest of each pot goes to the other side. Minor units. */
export type Chosen = Pick<ResolutionSplit, 'toRenter' | 'depositToOwner' | 'returnFees'>;

type Pots = Pick<AdminDispute, 'frozen' | 'captured'>;

export const splitOf = (chosen: Chosen, { frozen, captured }: Pots): ResolutionSplit => ({
  ...chosen,
  toOwner: frozen - chosen.toRenter,
  depositToRenter: captured - chosen.depositToOwner,
});

interface SharesProps {
  chosen: Chosen;
  found: AdminDispute;
  onChoose: (chosen: Chosen) => void;
}

/** The two pots, and whether our fees go back with the renter's part. */
export function Shares({ chosen, found, onChoose }: SharesProps) {
  const { text } = useTexts();
  const { currency } = found.dispute;
  return (
    <>
      <ShareField
        label={text('share.rental')}
        restLabel={text('share.rental.rest')}
        pot={found.frozen}
        value={chosen.toRenter}
        currency={currency}
        onChange={(toRenter) => onChoose({ ...chosen, toRenter })}
      />
      {chosen.toRenter > 0 && (
        <Checkbox
          checked={chosen.returnFees}
          onCheckedChange={(checked: boolean | 'indeterminate') =>
            onChoose({ ...chosen, returnFees: checked === true })
          }
        >
          {text('share.fees')}
        </Checkbox>
      )}
      <ShareField
        label={text('share.deposit')}
        restLabel={text('share.deposit.rest')}
        pot={found.captured}
        value={chosen.depositToOwner}
        currency={currency}
        onChange={(depositToOwner) => onChoose({ ...chosen, depositToOwner })}
      />
    </>
  );
}
