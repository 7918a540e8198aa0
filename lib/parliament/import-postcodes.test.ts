import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importPostcodes, type PostcodeImport } from '#lib/parliament/import-postcodes.ts'
import { openPostcodeIndex } from '#lib/parliament/postcode-index.ts'
import { readPostcodeKey } from '#lib/parliament/postcode-key.ts'

const SEATS = ['E14001172', 'N05000001', 'S14000060', 'W07000081']
const OLD_HEADER = 'pcd,pcd2,pcds,dointr,doterm,usertype,oseast1m,osnrth1m,osgrdind,ctry,pcon,lat,long'
const NEW_HEADER = 'pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,ctry25cd,pcon24cd,lat,long'
const ROWS = [
  row('SW1A 1AA', 'E14001172'),
  row('SW1A 1AB', 'E14001172', '199606'),
  row('AB10 1AB', 'S14000060'),
  row('BT7 1NN', 'N05000001'),
  row('SW1A 9ZZ', ''),
  row('AB10 9ZZ', '', '200001'),
  row('JE2 3AB', 'L99999999'),
  row('IM1 1AA', 'M99999999'),
]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function row(postcode: string, seat: string, doterm = ''): string {
  const compact = postcode.replace(' ', '')
  return `"${compact}","${postcode}","${postcode}","198001","${doterm}",0,1,2,1,"E92000001","${seat}",51.5,-0.1`
}

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const directory = (header: string, rows: string[], newline = '\n') => [header, ...rows, ''].join(newline)

async function importFile(content: string | Buffer, more: Partial<PostcodeImport> = {}) {
  const file = write('NSPL_TEST_UK.csv', content)
  const out = join(folder, 'data/postcodes.index')
  return importPostcodes({ file, out, previous: out, seats: SEATS, now: new Date('2026-06-01'), ...more })
}

const imported = () => openPostcodeIndex(join(folder, 'data/postcodes.index'))
const find = (postcode: string) => imported().find(readPostcodeKey(postcode))

describe('an import of an ONS directory', () => {
  it.each([
    ['the old names', directory(OLD_HEADER, ROWS)],
    ['the new names', directory(NEW_HEADER, ROWS)],
    ['capitals and a byte order mark', `\ufeff${directory(NEW_HEADER.toUpperCase(), ROWS)}`],
    ['Windows line ends', directory(NEW_HEADER, ROWS, '\r\n')],
    ['quoted headers', directory(NEW_HEADER.replace(/\w+/g, '"$&"'), ROWS)],
    ['gzip', gzipSync(directory(NEW_HEADER, ROWS))],
  ])('reads %s', async (_, content) => {
    expect(await importFile(content)).toMatchObject({
      ok: true,
      live: 4,
      terminated: 2,
      several: 0,
      leftOut: 2,
    })
    expect(find('SW1A 1AA')).toEqual({ terminated: false, gssCodes: ['E14001172'] })
    expect(find('SW1A 1AB')).toEqual({ terminated: true, gssCodes: ['E14001172'] })
    expect(find('BT7 1NN')).toEqual({ terminated: false, gssCodes: ['N05000001'] })
    expect(find('SW1A 9ZZ')).toEqual({ terminated: false, gssCodes: [] })
    expect(find('AB10 9ZZ')).toEqual({ terminated: true, gssCodes: [] })
    expect(find('JE2 3AB')).toBeNull()
    expect(imported().coversNorthernIreland).toBe(true)
    expect(imported().info()).toMatchObject({ source: 'NSPL_TEST_UK.csv', builtAt: new Date('2026-06-01') })
  })

  it('adds postcodes in several seats and those without a place', async () => {
    const several = write(
      'several.csv',
      'postcode,gss_code\nAB10 1AB,W07000081\nAB101AB,S14000060\nM1 1AA,S14000060\n',
    )
    const nowhere = write('nowhere.csv', 'pcds\nAB43 1AG\nSW1A 1AA\n')
    const result = await importFile(directory(NEW_HEADER, ROWS), { several, nowhere })
    expect(result).toMatchObject({ ok: true, live: 5, several: 1, severalLeftOut: 1 })
    expect(find('AB10 1AB')?.gssCodes).toEqual(['S14000060', 'W07000081'])
    expect(find('AB43 1AG')).toEqual({ terminated: false, gssCodes: [] })
    expect(find('SW1A 1AA')?.gssCodes).toEqual(['E14001172'])
    expect(find('M1 1AA')).toBeNull()
  })

  it('takes the same row twice for one', async () => {
    expect(await importFile(directory(NEW_HEADER, [...ROWS, ...ROWS]))).toMatchObject({ ok: true, live: 4 })
  })

  it('tells how far it is', async () => {
    const seen: number[] = []
    await importFile(directory(NEW_HEADER, ROWS), { onProgress: (read, size) => seen.push(read / size) })
    expect(seen.at(-1)).toBe(1)
  })

  it('leaves no other file behind', async () => {
    await importFile(directory(NEW_HEADER, ROWS))
    expect(readdirSync(join(folder, 'data'))).toEqual(['postcodes.index'])
  })
})

