# Debian: the database's native part is tried on it. Both stages have the same, as it must fit. By digest, so that what
# is built is what was meant; for a later one: docker buildx imagetools inspect node:24-bookworm-slim
ARG NODE=node:24.18.0-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d

FROM ${NODE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without the workspace: the playground and what it needs stay out.
# No package of the bot needs a script of its own to be installed: none is run.
RUN npm ci --ignore-scripts --workspaces=false --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY commands ./commands
RUN npm run build && npm prune --omit=dev --ignore-scripts --workspaces=false --no-audit --no-fund

FROM ${NODE}
WORKDIR /app
# The port is for the health check: it is open inside of the container only.
ENV NODE_ENV=production HTTP_PORT=8080
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY vectors ./vectors
COPY --chown=node:node corpus ./corpus
RUN install -d -o node -g node data
USER node
VOLUME /app/data
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m CMD ["node", "dist/src/entries/healthcheck.js"]
CMD ["node", "dist/src/entries/main.js"]
