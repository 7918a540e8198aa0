import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zip } from './zip.ts'

const file = (name: string, text: string, at = new Date('2026-07-01T11:30:00Z')) => ({
  name,
  bytes: Buffer.from(text),
  at,
})
/** When the first file of an archive was changed, as its header says it: 4.4.6 of the format's description. */
function timeOf(archive: Uint8Array): string {
  const header = Buffer.from(archive)
  const [time, day] = [header.readUInt16LE(10), header.readUInt16LE(12)]
  const two = (value: number) => String(value).padStart(2, '0')
  return `${(day >> 9) + 1980}-${two((day >> 5) & 15)}-${two(day & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`
}

it('keeps every file under its name, whatever it holds', () => {
  const files = {
    'letters/CH-1/letter.txt': 'Annwyl Aelod, ŵ',
    '2-empty.txt': '',
    'files.zip': 'x'.repeat(50_000),
    __proto__x: 'y',
  }
  const archive = zip(Object.entries(files).map(([name, text]) => file(name, text)))
  const there = Object.entries(unzipSync(archive)).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(),
  ])
  expect(Object.fromEntries(there)).toEqual(files)
})

it.each([
  ['2026-07-01T11:30:00Z', '2026-07-01 12:30'],
  ['2026-12-01T11:30:00Z', '2026-12-01 11:30'],
  // A sender's clock says anything; the format's times do not.
  ['1903-05-01T12:00:00Z', '1980-01-01 00:00'],
  ['2222-05-01T12:00:00Z', '2099-12-31 00:00'],
])('a file of %s reads as of %s, in whatever zone we run', (at, reads) => {
  expect(timeOf(zip([file('a.txt', 'a', new Date(at))]))).toBe(reads)
})

it('never loses one of two files of the same name', () => {
  expect(() => zip([file('a.txt', '1'), file('a.txt', '2')])).toThrow(/same name/)
})
