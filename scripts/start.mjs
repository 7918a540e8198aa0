// `npm start`, `npm run dev` and `npm run worker`: plain JavaScript for whatever Node the machine has. Brings what the
// lockfile names, builds when sources are newer than the build, and hands over to Chorus on the Node it brought.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWhenStale } from './build.mjs'
import { bringDependencies, CannotGoOn, ownNode, root, run, whenNpmEnds, withOwnNode } from './install.mjs'

const dev = process.argv.includes('--dev')
const program = process.argv.includes('worker') ? 'worker' : 'supervisor'

// Whoever asks us to end asks the program itself; we end when it has.
let child
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal) ?? process.exit(130))
whenNpmEnds(() => child?.kill('SIGTERM') ?? process.exit(143))

try {
  await bringDependencies()
  if (!dev && program === 'supervisor') await buildWhenStale({ root, run, say: console.log })
  child = spawn(
    ownNode,
    ['--disable-warning=ExperimentalWarning', join('processes', `${program}.ts`), ...(dev ? ['--dev'] : [])],
    {
      cwd: root,
      env: withOwnNode({ NODE_ENV: dev ? 'development' : 'production', ...process.env }),
      stdio: 'inherit',
    },
  )
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} catch (error) {
  console.error(
    error instanceof CannotGoOn ? error.message : `Chorus could not be made ready.\n\n${error.message}`,
  )
  process.exit(1)
}
