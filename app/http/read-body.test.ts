import { expect, test } from 'vitest'
import { readBody, textOf, textsOf } from './read-body.ts'

const most = 64 * 1024
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }

function read(body: BodyInit, headers: Record<string, string> | undefined = urlencoded) {
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' }
  return readBody(new Request('http://localhost/save', init), { most, language: 'en' })
}

async function sentBy(...asked: Parameters<typeof read>) {
  const body = await read(...asked)
  if (!body.ok) throw new Error(body.reason)
  return body.sent
}

test('text comes without NULs and with plain line ends, from a form and from JSON', async () => {
  expect(await sentBy('words=a%00b%0D%0Ac%0Dd')).toEqual({ words: 'ab\nc\nd' })
  const json = JSON.stringify({ words: 'a\0b\r\nc', list: [{ text: 'd\re' }], number: 1 })
  expect(await sentBy(json, { 'content-type': 'application/json' })).toEqual({
    words: 'ab\nc',
    list: [{ text: 'd\ne' }],
    number: 1,
  })
})

test('a name that comes several times is a list, and one that does not come is empty', async () => {
  const sent = await sentBy('nation=wales&nation=england&one=1')
  expect(sent).toEqual({ nation: ['wales', 'england'], one: '1' })
  expect([textOf(sent, 'nation'), textsOf(sent, 'one'), textOf(sent, 'toString')]).toEqual([
    'wales',
    ['1'],
    '',
  ])
})

test('a file comes as it is', async () => {
  const form = new FormData()
  form.set('logo', new File(['\r\n'], 'logo.png'))
  const { logo } = await sentBy(form, {})
  expect(logo instanceof File && (await logo.text())).toBe('\r\n')
})

test('broken encoding is read as well as it can be', async () => {
  expect(await sentBy('words=50%+sure')).toEqual({ words: '50% sure' })
})

test('so many bytes are read and no more, whatever the request says of its length', async () => {
  expect(await read(`w=${'a'.repeat(most - 2)}`)).toMatchObject({ ok: true })
  expect(await read(`w=${'a'.repeat(most - 1)}`)).toMatchObject({ ok: false, reason: 'too_big' })
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(16_384))
    },
  })
  expect(await read(endless)).toMatchObject({ ok: false, reason: 'too_big' })
  expect(sent).toBeLessThan(10)
})

test.each([
  ['broken JSON', '{', 'application/json'],
  ['a list', '[]', 'application/json'],
  ['a form without its parts', 'x', 'multipart/form-data'],
  ['text', 'words=a', 'text/plain'],
])('%s is no form', async (_, body, type) => {
  expect(await read(body, { 'content-type': type })).toMatchObject({ ok: false, reason: 'not_a_form' })
})
