import { defineConfig } from 'vitest/config'
import { findDatabaseTests } from './scripts/testing/find-database-tests.ts'

const ALL = '{app,bench,components,lib,prisma,processes,scripts}/**/*.test.{ts,tsx}'

// Nobody's own time zone here: a test that leans on the machine's shows itself. It is the whole process's, so it is set
// before the first thread begins.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  test: {
    // On a server only what touches a database says anything new.
    include: process.env.TEST_DATABASE_URL ? findDatabaseTests(ALL) : [ALL],
    environment: 'node',
    globalSetup: 'scripts/testing/prepare-databases.ts',
    setupFiles: 'scripts/testing/own-environment.ts',
    env: { LOG_LEVEL: 'error' },
    // A process each: V8 loses count of its compiled pages where threads of one process start and end many a PostgreSQL in
    // WebAssembly, and ends them all (nodejs/node, issue 64500).
    pool: 'forks',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Two cores, and many tests that wait for a server, a worker or a mail.
    maxWorkers: 3,
    sequence: { shuffle: true },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
