import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Chorus } from '../fixtures/start-chorus.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

/** Time goes by for a Chorus: runs a program of the fixtures with its settings, which does what the timetable would do then. */
export async function timeGoesBy(
  { url, dataDir }: Pick<Chorus, 'url' | 'dataDir'>,
  program: 'ask-for-answers' | 'tell-what-was-filed',
): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', join(fixtures, `${program}.ts`)]
  await promisify(execFile)(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, BASE_URL: url },
  })
}
