import { defineConfig } from 'prisma/config'

// `prisma generate` needs no schema engine, but the CLI would download one: any file that exists satisfies it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
