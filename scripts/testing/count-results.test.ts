import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addUp, countsLine, playwrightReport, reportOrEnd, vitestReport } from './count-results.ts'

test('a test file that could not be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      {
        name: join(process.cwd(), 'lib/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { fullName: 'a is right', status: 'passed' },
          { fullName: 'a is quick', status: 'failed' },
        ],
      },
      { name: join(process.cwd(), 'lib/b.test.ts'), status: 'failed', assertionResults: [] },
    ],
  }
  expect(vitestReport.parse(report)).toEqual({
    files: 2,
    failing: ['lib/a.test.ts › a is quick', 'lib/b.test.ts'],
    counts: { passed: 3, failed: 2, skipped: 2 },
  })
})

test('a browser test that passed only at the second try counts as a failure', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const described = { title: 'in Welsh', specs: [spec('a mail', 'unexpected')] }
  const specs = [spec('a page', 'expected'), spec('a form', 'flaky')]
  const report = {
    suites: [{ title: 'a.spec.ts', specs, suites: [described] }],
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 },
  }
  expect(playwrightReport.parse(report)).toEqual({
    files: 1,
    failing: ['a.spec.ts › a form', 'a.spec.ts › in Welsh › a mail'],
    counts: { passed: 5, failed: 2, skipped: 0 },
  })
})

test('a tool that ends badly without a failing test still fails', () => {
  expect(reportOrEnd({ passed: 4, failed: 0, skipped: 0 }, false).failed).toBe(1)
  expect(reportOrEnd({ passed: 4, failed: 2, skipped: 0 }, false).failed).toBe(2)
  expect(reportOrEnd({ passed: 4, failed: 0, skipped: 0 }, true).failed).toBe(0)
})

test('the last line names what was skipped only when something was', () => {
  const sum = addUp([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 0 },
  ])
  expect(countsLine(sum)).toBe('3 passed, 1 failed')
  expect(countsLine({ ...sum, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})
