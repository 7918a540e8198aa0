import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const LEFT_OUT = /(^|\/)(node_modules|\.next|\.git|\.data|generated)$|\.test\.tsx?$/

/** The page with nothing in it that the same layouts make: what every page of this build ships. */
const EMPTY_PAGE = `export const dynamic = 'force-dynamic'
export default function Empty() {
  return <p>Nothing.</p>
}
`
/** A page made once, at the build; its text is put in later. */
const STATIC_PAGE = `export const dynamic = 'force-static'
export default function Static() {
  return <p>Static.</p>
}
`
/** The least that keeps anything: one row, through the same Prisma and the same database. */
const BARE_INSERT = `import { database } from '#lib/platform/database.ts'
export async function POST(): Promise<Response> {
  await database().setting.create({ data: { key: crypto.randomUUID(), value: 1 } })
  return new Response(null, { status: 204 })
}
`

/**
 * A copy of the project, with three yardsticks beside its pages, built as the product is; the project itself gets none
 * of it.
 * @returns its folder
 */
export async function makeCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'chorus-bench-copy-'))
  await cp(root, copy, { recursive: true, filter: (source) => !LEFT_OUT.test(source.slice(root.length)) })
  await cp(join(root, 'lib/platform/generated'), join(copy, 'lib/platform/generated'), { recursive: true })
  // Links take no room and no time; on another disk they cannot be made, and files are copied.
  const modules = [join(root, 'node_modules'), join(copy, 'node_modules')]
  await run('cp', ['-al', ...modules]).catch(() => run('cp', ['-a', ...modules]))
  const files = {
    'empty/page.tsx': EMPTY_PAGE,
    'static/page.tsx': STATIC_PAGE,
    'insert/route.ts': BARE_INSERT,
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(copy, 'app/bench', file, '..'), { recursive: true })
    await writeFile(join(copy, 'app/bench', file), text)
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await run(join(copy, 'node_modules/.bin/next'), ['build'], { cwd: copy, env, maxBuffer: 10_000_000 })
  return copy
}

/** Where the build keeps the text of the static page. */
export const staticPageFile = (copy: string) => join(copy, '.next/server/app/bench/static.html')
