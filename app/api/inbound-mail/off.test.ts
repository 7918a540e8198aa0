import { expect, test } from 'vitest'
import { POST } from './route.ts'

test('where no secret is set, there is nothing to post mail to', async () => {
  const answer = await POST(
    new Request('http://localhost:3000/api/inbound-mail', { method: 'POST', body: 'x' }),
  )
  expect([answer.status, (await answer.json()).reason]).toEqual([404, 'not_found'])
})
