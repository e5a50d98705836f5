# One image for every part of the distributed shape; the command says which part runs. Debian, because the query planner's
# native addon is built for glibc.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && node node_modules/typescript/bin/tsc -b

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app ./
USER node
CMD ["node", "--enable-source-maps", "gateway/dist/main.js"]
