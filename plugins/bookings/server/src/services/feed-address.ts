/** Which addresses a feed may be read from. */
import { outsideAddress } from '@rental/shared/outside-address';

/** @see outsideAddress; calendars also name themselves `webcal:` */
export const feedAddress = (text: string, devTools: boolean): URL | undefined =>
  outsideAddress(text.trim().replace(/^webcals?:\/\//i, 'https://'), devTools);
