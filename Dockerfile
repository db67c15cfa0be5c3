# One process, one file of data. Build: docker build -t weathervane .   Run: see README, "Docker".
FROM node:24-slim AS build
WORKDIR /app
# Dependencies first: they change less often than the sources, so the layer is reused.
# No scripts: the npm package "node" would fetch a Node that the image has itself.
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm cache clean --force
COPY build.ts ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
# Beside what was built: the fonts and the renderer of pictures, which cannot be built in.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY config ./config

# The store lives on a volume, owned by the user that the process runs as.
RUN mkdir -p /app/data && chown node:node /app/data
VOLUME /app/data
USER node

# A worker whose last pass is long gone, or whose store does not open, is not healthy.
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 \
  CMD ["node", "dist/weathervane.js", "health"]

# The process handles SIGTERM itself and stops within five seconds; npm would swallow the signal.
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "--no-maglev", "dist/weathervane.js", "run"]
