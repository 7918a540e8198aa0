import { expect, test } from 'vitest'
import { rowsAsJson } from './rows-as-json.ts'

test('bytes are written as PostgreSQL reads them, and times as ISO text', () => {
  const at = new Date('2026-03-10T12:00:00Z')
  expect(rowsAsJson([{ at, raw: new Uint8Array([0, 255]) }])).toBe(
    '[{"at":"2026-03-10T12:00:00.000Z","raw":"\\\\x00ff"}]',
  )
})

test('half a sign, which PostgreSQL takes for no text, becomes the sign for what cannot be read', () => {
  expect(JSON.parse(rowsAsJson({ text: 'half \ud83d, whole 😀' }))).toEqual({ text: 'half \ufffd, whole 😀' })
})
