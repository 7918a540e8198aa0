import { expect, test } from 'vitest'
import { get, routesForTests, sessionOf } from '#app/http/testing/routes.ts'
import { makePeople } from '#app/http/testing/world.ts'
import { ownPageToken } from '#lib/supporters/own-page.ts'
import { makeFile, makeLetter, makeReply } from '#prisma/seed/factories.ts'
import { GET as ownFile } from '../(public)/yours/[token]/answers/[id]/files/[number]/route.ts'
import { GET as staffFile } from '../api/replies/[id]/files/[number]/route.ts'
import { GET as open } from './[sealed]/route.ts'

const testing = routesForTests()

type File = Partial<Parameters<typeof makeFile>[1]>

async function answerWith(given: File) {
  const letter = await makeLetter(testing.db, { state: 'sent', confirmedAt: new Date() })
  const reply = await makeReply(testing.db, { letterId: letter.id })
  await makeFile(testing.db, { inboundId: reply.inboundId, ...given })
  return { letter, asked: { id: reply.id, number: '1' } }
}

const sealedIn = (led: Response) => ({ sealed: led.headers.get('location')?.split('/').at(-1) ?? '' })

/** The file as staff open it: led there by a session, and opened without one. */
async function openedByStaff(given: File, path?: string) {
  const { coordinator } = await makePeople(testing.db)
  const { asked } = await answerWith(given)
  const led = await get(staffFile, asked, { cookie: await sessionOf(coordinator), path })
  return { led, opened: await get(open, sealedIn(led)) }
}

test('a PDF is shown, in a page of no site, where nothing runs or loads', async () => {
  const pdf = { name: 'Ateb – “Siân”.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7') }
  const { led, opened } = await openedByStaff(pdf)
  expect(led.status).toBe(303)
  expect(await opened.text()).toBe('%PDF-1.7')
  const headers = Object.fromEntries(opened.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="Ateb - -Si-n-.pdf"; filename*=UTF-8''Ateb%20%E2%80%93%20%E2%80%9CSi%C3%A2n%E2%80%9D.pdf`,
    'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none';/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  })
  expect(headers).not.toHaveProperty('set-cookie')
})

test.each([
  ['a web page', { mediaType: 'text/html', content: '<script>alert(1)</script>', words: 'Hello' }, 'Hello'],
  ['an enclosed message', { mediaType: 'message/rfc822', content: 'X: y', words: 'From: a' }, 'From: a'],
])('the words of %s are plain text', async (_, file, words) => {
  const { opened } = await openedByStaff(file)
  expect([opened.headers.get('content-type'), await opened.text()]).toEqual([
    'text/plain; charset=utf-8',
    words,
  ])
})

test.each([
  ['what no browser shows safely', { mediaType: 'image/svg+xml', words: null }, undefined],
  ['what is asked for as it came', { mediaType: 'text/html' }, '/api/x?save=yes'],
])('%s is only saved', async (_, file, path) => {
  const { opened } = await openedByStaff(file, path)
  expect(opened.headers.get('content-type')).toBe('application/octet-stream')
  expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(opened.headers.get('content-security-policy')).toMatch(/^sandbox;/)
})

test('nobody is led to a file that holds a virus, nor opens one that had an address before', async () => {
  const { coordinator } = await makePeople(testing.db)
  const cookie = await sessionOf(coordinator)
  const { asked } = await answerWith({})
  const led = await get(staffFile, asked, { cookie })
  await testing.db.attachedFile.updateMany({ data: { scan: 'infected' } })
  expect((await get(staffFile, asked, { cookie })).status).toBe(404)
  expect((await get(open, sealedIn(led))).status).toBe(404)
  expect((await get(open, { sealed: 'made-up' })).status).toBe(404)
})

test('the supporter opens their own files, and neither others’ nor one that is kept back', async () => {
  const { letter, asked } = await answerWith({ content: 'Mine' })
  const token = ownPageToken(letter.supporterId)
  expect(await (await get(open, sealedIn(await get(ownFile, { token, ...asked })))).text()).toBe('Mine')
  const { asked: others } = await answerWith({ content: 'Others’' })
  expect((await get(ownFile, { token, ...others })).status).toBe(404)
  await testing.db.attachedFile.updateMany({ data: { keptBack: 'secret_address' } })
  expect((await get(ownFile, { token, ...asked })).status).toBe(404)
})
