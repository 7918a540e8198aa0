// `npm test`: plain JavaScript for whatever Node the machine has. Brings what the lockfile names and hands over to the
// checks on the Node it brought. `npm test -- check`, `unit` or `e2e` runs one part; what follows goes to its tool.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bringDependencies, CannotGoOn, ownNode, root, whenNpmEnds, withOwnNode } from './install.mjs'

let child
// Ctrl-C reaches the checks by itself; they tidy up, and we end when they have.
process.on('SIGINT', () => child ?? process.exit(130))
process.on('SIGTERM', () => child?.kill('SIGTERM') ?? process.exit(143))
whenNpmEnds(() => child?.kill('SIGTERM') ?? process.exit(143))

try {
  await bringDependencies()
} catch (error) {
  console.error(
    error instanceof CannotGoOn ? error.message : `The checks could not begin.\n\n${error.message}`,
  )
  console.log('0 passed, 1 failed')
  process.exit(1)
}
child = spawn(ownNode, [join('scripts', 'testing', 'run-checks.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: withOwnNode(),
  stdio: 'inherit',
})
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
