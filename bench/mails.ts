import { randomBytes, randomUUID } from 'node:crypto'
import { confirmationMessage } from '#lib/letters/confirmation-mail.ts'
import { composeMime } from '#lib/outbox/compose-mime.ts'
import type { NewMessage } from '#lib/outbox/enqueue-message.ts'
import type { BenchResult } from './run.ts'

export const describe =
  'the mail that asks to confirm: time to compose it and its bytes, with its HTML and without'

const MAILS = 2_000

/**
 * - `ms` of processor time that one mail takes, from its words to its bytes, and `kb` of bytes it has; `msPlain` and `kbPlain`
 *   the same without its HTML
 */
export async function run(): Promise<BenchResult> {
  // Its links are made with it.
  Object.assign(process.env, { SECRET: randomBytes(32).toString('hex') })
  const asText = () => withoutHtml(compose())
  measure(compose)
  const [both, plain] = [measure(compose), measure(asText)]
  const figures = { ms: both.ms, kb: both.kb, msPlain: plain.ms, kbPlain: plain.kb }
  const line = (what: string, { ms, kb }: { ms: number; kb: number }) =>
    `${what.padEnd(16)}${ms} ms, ${kb} KB`
  return { table: [line('text and HTML', both), line('text alone', plain)].join('\n'), figures }
}

const withoutHtml = ({ mail, ...message }: NewMessage): NewMessage => ({
  ...message,
  mail: { ...mail, html: undefined },
})

function measure(make: () => NewMessage): { ms: number; kb: number } {
  const before = process.cpuUsage()
  let bytes = 0
  for (let turn = 0; turn < MAILS; turn += 1) bytes += composeMime(make().mail).length
  const { user, system } = process.cpuUsage(before)
  return { ms: round((user + system) / 1_000 / MAILS), kb: round(bytes / MAILS / 1_000) }
}

const round = (figure: number) => Math.round(figure * 100) / 100

const compose = () =>
  confirmationMessage({
    letterId: randomUUID(),
    supporterId: randomUUID(),
    token: randomUUID(),
    expiresAt: new Date(),
    language: 'en',
    senderName: 'Ann Field',
    senderEmail: 'ann@example.org',
    representedName: '',
    answersGoTo: 'supporter_and_staff',
    memberName: 'Rachel Blake',
    seat: { name: 'Cities of London and Westminster', nameCy: null },
    campaign: { title: 'Seen in three weeks', titleCy: null },
    umbrella: {
      name: 'British League Against Rheumatism',
      nameCy: null,
      address: '1 High Street\nTestham',
      charityNumber: '1234567',
    },
  })
