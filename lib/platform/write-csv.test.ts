import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['=a,"b"', `"'=a,""b"""`],
  ['plain', 'plain'],
])('the cell %j is written %j', (text, cell) => {
  expect(writeCsv([[text]])).toBe(`\uFEFF${cell}\r\n`)
})

test('rows are lines, and what is read again is what was written, in any spreadsheet', () => {
  const rows = [
    ['Lle', 'Dŵr'],
    ['a\nb', 'c "d", e'],
  ]
  expect(parse(writeCsv(rows), { bom: true })).toEqual(rows)
})
