import { Visitor } from 'oxc-parser'
import { parseSource } from '../source/parse-source.ts'

/** One import of a file: what it names, whether only types come through, and whether it is loaded later (`import()`). */
export type Import = { specifier: string; typeOnly: boolean; dynamic: boolean; line: number }
/** A source file, its path from the project's folder with `/`; `client`: it opens with `'use client'`. */
export type SourceFile = { path: string; client: boolean; imports: Import[] }

/** Every import and re-export of a file. An `import()` of a name that is made while it runs is not seen. */
export function readImports(path: string, text: string): SourceFile {
  const { program, lineOf } = parseSource(path, text)
  const imports: Import[] = []
  const add = (node: { start: number }, specifier: string, more: { typeOnly?: boolean; dynamic?: boolean }) =>
    imports.push({ specifier, typeOnly: false, dynamic: false, ...more, line: lineOf(node.start) })
  new Visitor({
    ImportDeclaration(node) {
      add(node, node.source.value, { typeOnly: node.importKind === 'type' })
    },
    ExportAllDeclaration(node) {
      add(node, node.source.value, { typeOnly: node.exportKind === 'type' })
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node, node.source.value, { typeOnly: node.exportKind === 'type' })
    },
    ImportExpression(node) {
      const { source } = node
      if (source.type === 'Literal' && typeof source.value === 'string')
        add(node, source.value, { dynamic: true })
    },
    TSImportType(node) {
      add(node, node.source.value, { typeOnly: true, dynamic: true })
    },
  }).visit(program)
  const client = program.body.some(
    (statement) => 'directive' in statement && statement.directive === 'use client',
  )
  return { path, client, imports }
}
