import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,bench,components,lib,prisma,processes,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
    environment: 'node',
    globalSetup: 'scripts/testing/prepare-databases.ts',
    setupFiles: 'scripts/testing/own-environment.ts',
    env: {
      // Nobody's own time zone here: a test that leans on the machine's shows itself.
      TZ: 'Asia/Kathmandu',
      LOG_LEVEL: 'error',
    },
    pool: 'forks',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    maxWorkers: 2,
    sequence: { shuffle: true },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
