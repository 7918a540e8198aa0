import { readFileSync } from 'node:fs'
import { parseSource } from '../source/parse-source.ts'

/** What a function calls its first value where that is a text that people write, of whatever length. */
const PEOPLES_TEXT = new Set([
  'body',
  'calendar',
  'find',
  'html',
  'report',
  'response',
  'subject',
  'summary',
  'template',
  'text',
  'title',
  'typed',
  'words',
])

type Exported = { name: string; path: string }

/** The functions that these files export whose first value is somebody's text. */
export function overText(paths: readonly string[]): Exported[] {
  return paths.flatMap((path) => {
    const { program } = parseSource(path, readFileSync(path, 'utf8'))
    return program.body.flatMap((node) => {
      if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return []
      return functionsIn(node.declaration).flatMap(({ name, first }) =>
        first?.type === 'Identifier' &&
        first.typeAnnotation?.typeAnnotation.type === 'TSStringKeyword' &&
        PEOPLES_TEXT.has(first.name)
          ? [{ name, path }]
          : [],
      )
    })
  })
}

type Declaration = NonNullable<
  Extract<
    ReturnType<typeof parseSource>['program']['body'][number],
    { type: 'ExportNamedDeclaration' }
  >['declaration']
>

function functionsIn(declaration: Declaration) {
  if (declaration.type === 'FunctionDeclaration')
    return declaration.id ? [{ name: declaration.id.name, first: declaration.params[0] }] : []
  if (declaration.type !== 'VariableDeclaration') return []
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
      ? [{ name: id.name, first: init.params[0] }]
      : [],
  )
}

/** The names that a file imports. */
export function namesImported(path: string): Set<string> {
  const { program } = parseSource(path, readFileSync(path, 'utf8'))
  return new Set(
    program.body.flatMap((node) =>
      node.type === 'ImportDeclaration' ? node.specifiers.map(({ local }) => local.name) : [],
    ),
  )
}
