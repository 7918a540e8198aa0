import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
function post(body: BodyInit, headers: Record<string, string> = urlencoded): Request {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://localhost/save', init)
}

async function fieldOf(body: string): Promise<string> {
  const form = await readForm(post(body))
  if (!form.ok) throw new Error(form.reason)
  return form.fields.one('words')
}

test('text comes without NULs, with plain line ends and composed accents', async () => {
  expect(await fieldOf('words=a%00b%0D%0Ac%0Dd')).toBe('ab\nc\nd')
  expect(await fieldOf(`words=${encodeURIComponent('Mo\u0302n')}`)).toBe('M\u00f4n')
})

test('broken encoding is read as well as it can be', async () => {
  expect(await fieldOf('words=50%+sure')).toBe('50% sure')
})

test('a field that is not there is empty', async () => {
  expect(await fieldOf('other=1')).toBe('')
})

test('64 KB are read, and no more, whatever the request says of its length', async () => {
  expect(await readForm(post(`words=${'a'.repeat(65_000)}`))).toMatchObject({ ok: true })
  expect(await readForm(post(`words=${'a'.repeat(66_000)}`))).toEqual({ ok: false, reason: 'too_large' })
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  expect(await readForm(post(endless))).toEqual({ ok: false, reason: 'too_large' })
  expect(sent).toBeLessThan(10)
})

test('anything but a plain form is refused', async () => {
  expect(await readForm(post('{}', { 'content-type': 'application/json' }))).toEqual({
    ok: false,
    reason: 'not_a_form',
  })
})
