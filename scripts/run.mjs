// What every npm script starts with: plain JavaScript for whatever Node the machine has. Brings what the lockfile names
// and hands over, on the Node it brought, to a program of ours (its path) or to a tool (its name):
//   node scripts/run.mjs [--build] [PROGRAM.ts | TOOL] [what is handed to it …]
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { bringDependencies, CannotGoOn, ownNode, root, run, whenNpmEnds, withOwnNode } from './install.mjs'

const CHECKS = 'scripts/testing/run-checks.ts'

const words = process.argv.slice(2)
const build = words[0] === '--build'
const [program, ...handed] = build ? words.slice(1) : words

// Whoever asks us to end asks the program itself; we end when it has.
let child
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal) ?? process.exit(130))
whenNpmEnds(() => child?.kill('SIGTERM') ?? process.exit(143))

try {
  await bringDependencies()
  if (build) await buildWhenStale({ root, run, say: console.log })
} catch (error) {
  console.error(
    error instanceof CannotGoOn ? error.message : `This could not be made ready.\n\n${error.message}`,
  )
  // Whoever counts looks for this line.
  if (program === CHECKS) console.log('0 passed, 1 failed')
  process.exit(1)
}
if (program !== undefined) {
  const ours = program.endsWith('.ts')
  const [command, ...first] = ours
    ? [ownNode, '--disable-warning=ExperimentalWarning', resolve(root, program)]
    : [program]
  child = spawn(command, [...first, ...handed], { cwd: root, env: environment(), stdio: 'inherit' })
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** The parts of Chorus itself run as in production, unless a developer asked for them. */
function environment() {
  const isPart = program.startsWith('processes/')
  const kind = handed.includes('--dev') ? 'development' : 'production'
  return withOwnNode(isPart ? { NODE_ENV: kind, ...process.env } : process.env)
}
