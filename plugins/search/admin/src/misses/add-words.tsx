import { Flex, LinkButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useAuth } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { useTexts } from '../texts';

const CREATE = 'plugin::content-manager.explorer.create';

const KINDS = [
  {
    uid: 'api::search-correction.search-correction',
    key: 'misses.addCorrection',
    variant: 'tertiary',
  },
  { uid: 'api::search-synonym.search-synonym', key: 'misses.addSynonym', variant: 'default' },
] as const;

/** Ways to the content manager's forms, for those who may fill them in. */
export function AddWords() {
  const { text } = useTexts();
  const permissions = useAuth('AddWords', (state) => state.permissions);
  const mayCreate = (uid: string) =>
    permissions.some(({ action, subject }) => action === CREATE && subject === uid);
  return (
    <Flex gap={2} wrap="wrap">
      {KINDS.filter(({ uid }) => mayCreate(uid)).map(({ uid, key, variant }) => (
        <LinkButton
          key={uid}
          tag={Link}
          to={`/content-manager/collection-types/${uid}/create`}
          variant={variant}
          startIcon={<Plus />}
        >
          {text(key)}
        </LinkButton>
      ))}
    </Flex>
  );
}
