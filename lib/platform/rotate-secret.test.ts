import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { rotated } from './rotate-secret.ts'
import type { Secrets } from './secrets.ts'

const now = new Date('2026-11-26T09:00:00Z')
const inDays = (count: number) => new Date(now.getTime() + count * 86_400_000)
const before: Secrets = { secret: 'the first secret of this installation', earlier: [] }
const after = rotated(before, { now, atOnce: false })

/** A process that was started with these secrets. */
async function started({ secret, earlier }: Secrets) {
  vi.resetModules()
  vi.stubEnv('SECRET', secret)
  vi.stubEnv('EARLIER_SECRETS', earlier.map((one) => `${one.lastDay}:${one.secret}`).join(','))
  vi.useFakeTimers({ now, toFake: ['Date'] })
  return {
    ...(await import('./sealed.ts')),
    ...(await import('./sealed-id.ts')),
    ...(await import('./typing-secret.ts')),
    ...(await import('#lib/letters/confirm-token.ts')),
    ...(await import('#lib/letters/mailbox-key.ts')),
    ...(await import('#lib/outbox/message-id.ts')),
    ...(await import('#lib/privacy/erasure-mark.ts')),
    ...(await import('#lib/positions/evidence-seal.ts')),
    ...(await import('./secrets.ts')),
  }
}

beforeEach(() => () => vi.useRealTimers())

test('the new secret is another, and each earlier one is kept with its last day', () => {
  expect(after.secret).toMatch(/^[0-9a-f]{64}$/)
  expect(after.earlier).toEqual([{ secret: before.secret, lastDay: '2027-11-26' }])
  const third = rotated(after, { now: inDays(10), atOnce: false })
  expect(third.earlier.map(({ lastDay }) => lastDay)).toEqual(['2027-12-06', '2027-11-26'])
  const atOnce = rotated(after, { now: inDays(10), atOnce: true })
  expect(atOnce.earlier.map(({ lastDay }) => lastDay)).toEqual(['2026-12-05', '2026-12-05'])
  expect(atOnce.earlier.at(-1)?.secret).toBe(before.secret)
})

describe('what was given out before', () => {
  const schema = z.object({ words: z.string() })
  const place = { purpose: 'draft', context: 'swift-referral' }
  const id = randomUUID()
  const letter = { subject: 'Referrals', body: 'Dear MP' }

  async function givenOut() {
    const old = await started(before)
    const { token, data } = old.newConfirmation({ ...letter, now })
    return {
      draft: old.seal({ words: 'Typed.' }, { ...place, now, seconds: 400 * 86_400 }) ?? '',
      link: old.sealedId('own-page', id),
      token,
      row: { ...letter, ...data },
    }
  }

  test('is taken for a year, and not a day longer', async () => {
    const { draft, link, token, row } = await givenOut()
    const fresh = await started(after)
    expect(fresh.sealedId('own-page', id)).not.toBe(link)
    for (const [days, taken] of [
      [0, true],
      [365, true],
      [366, false],
    ] as const) {
      vi.setSystemTime(inDays(days))
      expect(fresh.openSealed(draft, { ...place, now: inDays(days), schema })).toEqual(
        taken ? { words: 'Typed.' } : null,
      )
      expect(fresh.idInSeal('own-page', link)).toBe(taken ? id : null)
      expect(fresh.tokenOf(row)).toBe(taken ? token : null)
    }
  })

  test('is not taken at all where the secret was replaced at once', async () => {
    const { draft, link, token, row } = await givenOut()
    const fresh = await started(rotated(before, { now, atOnce: true }))
    expect(fresh.openSealed(draft, { ...place, now, schema })).toBeNull()
    expect(fresh.idInSeal('own-page', link)).toBeNull()
    expect(fresh.tokenOf(row)).not.toBe(token)
  })

  test('and what an unknown secret made is never taken', async () => {
    const { draft, link } = await givenOut()
    const other = await started({
      secret: 'a secret of somebody else altogether',
      earlier: after.earlier.slice(1),
    })
    expect(other.openSealed(draft, { ...place, now, schema })).toBeNull()
    expect(other.idInSeal('own-page', link)).toBeNull()
  })
})

test('what is stored as a keyed hash goes on matching, however often and suddenly the secret is replaced', async () => {
  const keyed = async (secrets: Secrets) => {
    const { erasureMark, mailboxKey, messageIdOf, typingSecret } = await started(secrets)
    return {
      erased: erasureMark({ email: 'sam@supporter.example', name: 'Sam Field' }),
      mailbox: mailboxKey('sam@supporter.example'),
      message: messageIdOf('letter', '1'),
      typed: typingSecret('chance'),
    }
  }
  const first = await keyed(before)
  expect(await keyed(after)).toEqual(first)
  const third = rotated(after, { now: inDays(800), atOnce: true })
  expect(await keyed(third)).toEqual(first)
})

test('a sealed file is whole for good, and one that was changed is not', async () => {
  const { sealFile } = await started(before)
  const file = sealFile(Buffer.from('%PDF a position'))
  const { isFileWhole } = await started(
    rotated(rotated(before, { now, atOnce: true }), { now, atOnce: true }),
  )
  expect(isFileWhole(file)).toBe(true)
  file[3] = (file[3] ?? 0) ^ 1
  expect(isFileWhole(file)).toBe(false)
})
