import { unstable_useContentManagerContext as useContentManagerContext } from '@strapi/strapi/admin';
import { Timeline } from './timeline';

/**
 * The input of a booking's number in the content manager. The number is the page's title already,
 * and nothing here can be typed: in its place stands the booking's whole timeline.
 */
export default function TimelineField() {
  const { id } = useContentManagerContext();
  return id ? <Timeline documentId={id} /> : null;
}
