// For Prisma's own command line only. The app reads its settings through app/config, and migrations are applied by
// scripts/migrate.ts; `prisma migrate deploy` stays possible where Prisma's native engine can be had.
import { defineConfig } from 'prisma/config'

const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
  ...(url ? { datasource: { url } } : {}),
})
