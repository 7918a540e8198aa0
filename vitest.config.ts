import { defineConfig } from 'vitest/config'
import { findTests } from './scripts/testing/find-tests.ts'

// Nobody's own time zone here: a test that leans on the machine's shows itself. It is the whole process's, so it is set
// before the first thread begins.
process.env.TZ = 'Asia/Kathmandu'

const { onAnyDatabase, onTheEmbedded, pure } = findTests([
  '{app,bench,components,lib,prisma,processes,scripts}/**/*.test.{ts,tsx}',
  '*.test.ts',
])

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: 'scripts/testing/own-environment.ts',
    env: { LOG_LEVEL: 'error' },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Two cores, and many tests that wait for a server, a worker or a mail.
    maxWorkers: 3,
    sequence: { shuffle: true },
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'database',
          include: [...onAnyDatabase, ...onTheEmbedded],
          globalSetup: 'scripts/testing/prepare-databases.ts',
          // A process for each file: V8 loses count of its compiled pages where threads of one process start and end many
          // a PostgreSQL in WebAssembly, and ends them all (nodejs/node, issue 64500).
          pool: 'forks',
        },
      },
      {
        // Threads of one process start in half the time.
        test: { name: 'pure', include: pure, pool: 'threads' },
      },
    ],
  },
})
