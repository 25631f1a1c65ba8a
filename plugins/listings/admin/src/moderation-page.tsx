import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { MODERATION_ACTIONS } from '../../contracts/moderation';
import { HelpDialog } from './keyboard/help-dialog';
import { Hint } from './keyboard/hint';
import { useTexts } from './texts';
import { Workbench } from './workbench';

/** What owners have submitted, and the decisions about it. */
export default function ModerationPage() {
  const { text } = useTexts();
  const [isHelping, setHelping] = useState(false);
  const help = (): void => setHelping(true);
  return (
    <Page.Protect permissions={[{ action: MODERATION_ACTIONS.read, subject: null }]}>
      <Page.Main>
        <Page.Title>{text('page.title')}</Page.Title>
        <Layouts.Header
          title={text('page.title')}
          subtitle={text('page.subtitle')}
          secondaryAction={<Hint onHelp={help} />}
        />
        <Layouts.Content>
          <Workbench onHelp={help} />
        </Layouts.Content>
        {isHelping && <HelpDialog onClose={() => setHelping(false)} />}
      </Page.Main>
    </Page.Protect>
  );
}
