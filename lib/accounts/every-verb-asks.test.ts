import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { expect, test } from 'vitest'

/**
 * Files that change things in a transaction of their own and ask nobody's right, each with what stands in its place.
 * Everything else that opens a transaction asks `allowed` inside it, by itself or by what it hands the transaction to.
 */
const askNobody: Record<string, string> = {
  'lib/accounts/accept-invitation.ts': 'the link that was sent by mail',
  'lib/accounts/second-step.ts': 'the password or the code of one’s own account',
  'lib/accounts/set-mail-preferences.ts': 'it reaches one’s own rows alone',
  'lib/campaigns/warn-of-last-day.ts': 'the worker’s timetable',
  'lib/casework/send-reminders.ts': 'the worker’s timetable',
  'lib/counts/compare-counts.ts': 'a command on the machine itself',
  'lib/dashboard/send-mornings.ts': 'the worker’s timetable',
  'lib/letters/ask-again.ts': 'the device that made the letter; what it may cost is limited',
  'lib/letters/confirm-letter.ts': 'the link that was sent by mail',
  'lib/letters/expire-letters.ts': 'the worker’s timetable',
  'lib/letters/follow-delivery.ts': 'the worker, as mail goes out',
  'lib/letters/keep-consents.ts': 'a supporter’s own yes, sent again with their letter',
  'lib/letters/mail-waiting.ts': 'the worker’s timetable',
  'lib/letters/pause-failing-campaigns.ts': 'the worker, as mail goes out',
  'lib/letters/record-posted.ts': 'anybody may post a letter; the draft’s mark counts it once',
  'lib/letters/release-letters.ts': 'the worker’s timetable',
  'lib/letters/release-to-mail.ts': 'the worker’s timetable',
  'lib/letters/remind-to-confirm.ts': 'the worker’s timetable',
  'lib/letters/submit-letter.ts': 'anybody may write; what it may cost is limited',
  'lib/letters/warn-of-refusal.ts': 'the worker, as mail goes out',
  'lib/outbox/claim-messages.ts': 'the worker, as mail goes out',
  'lib/outbox/move-message.ts': 'the worker, as mail goes out',
  'lib/outbox/send-message.ts': 'the worker, as mail goes out',
  'lib/privacy/clear-answers-alone.ts': 'the worker’s timetable',
  'lib/privacy/clear-after-wishes.ts': 'the worker’s timetable',
  'lib/privacy/clear-what-is-due.ts': 'the worker’s timetable, and a command on the machine itself',
  'lib/privacy/erase-writer.ts': 'the link to one’s own page',
  'lib/privacy/change-own-letter.ts': 'the link to one’s own page',
  'lib/privacy/replay-erasures.ts': 'the worker, and a command on the machine itself',
  'lib/privacy/send-own-links.ts':
    'anybody may ask; it goes to the mailbox alone, and what it may cost is limited',
  'lib/privacy/send-on.ts': 'the link to one’s own page',
  'lib/privacy/stop-letter.ts': 'the link to one’s own page',
  'lib/privacy/withdraw-consent.ts': 'the link to one’s own page',
  'lib/positions/send-digests.ts': 'the worker’s timetable',
  'lib/positions/send-reminders.ts': 'the worker’s timetable',
  'lib/replies/ask-for-answer.ts': 'the worker’s timetable',
  'lib/replies/follow-relay.ts': 'the worker, as mail leaves',
  'lib/replies/hear-back.ts': 'the link that was sent by mail',
  'lib/replies/keep-files.ts': 'the worker, as mail comes in',
  'lib/replies/let-go-relays.ts': 'the worker’s timetable',
  'lib/replies/place-message.ts': 'the worker, as mail comes in',
  'lib/replies/stack-answers.ts': 'the worker, as answers come',
  'lib/replies/tell-what-was-filed.ts': 'the worker’s timetable',
  'lib/teamwork/tell-mentioned.ts': 'the worker’s timetable',
}

const texts = new Map(
  globSync('lib/**/*.ts', { exclude: ['**/*.test.ts', '**/testing/**', '**/generated/**'] }).map(
    (path): [string, string] => [path, readFileSync(path, 'utf8')],
  ),
)

const IMPORT = /import \{([^}]*)\} from '([^']+)'/g

/** Where each name that a file imports comes from. */
function importsOf(path: string, text: string): [name: string, file: string][] {
  return [...text.matchAll(IMPORT)].flatMap(([, names = '', from = '']) => {
    const file = from.startsWith('#') ? from.slice(1) : normalize(join(dirname(path), from))
    return names.split(',').map((name): [string, string] => [name.trim(), file])
  })
}

/** Whether a file asks for a right in the transaction it is in, or hands that transaction to one that does. */
function asks(path: string, seen: readonly string[] = []): boolean {
  const text = texts.get(path)
  if (text === undefined || seen.includes(path)) return false
  if (/\ballowed\(\s*tx\b/.test(text)) return true
  return importsOf(path, text).some(
    ([name, file]) => new RegExp(`\\b${name}\\(\\s*tx\\b`).test(text) && asks(file, [...seen, path]),
  )
}

test('every verb asks for its right inside its own transaction', () => {
  const opening = [...texts].filter(([, text]) => text.includes('$transaction(')).map(([path]) => path)
  expect(opening.length).toBeGreaterThan(30)
  expect(opening.filter((path) => !asks(path)).sort()).toEqual(Object.keys(askNobody).sort())
})
