import { pluginTexts } from '@rental/shared/admin/plugin-texts';
import { de } from './translations/de';
import { en, type TextKey } from './translations/en';

export const PLUGIN_ID = 'notifications';

export const { useTexts, keyFor, label, registerTrads } = pluginTexts<TextKey>(PLUGIN_ID, {
  en,
  de,
});
