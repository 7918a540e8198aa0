import { expect, it } from 'vitest'
import { isZip, unzip } from './unzip.ts'
import { zip } from './zip.ts'

const LIMITS = { files: 10, bytes: 1_000 }
const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text), at: new Date() })
const archive = (...files: Parameters<typeof file>[]) => Buffer.from(zip(files.map((one) => file(...one))))
const all = () => true

it('gives what is wanted of an archive, as it was packed', () => {
  const bytes = archive(['a/page.xml', 'Some words'], ['b.bin', 'Others'])
  expect(isZip(bytes)).toBe(true)
  const found = unzip(bytes, (name) => name.endsWith('.xml'), LIMITS)
  expect([...(found ?? [])].map(([name, content]) => [name, content.toString()])).toEqual([
    ['a/page.xml', 'Some words'],
  ])
})

it('ends where an archive unpacks to more than was asked for, whatever it says of its sizes', () => {
  const bomb = archive(['bomb', 'x'.repeat(1_000_000)])
  expect(bomb.length).toBeLessThan(2_000)
  bomb.writeUInt32LE(1, bomb.length - 22 - 'bomb'.length - 46 + 24)
  expect(unzip(bomb, all, LIMITS)).toBeNull()
  const together = archive(['a', 'x'.repeat(600)], ['b', 'y'.repeat(600)])
  expect(unzip(together, all, LIMITS)).toBeNull()
  expect(
    unzip(archive(...Array.from({ length: 11 }, (_, at): [string, string] => [`${at}`, ''])), all, LIMITS),
  ).toBeNull()
})

it('is nothing where it is damaged, cut short, or no archive', () => {
  const bytes = archive(['a', 'Some words'])
  expect(unzip(bytes.subarray(0, -5), all, LIMITS)).toBeNull()
  expect(unzip(Buffer.from('%PDF-1.7 and no archive at all'), all, LIMITS)).toBeNull()
  const damaged = Buffer.from(bytes)
  damaged.fill(0xff, 31, 40)
  expect(unzip(damaged, all, LIMITS)).toBeNull()
})
