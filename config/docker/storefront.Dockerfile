# The storefront: server-side rendering over the REST API. Build context: the repository.
FROM node:20-bookworm-slim AS build
WORKDIR /app
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
WORKDIR /app/storefront
RUN NODE_ENV=production node ../node_modules/@remix-run/dev/dist/cli.js vite:build
WORKDIR /app
RUN npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app/storefront
ENV NODE_ENV=production
COPY --from=build /app /app
USER node
EXPOSE 3000
CMD ["node", "server.mjs"]
