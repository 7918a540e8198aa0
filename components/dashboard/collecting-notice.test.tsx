import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Dashboard } from '#lib/dashboard/schema.ts'
import { CollectingNotice } from './collecting-notice.tsx'

type Mailbox = Dashboard['collecting'][number]

const since = '2026-12-01T10:00:00.000Z'
const well: Mailbox = {
  address: 'answers@letters.example at imap.example:993, INBOX',
  trouble: null,
  leftThere: 0,
  cannotMove: false,
}
const said = (mailbox: Partial<Mailbox>) =>
  renderToStaticMarkup(<CollectingNotice collecting={[{ ...well, ...mailbox }]} />)

test('nothing is said where no mailbox needs anybody', () => {
  expect(renderToStaticMarkup(<CollectingNotice collecting={[]} />)).toBe('')
})

test.each([
  ['access', /does not take our name and password/],
  ['folder', /is not there, or we may not write in it/],
  ['connection', /no safe line to its mail system/],
] as const)('%s: what happened, since when, what is safe and what to do', (why, what) => {
  const notice = said({ trouble: { why, since } })
  expect(notice).toContain('Answers are not collected')
  expect(notice).toContain(well.address)
  expect(notice).toMatch(what)
  expect(notice).toMatch(/Since Tue 1 Dec, 10:00 .* Nothing is lost: .*npm run mail:doctor/)
})

test('what had to be left there is counted, and says where it is and what to do with it', () => {
  expect(said({ leftThere: 1 })).toMatch(/1 message in it could not be taken, for it is larger than 25 MB/)
  expect(said({ leftThere: 2 })).toMatch(
    /2 messages in it could not be taken, for they are .* move it to another folder/,
  )
  expect(said({ leftThere: 2 })).not.toContain('Answers are not collected')
})

test('that nothing can be moved is said, and that nothing is lost by it', () => {
  expect(said({ cannotMove: true })).toMatch(/marked instead\. Nothing is lost\. Ask whoever runs Chorus/)
})
