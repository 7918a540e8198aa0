import { relative } from 'node:path'
import { z } from 'zod'

export type Counts = { passed: number; failed: number; skipped: number }

/** The parts of Vitest's JSON report that count. */
export const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number().default(0),
    testResults: z.array(
      z.object({
        name: z.string(),
        status: z.string(),
        assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
      }),
    ),
  })
  .transform((report) => ({
    files: report.testResults.length,
    failing: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(process.cwd(), name)
      if (status === 'failed' && assertionResults.length === 0) return [file]
      return assertionResults
        .filter((one) => one.status === 'failed')
        .map(({ fullName }) => `${file} › ${fullName}`)
    }),
    counts: {
      passed: report.numPassedTests,
      // A file that could not be loaded has no tests to fail: it fails itself.
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests + report.numTodoTests,
    } satisfies Counts,
  }))

type Suite = {
  title: string
  suites?: Suite[]
  specs?: { title: string; tests: { status: string }[] }[]
}
const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    title: z.string(),
    suites: z.array(suite).optional(),
    specs: z
      .array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) }))
      .optional(),
  }),
)
const failingIn = ({ title, suites = [], specs = [] }: Suite): string[] =>
  [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
      .map((spec) => spec.title),
    ...suites.flatMap(failingIn),
  ].map((name) => `${title} › ${name}`)

/** The parts of Playwright's JSON report that count; a test that passed only at the second try is a failure here. */
export const playwrightReport = z
  .object({
    suites: z.array(suite),
    stats: z.object({
      expected: z.number(),
      unexpected: z.number(),
      flaky: z.number(),
      skipped: z.number(),
    }),
  })
  .transform(({ suites, stats }) => ({
    files: suites.length,
    failing: suites.flatMap(failingIn),
    counts: {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    } satisfies Counts,
  }))

export const passedOnce: Counts = { passed: 1, failed: 0, skipped: 0 }
export const failedOnce: Counts = { passed: 0, failed: 1, skipped: 0 }

export function addUp(all: Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** What a tool's report says, held against how the tool ended: a bad end always counts. */
export function reportOrEnd(counts: Counts, ok: boolean): Counts {
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** `12 passed, 0 failed`, and what was skipped if anything was. */
export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