describe('a refused import', () => {
  const many = Array.from({ length: 20 }, (_, at) => row(`M${at + 1} 1AA`, 'S14000060'))
  const cases: Record<string, [content: string | Buffer, reason: string, message: string]> = {
    'no column for the constituency': [
      directory('pcds,doterm', ['M1 1AA,']),
      'missing_columns',
      'constituency',
    ],
    'no column for the end date': [directory('pcds,pcon24cd', ['M1 1AA,']), 'missing_columns', 'doterm'],
    'an empty file': ['', 'missing_columns', 'postcode'],
    'a ZIP archive': [Buffer.from('PK\u0003\u0004..\xff..', 'latin1'), 'missing_columns', 'unpack'],
    'a field that is never closed': [
      directory(NEW_HEADER, [...many, '"M1 1AA']),
      'cannot_read',
      'cannot be read',
    ],
    'a text in Latin-1': [
      Buffer.from(`${directory(NEW_HEADER, many)}"Ynys M\xf4n"`, 'latin1'),
      'wrong_encoding',
      'UTF-8',
    ],
    'a text in UTF-16 with its mark': [
      Buffer.from(`\ufeff${directory(NEW_HEADER, many)}`, 'utf16le'),
      'wrong_encoding',
      'UTF-8',
    ],
    'a text in UTF-16': [Buffer.from(directory(NEW_HEADER, many), 'utf16le'), 'wrong_encoding', 'UTF-8'],
    'a constituency of 2010': [
      directory(NEW_HEADER, [...many, row('N1 1AA', 'E14000639')]),
      'unknown_seat',
      'row 21',
    ],
    'a postcode twice in different seats': [
      directory(NEW_HEADER, [...many, row('M1 1AA', 'W07000081')]),
      'duplicates_disagree',
      'M1 1AA',
    ],
    'a postcode both live and terminated': [
      directory(NEW_HEADER, [...many, row('M1 1AA', 'S14000060', '202001')]),
      'duplicates_disagree',
      'M1 1AA',
    ],
    'far fewer postcodes than before': [directory(NEW_HEADER, many.slice(2)), 'fewer_postcodes', '18 live'],
    'no postcodes': [directory(NEW_HEADER, []), 'fewer_postcodes', '0 live'],
    'text where postcodes should be': [
      directory(NEW_HEADER, [...many, row('hello', 'S14000060')]),
      'unreadable_postcodes',
      'hello',
    ],
    'a broken gzip file': [
      gzipSync(directory(NEW_HEADER, many)).subarray(0, 60),
      'cannot_read',
      'cannot be read',
    ],
  }
  it.each(Object.entries(cases))(
    'for %s says why and leaves the old index',
    async (_, [content, reason, message]) => {
      expect(await importFile(directory(NEW_HEADER, many))).toMatchObject({ ok: true })
      const before = readFileSync(join(folder, 'data/postcodes.index'))
      const result = await importFile(content)
      expect(result).toMatchObject({ ok: false, reason, message: expect.stringContaining(message) })
      expect(readFileSync(join(folder, 'data/postcodes.index')).equals(before)).toBe(true)
    },
  )

  it('accepts five per cent fewer', async () => {
    await importFile(directory(NEW_HEADER, many))
    expect(await importFile(directory(NEW_HEADER, many.slice(1)))).toMatchObject({ ok: true, live: 19 })
  })

  it.each([
    ['a file that is not there', { file: 'nowhere/at/all.csv' }, 'cannot_read'],
    ['a second file that is not there', { several: 'nowhere/at/all.csv' }, 'cannot_read'],
    ['a third file that is not there', { nowhere: 'nowhere/at/all.csv' }, 'cannot_read'],
  ])('for %s says why', async (_, more, reason) => {
    expect(await importFile(directory(NEW_HEADER, many), more)).toMatchObject({ ok: false, reason })
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })

  it('checks the seats of the second file too', async () => {
    const several = write('several.csv', 'postcode,gss_code\nM1 1AA,E14000639\n')
    const result = await importFile(directory(NEW_HEADER, many), { several })
    expect(result).toMatchObject({
      ok: false,
      reason: 'unknown_seat',
      message: expect.stringContaining('several.csv'),
    })
  })
})
