import { accountDe } from './account/de';
import { alertsDe } from './alerts/de';
import { bookingDe } from './booking/de';
import { coreDe } from './core/de';
import { editorDe } from './editor/de';
import { messagesDe } from './messages/de';
import { notificationsDe } from './notifications/de';
import { ownerDe } from './owner/de';
import { visitDe } from './visit/de';
import type { Messages } from './en';

export const de: Messages = {
  ...accountDe,
  ...alertsDe,
  ...bookingDe,
  ...coreDe,
  ...editorDe,
  ...messagesDe,
  ...notificationsDe,
  ...ownerDe,
  ...visitDe,
};
