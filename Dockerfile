# The mock, and every other command: `docker build -t touchstone .`
FROM node:22-slim AS build
WORKDIR /src
COPY . .
RUN npm ci --ignore-scripts && npm pack --pack-destination /tmp
WORKDIR /app
RUN npm init -y && npm install --omit=dev --no-audit --no-fund /tmp/touchstone-*.tgz

FROM node:22-slim
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
WORKDIR /data
ENV NODE_ENV=production TOUCHSTONE_HOST=0.0.0.0
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "/app/node_modules/touchstone/bin/touchstone.js", "health"]
# SIGTERM ends it cleanly.
ENTRYPOINT ["node", "/app/node_modules/touchstone/bin/touchstone.js"]
# Without an administration, which would be open to whoever reaches the port; `mock` alone wants TOUCHSTONE_ADMIN_TOKEN.
CMD ["mock", "--no-admin"]
