import { DomUtils, parseDocument } from 'htmlparser2'
import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { columnsInput, readColumns, writeColumns } from '#components/workbench/columns.ts'
import { DataTable } from './data-table.tsx'
import type { DataColumn } from './data-table-column.ts'
import { readSort, sortedRows } from './data-table-sort.ts'

type Row = { name: string; seat: string; letters: number | null }
const rows: Row[] = [
  { name: 'Ada Lorrimer', seat: 'Ostrich Hill', letters: 12 },
  { name: 'Émile Zed', seat: 'Quill', letters: null },
  { name: 'Zoe Able', seat: 'Fensea', letters: 7 },
]
const columns: DataColumn<Row>[] = [
  { name: 'MP', sort: 'name', heads: true, cell: ({ name }) => name },
  { name: 'Seat', optional: 'shown', cell: ({ seat }) => seat },
  { name: 'Majority', optional: 'hidden', cell: () => '1%' },
  { name: 'Letters', sort: 'letters', numeric: true, cell: ({ letters }) => letters },
]

function shown(props: Partial<ComponentProps<typeof DataTable<Row, '/dashboard'>>>) {
  const page = renderToStaticMarkup(
    <DataTable
      caption="MPs"
      columns={columns}
      rows={rows}
      rowKey={({ name }) => name}
      page="/dashboard"
      of={{ campaign: 'all' }}
      {...props}
    />,
  )
  const document = parseDocument(page)
  const heads = DomUtils.getElementsByTagName('th', document).filter(({ attribs }) => attribs.scope === 'col')
  const links = DomUtils.getElementsByTagName('a', document)
  return {
    columns: heads.map((head) => DomUtils.textContent(head).replace(/[▲▼]/, '')),
    sorted: heads.map(({ attribs }) => attribs['aria-sort']),
    links: links.map(({ attribs }) => attribs.href),
    ticked: DomUtils.getElementsByTagName('input', document)
      .filter(({ attribs }) => 'checked' in attribs)
      .map(({ attribs }) => attribs.value),
  }
}

test('a column that sorts is a link, and the one it is sorted by says which way and turns round', () => {
  const { sorted, links } = shown({ sort: { key: 'letters', descending: true } })
  expect(sorted).toEqual([undefined, undefined, 'descending'])
  expect(links).toEqual(['/dashboard?campaign=all&sort=name', '/dashboard?campaign=all&sort=letters'])
  expect(shown({ sort: { key: 'name', descending: false } }).links).toEqual([
    '/dashboard?campaign=all&sort=-name',
    '/dashboard?campaign=all&sort=-letters',
  ])
})

test('the next page keeps what the list is of and how it is sorted', () => {
  const { links } = shown({ sort: { key: 'name', descending: false }, after: 'm', next: 'n' })
  expect(links.slice(-2)).toEqual([
    '/dashboard?campaign=all&sort=name',
    '/dashboard?campaign=all&sort=name&after=n',
  ])
})

test('columns are the reader’s: what is usual until they choose, then what they ticked', () => {
  expect(shown({}).columns).toEqual(['MP', 'Seat', 'Letters'])
  expect(shown({}).ticked).toEqual(['seat'])
  expect(shown({ chosen: ['majority'] }).columns).toEqual(['MP', 'Majority', 'Letters'])
  expect(shown({ chosen: [] }).columns).toEqual(['MP', 'Letters'])
})

test('the columns that were chosen are kept for their page alone', () => {
  const cookie = writeColumns(
    columnsInput.parse({ page: '/desk/members', column: ['seat', 'majority'], back: '' }),
    {
      secure: false,
    },
  )
  expect(cookie).toBe(
    'chorus-columns=seat.majority; Path=/desk/members; Max-Age=31536000; HttpOnly; SameSite=Lax',
  )
  const jar = (value?: string) => ({ get: () => (value === undefined ? undefined : { value }) })
  expect(readColumns(jar('seat.majority'))).toEqual(['seat', 'majority'])
  expect(readColumns(jar('none'))).toEqual([])
  expect(readColumns(jar())).toBeNull()
  expect(columnsInput.safeParse({ page: '/x; Domain=evil', column: 'seat', back: '' }).success).toBe(false)
  expect(columnsInput.safeParse({ page: '/desk/members', column: 'a;b', back: '' }).success).toBe(false)
})

test('rows stand in the order asked for, accents and all; what has no number is last both ways', () => {
  const names = (key: 'name' | 'letters', descending: boolean) =>
    sortedRows(rows, { key, descending }, (row) => row[key]).map(({ name }) => name)
  expect(names('name', false)).toEqual(['Ada Lorrimer', 'Émile Zed', 'Zoe Able'])
  expect(names('letters', true)).toEqual(['Ada Lorrimer', 'Zoe Able', 'Émile Zed'])
  expect(names('letters', false)).toEqual(['Zoe Able', 'Ada Lorrimer', 'Émile Zed'])
})

test('an address that sorts by nothing we have is the usual order', () => {
  const of = { keys: ['name', 'letters'], usual: { key: 'letters', descending: true } }
  expect(readSort('-name', of)).toEqual({ key: 'name', descending: true })
  for (const asked of [undefined, 'party', '-', ['name', 'letters'], 'name;drop'])
    expect(readSort(asked, of)).toEqual(of.usual)
})
