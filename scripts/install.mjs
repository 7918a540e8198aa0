// Brings what the lockfile names, when it is not there yet: plain JavaScript without dependencies, for any Node from
// 20.19 on. Everything after it runs on the Node 24 that it brings.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19]
const OWN_NODE = /^v24\./
const BIN = join(root, 'node_modules', '.bin')
const COMPILED = join(root, 'node_modules', '.cache', 'chorus-compiled')
const LOCK_STAMP = join(root, 'node_modules', '.chorus-lock')
const SCHEMA_STAMP = join(root, 'node_modules', '.chorus-schema')
const CLIENT = join(root, 'lib', 'platform', 'generated', 'prisma', 'client.ts')
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/

/** Something the person at the keyboard can put right; its message is all they need to read. */
export class CannotGoOn extends Error {}

/** Where the Node that Chorus brings is, once it is there. */
export const ownNode = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node')

/**
 * The environment for everything Chorus starts: its own Node and its own tools first, and no telemetry. What Node made of
 * our TypeScript is kept: a process that finds it there need not load the compiler, and holds up to 100 MB less.
 */
export function withOwnNode(env = process.env) {
  const path = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...env,
    [path]: `${BIN}${delimiter}${env[path] ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    NODE_COMPILE_CACHE: COMPILED,
  }
}

/**
 * Calls back when the npm that started this has gone: npm hands a SIGTERM to its shell only, and the shell to nobody.
 * @param {() => void} then
 */
export function whenNpmEnds(then) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    then()
  }, 500)
  watch.unref()
}

/**
 * Runs a tool to its end and keeps what it prints to itself.
 * @param {string} command @param {string[]} args
 * @returns {Promise<string>} what it printed
 * @throws Error with all of that, when it fails
 */
export function run(command, args, env = withOwnNode()) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve(printed)
      else reject(new Error(`${printed.trim()}\n\n${command} ended with ${signal ?? `code ${code}`}.`))
    })
  })
}

/**
 * Installs what package-lock.json names and generates the database client, each only when what it is made from changed.
 * @param {{ say?: (line: string) => void }} [options]
 * @throws CannotGoOn with a sentence for the person who started it
 */
export async function bringDependencies({ say = console.log } = {}) {
  refuseOldNode()
  await install(say)
  await generateClient(say)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new CannotGoOn(
    `Chorus needs Node ${OLDEST_NODE.join('.')} or newer to start; this is Node ${process.versions.node}. Get a newer one from https://nodejs.org and try again.`,
  )
}

async function install(say) {
  const lock = `${process.platform}-${process.arch} ${hashOf([join(root, 'package-lock.json')])}`
  if (read(LOCK_STAMP) === lock && existsSync(ownNode)) return
  // Whoever called npm themselves has it all, and tests of theirs may be running in it.
  if (!holdsAll(packagesIn('package-lock.json'), packagesIn('node_modules/.package-lock.json'))) {
    say('Installing what Chorus needs, as package-lock.json names it (a minute or two, once) …')
    try {
      // Whatever the machine leaves out by default: the tools are needed to build and to check.
      await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
    } catch (error) {
      console.error(error.message)
      throw new CannotGoOn(
        NO_NETWORK.test(error.message)
          ? 'The npm registry could not be reached. Nothing else changed: try again once this machine is online.'
          : 'npm could not install what Chorus needs; its own words are above.',
      )
    }
  }
  const version = existsSync(ownNode) ? (await run(ownNode, ['--version'])).trim() : 'none'
  if (!OWN_NODE.test(version)) {
    throw new CannotGoOn(
      `npm was to bring Node 24 for Chorus, but brought ${version}. Let the package "node" run its install script (npm config get ignore-scripts) and try again.`,
    )
  }
  writeFileSync(LOCK_STAMP, lock)
}

/**
 * Whether what npm wrote down of a node_modules folder is what the lockfile names: nothing else, and nothing missing but
 * what is for other systems.
 * @param {Packages} named of package-lock.json @param {Packages | null} there of node_modules/.package-lock.json
 * @typedef {Record<string, { integrity?: string, optional?: boolean }>} Packages by their path
 */
export function holdsAll(named, there) {
  if (!there) return false
  const same = (path) => there[path]?.integrity === named[path]?.integrity
  return (
    Object.keys(there).every(same) &&
    Object.entries(named).every(
      ([path, { optional }]) => path === '' || optional || (path in there && same(path)),
    )
  )
}

/** @returns {Packages | null} null where there is no such file, or npm was stopped while it wrote it */
function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages
  } catch {
    return null
  }
}

/** The npm that started this, or the one on the path; on the machine's own Node, for there is no other yet. */
function npm(args) {
  const started = process.env.npm_execpath
  if (started && /npm-cli\.[cm]?js$/.test(started))
    return run(process.execPath, [started, ...args], process.env)
  return run('npm', args, process.env)
}

async function generateClient(say) {
  const folder = join(root, 'prisma', 'schema')
  const sources = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
  const schema = hashOf([...sources, join(root, 'prisma.config.ts'), LOCK_STAMP])
  if (read(SCHEMA_STAMP) === schema && existsSync(CLIENT)) return
  say('Generating the database client …')
  await run('prisma', ['generate'])
  mkdirSync(dirname(SCHEMA_STAMP), { recursive: true })
  writeFileSync(SCHEMA_STAMP, schema)
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
