# The CMS: API, admin and jobs. Build context: the repository.
FROM node:20-bookworm-slim AS build
WORKDIR /app
ENV STRAPI_TELEMETRY_DISABLED=true
COPY package.json package-lock.json .npmrc ./
COPY cms/package.json cms/
COPY storefront/package.json storefront/
COPY config/package.json config/
COPY database/package.json database/
COPY plugins/shared/package.json plugins/shared/
COPY plugins/bookings/package.json plugins/bookings/
COPY plugins/chat/package.json plugins/chat/
COPY plugins/listings/package.json plugins/listings/
COPY plugins/notifications/package.json plugins/notifications/
COPY plugins/operations/package.json plugins/operations/
COPY plugins/payments/package.json plugins/payments/
COPY plugins/payments/emulator/package.json plugins/payments/emulator/
COPY plugins/accounts/package.json plugins/accounts/
COPY plugins/search/package.json plugins/search/
COPY plugins/uploads/package.json plugins/uploads/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node config/dev/build-server.mjs && node config/dev/build-admin.mjs
RUN npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app/cms
ENV NODE_ENV=production STRAPI_TELEMETRY_DISABLED=true
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 1337
CMD ["node", "dist/src/boot/start.js"]
