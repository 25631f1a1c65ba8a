import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useTexts } from '../texts';
import { Timeline } from './timeline';

export const BOOKING = 'api::booking.booking';

/** The timeline beside a booking in the content manager. */
export const TimelinePanel: PanelComponent = ({ model, documentId, document }) => {
  const { text } = useTexts();
  if (model !== BOOKING || !documentId) return null;
  return {
    title: text('panel.title'),
    content: <Timeline documentId={documentId} version={String(document?.updatedAt ?? '')} />,
  };
};
