import { builtinModules } from 'node:module'
import { basename, dirname, normalize } from 'node:path/posix'
import {
  ANYONE_MAY_READ,
  DATABASE,
  DOMAINS,
  FILE_NAME,
  FOLDERS,
  HELPERS_FOR_TESTS,
  MAY_BE_HELPED,
  MAY_REACH_DATABASE,
  NOT_IN_LIB,
  ONLY_IN_QUERIES,
  SERVER_ONLY_FILES,
  SERVER_ONLY_PACKAGES,
  TESTS,
} from './import-rules.ts'
import type { Import, SourceFile } from './read-imports.ts'

export type Fault = { path: string; line: number; says: string }

type Edge = Import & { from: SourceFile; target: string; inside: boolean }

/**
 * Everything in these files that breaks the table in import-rules.ts.
 * @param exists whether a path of the project that is not among the files (a style sheet, generated code) is there
 */
export function findBrokenImports(files: SourceFile[], exists: (path: string) => boolean): Fault[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const edges = files.flatMap((from) =>
    from.imports.map((one) => ({ ...one, from, ...resolve(from.path, one.specifier) })),
  )
  const edgesFrom = Map.groupBy(edges, ({ from }) => from.path)
  return [
    ...files.flatMap(faultsOfName),
    ...edges.flatMap((edge) => {
      if (edge.specifier.startsWith('../../../'))
        return [fault(edge, `climbs three folders: name it #${edge.target}`)]
      if (!edge.inside) return faultsOfPackage(edge)
      if (!known.has(edge.target) && !exists(edge.target))
        return [fault(edge, `names ${edge.target}, which is not there`)]
      return [...faultsOfFolder(edge), ...faultsOfDatabase(edge), ...faultsOfHelper(edge)]
    }),
    ...files.filter((file) => file.client).flatMap((file) => faultsOfClient(file, edgesFrom)),
    ...circles(files, edgesFrom),
  ]
}

function fault(edge: Edge, says: string): Fault {
  return { path: edge.from.path, line: edge.line, says }
}

function resolve(from: string, specifier: string): { target: string; inside: boolean } {
  if (specifier.startsWith('#')) return { target: specifier.slice(1), inside: true }
  if (specifier.startsWith('.')) return { target: normalize(`${dirname(from)}/${specifier}`), inside: true }
  return { target: specifier, inside: false }
}

const isTest = (path: string) => TESTS.test(path)
const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '.') : '.')
const domainOf = (path: string) => (path.startsWith('lib/') ? path.split('/')[1] : undefined)

function faultsOfName({ path }: SourceFile): Fault[] {
  const name = basename(path)
  if (/^index\.[jt]sx?$/.test(name))
    return [{ path, line: 1, says: 'is a barrel: import the file that holds the thing' }]
  return FILE_NAME.test(name) ? [] : [{ path, line: 1, says: 'is not named in kebab-case' }]
}

function faultsOfPackage(edge: Edge): Fault[] {
  const { path } = edge.from
  if (!path.startsWith('lib/') || isTest(path)) return []
  if (NOT_IN_LIB.test(edge.target))
    return [fault(edge, `imports ${edge.target}: lib knows no page and no request`)]
  if (ONLY_IN_QUERIES.test(edge.target) && basename(path) !== 'queries.ts')
    return [fault(edge, `imports ${edge.target}: in lib only queries.ts does`)]
  return []
}

function faultsOfFolder(edge: Edge): Fault[] {
  const [from, to] = [folderOf(edge.from.path), folderOf(edge.target)]
  if (ANYONE_MAY_READ.includes(edge.target)) return []
  // A test arranges through the seed's factories and may start what it tests.
  if (isTest(edge.from.path) && ['lib', 'prisma', 'processes', 'scripts'].includes(to)) return []
  const allowed = FOLDERS[from]
  if (!allowed) return [fault(edge, `lies in ${from}/, which import-rules.ts does not know`)]
  if (from !== to)
    return allowed.includes(to) ? [] : [fault(edge, `imports ${edge.target}: ${from} may not import ${to}`)]
  return from === 'lib' ? faultsOfDomain(edge) : []
}

function faultsOfDomain(edge: Edge): Fault[] {
  const [from, to] = [domainOf(edge.from.path) ?? '', domainOf(edge.target) ?? '']
  const allowed = DOMAINS[from]
  if (!allowed) return [fault(edge, `lies in lib/${from}/, which import-rules.ts does not know`)]
  if (
    from === to ||
    to === 'platform' ||
    to === 'words' ||
    allowed === 'every domain' ||
    allowed.includes(to)
  )
    return []
  return [fault(edge, `imports ${edge.target}: lib/${from} may not import lib/${to}`)]
}

function faultsOfDatabase(edge: Edge): Fault[] {
  if (edge.target !== DATABASE || edge.typeOnly) return []
  if (MAY_REACH_DATABASE.some((place) => place.test(edge.from.path))) return []
  return [fault(edge, `imports ${DATABASE} as a value: take the database as an argument`)]
}

function faultsOfHelper(edge: Edge): Fault[] {
  if (!HELPERS_FOR_TESTS.test(edge.target) || MAY_BE_HELPED.test(edge.from.path)) return []
  return [fault(edge, `imports ${edge.target}: only tests may import their helpers`)]
}

/** The first way from a client file to something a browser must not load. */
function faultsOfClient(file: SourceFile, edgesFrom: Map<string, Edge[]>): Fault[] {
  const seen = new Set([file.path])
  const ways: { path: string; way: Edge[] }[] = [{ path: file.path, way: [] }]
  for (const { path, way } of ways) {
    for (const edge of edgesFrom.get(path) ?? []) {
      if (edge.typeOnly || seen.has(edge.target)) continue
      seen.add(edge.target)
      const first = way[0] ?? edge
      const serverOnly = edge.inside
        ? SERVER_ONLY_FILES.some((place) => place.test(edge.target))
        : SERVER_ONLY_PACKAGES.test(edge.target) || builtinModules.includes(edge.target)
      if (serverOnly) {
        const route = [...way.map((step) => step.target), edge.target].join(' → ')
        return [fault(first, `runs in the browser, but reaches ${route}`)]
      }
      ways.push({ path: edge.target, way: [...way, edge] })
    }
  }
  return []
}

/** Each circle of value imports, told once. */
function circles(files: SourceFile[], edgesFrom: Map<string, Edge[]>): Fault[] {
  const done = new Set<string>()
  const faults: Fault[] = []
  const visit = (path: string, way: string[]) => {
    if (done.has(path)) return
    for (const edge of edgesFrom.get(path) ?? []) {
      if (edge.typeOnly || edge.dynamic || !edge.inside) continue
      const start = [...way, path].indexOf(edge.target)
      if (start >= 0) {
        const circle = [...way, path].slice(start)
        faults.push(fault(edge, `closes a circle: ${[...circle, edge.target].join(' → ')}`))
      } else {
        visit(edge.target, [...way, path])
      }
    }
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return faults
}
