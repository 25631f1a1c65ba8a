/** The admin keeps what was dismissed by instance; an instance without telemetry id is "false". */
const MEDIA_LIBRARY_BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false';
const INSTANCES = ['false', 'undefined'];

/** Staff came to run a marketplace: news about Strapi's own releases counts as read. */
export function dismissMakersNews(storage: Storage): void {
  for (const instance of INSTANCES) storage.setItem(`${MEDIA_LIBRARY_BANNER}:${instance}`, 'true');
}
