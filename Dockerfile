# One build for the three apps; each target is what runs it. The version of Node is the project's own (package.json).
FROM node:26.10.0-bookworm-slim AS build
ENV TURBO_TELEMETRY_DISABLED=1 NUXT_TELEMETRY_DISABLED=1
WORKDIR /veche
COPY . .
RUN npm ci --no-audit --no-fund --loglevel=error \
  && npx turbo run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf .turbo .cache apps/site/.nuxt

FROM node:26.10.0-bookworm-slim AS base
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /veche
USER node

FROM base AS api
COPY --from=build --chown=root:root /veche /veche
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]

FROM base AS site
COPY --from=build --chown=root:root /veche/apps/site/.output apps/site/.output
EXPOSE 3001
CMD ["node", "apps/site/.output/server/index.mjs"]

FROM base AS admin
COPY --from=build --chown=root:root /veche /veche
EXPOSE 3002
CMD ["node", "apps/admin/serve.ts"]
