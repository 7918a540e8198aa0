import { expect, test } from 'vitest'
import { doors, knock } from '#lib/platform/doors.ts'
import { ADDRESS_HEADER } from '#lib/platform/network.ts'
import { POST as confirm } from '../(public)/confirm/[token]/send/route.ts'
import { post } from './testing/routes.ts'

/** Presses as often as a network may. */
async function wearOut(door: keyof typeof doors, address: string): Promise<void> {
  const headers = new Headers({ [ADDRESS_HEADER]: address })
  await Promise.all(Array.from({ length: doors[door] }, () => knock(door, headers)))
}

test('whoever presses too often gets a kind page in their language, and when to try again', async () => {
  const headers = { [ADDRESS_HEADER]: '198.51.100.1', 'x-language': 'cy' }
  await wearOut('confirm', '198.51.100.1')
  const answer = await post(confirm, { token: 'x' }, { plain: true, headers })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  const html = await answer.text()
  expect(html).toContain('Arhoswch funud')
  expect(html).toContain('href="/cy/confirm/x"')
})

test('the page’s own script gets words', async () => {
  await wearOut('confirm', '198.51.100.3')
  const answer = await post(confirm, { token: 'x' }, { headers: { [ADDRESS_HEADER]: '198.51.100.3' } })
  expect(await answer.json()).toMatchObject({
    reason: 'too_many',
    message: expect.stringMatching(/Wait a minute/),
  })
})
