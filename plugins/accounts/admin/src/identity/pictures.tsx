import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import type { IdentityCase } from '../../../contracts/identity-review';
import { Card } from '../person/card';
import { useTexts } from '../texts';

const Picture = styled.img`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: block;
  block-size: auto;
  max-inline-size: 100%;
`;

/** Shown when asked for: each look stands in the audit log. */
export function Pictures({ check }: { check: IdentityCase }) {
  const { text } = useTexts();
  return (
    <Card title={text('identity.pictures')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography textColor="neutral600">
          {text(check.documents === 0 ? 'identity.pictures.gone' : 'identity.pictures.logged')}
        </Typography>
        {Array.from({ length: check.documents }, (_, index) => (
          <Document key={index} checkId={check.id} number={index + 1} />
        ))}
      </Flex>
    </Card>
  );
}

function Document({ checkId, number }: { checkId: string; number: number }) {
  const { text } = useTexts();
  const { address, isBusy, hasFailed, show } = useDocument(checkId, number);
  const name = text('identity.picture', { number });
  if (address) return <Picture src={address} alt={name} />;
  return (
    <Box>
      <Button variant="secondary" startIcon={<Eye />} loading={isBusy} onClick={() => void show()}>
        {text('identity.show', { number })}
      </Button>
      {hasFailed && (
        <Typography role="alert" textColor="danger700">
          {text('identity.unseen')}
        </Typography>
      )}
    </Box>
  );
}

/** The picture stays in this page's memory, and no longer than the page. */
function useDocument(checkId: string, number: number) {
  const { get } = useFetchClient();
  const [address, setAddress] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    () => () => {
      if (address) URL.revokeObjectURL(address);
    },
    [address],
  );
  async function show(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      const path = `/accounts/identity/${checkId}/documents/${number}`;
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      setAddress(URL.createObjectURL(data));
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }
  return { address, isBusy, hasFailed, show };
}
