import { expect, it } from 'vitest'
import { doors, knock } from './doors.ts'
import { ADDRESS_HEADER } from './network.ts'

const from = (address: string) => new Headers({ [ADDRESS_HEADER]: address })

it('lets a network press as often as it says, tells it when to come back, and keeps nobody else waiting', async () => {
  const presses = Array.from({ length: doors.confirm + 5 }, (_, at) =>
    knock('confirm', from(`2001:db8:1:2::${at}`)),
  )
  const answers = await Promise.all(presses)
  expect(answers.filter(({ ok }) => ok)).toHaveLength(doors.confirm)
  const last = answers.at(-1)
  if (!last || last.ok) throw new Error('it was let in')
  expect(last.again).toBeGreaterThan(0)
  expect(last.again).toBeLessThanOrEqual(60)
  expect(await knock('confirm', from('2001:db8:1:3::1'))).toEqual({ ok: true })
  expect(await knock('journey', from('2001:db8:1:2::1'))).toEqual({ ok: true })
})
