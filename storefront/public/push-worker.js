/* Shows what the platform pushes, and opens the page that it is about. */
self.addEventListener('push', (event) => {
  const news = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(news.title || 'Rental Portal', {
      body: news.body || '',
      tag: news.tag,
      icon: '/favicon.svg',
      data: { url: news.url || '/notifications' },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.url, self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((pages) => {
      const page = pages.find((each) => each.url === url.href);
      return page ? page.focus() : self.clients.openWindow(url.href);
    }),
  );
});
