import { expect, test } from 'vitest'
import { MAIL_BYTES } from './mail-size.ts'
import { asSigned } from './posted-mail.ts'

test('a body without end is read up to the largest message and no further', async () => {
  const part = new Uint8Array(1_000_000)
  let given = 0
  async function* endless() {
    for (;;) {
      given += part.length
      yield part
    }
  }
  const read = async () => {
    for await (const _ of asSigned(endless(), 'a'.repeat(64)));
  }
  await expect(read()).rejects.toMatchObject({ reason: 'too_large' })
  expect(given).toBe(MAIL_BYTES + part.length)
})
