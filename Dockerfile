# One process, one file of data. Build: docker build -t weathervane .   Run: see README, "Docker".
FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# Dependencies first: they change less often than the sources, so the layer is reused.
# The npm package "node" (a development dependency) is left out: the image has Node 24 itself.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

COPY src ./src
COPY config ./config

# The store lives on a volume, owned by the user that the process runs as.
RUN mkdir -p /app/data && chown node:node /app/data
VOLUME /app/data
USER node

# A worker whose last pass is long gone, or whose store does not open, is not healthy.
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s --retries=3 \
  CMD ["node", "src/weathervane.mjs", "health"]

# The process handles SIGTERM itself and stops within five seconds; npm would swallow the signal.
CMD ["node", "--max-semi-space-size=8", "src/weathervane.mjs", "run"]
