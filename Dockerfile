# One image for all programs: the gateway as it is, a connector or the demo's services by another command.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages bring a Node; this image has one.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
# Young garbage is collected sooner than Node would on a machine of its own, as `npm run gateway` has it.
ENV NODE_OPTIONS=--max-semi-space-size=8
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY scripts/healthy.mjs scripts/healthy.mjs
COPY specs specs
COPY service service
COPY gateway gateway
COPY connectors connectors
COPY examples examples

# A connector keeps its replicas here; they are as private as its credentials.
RUN install --directory --owner=node --group=node --mode=700 /data
ENV CONNECTOR_DATA_DIR=/data

# Inside a container, only what is published can be reached from outside.
ENV GATEWAY_HOST=0.0.0.0 CONNECTOR_HOST=0.0.0.0

USER node
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "scripts/healthy.mjs", "http://127.0.0.1:4000/livez"]
CMD ["node", "gateway/main.ts"]
