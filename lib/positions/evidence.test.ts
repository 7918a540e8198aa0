import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makePerson, makePosition, makeVersion } from '#prisma/seed/factories.ts'
import { allRight, checkEvidence } from './check-evidence.ts'
import { evidenceOf } from './evidence.ts'
import { evidencePdf } from './evidence-pdf.ts'
import { openRecord, sealFile, sealRecord } from './evidence-seal.ts'
import { followVersion } from './follow-version.ts'
import { attachedFile } from './read-evidence.ts'
import { withdrawPosition } from './withdraw-position.ts'

let test: TestDatabase
let db: Database
beforeAll(async () => {
  vi.stubEnv('SECRET', randomUUID())
  test = await testDatabase()
  db = test.db
})
afterAll(() => test.drop())

const now = new Date('2026-11-22T12:00:00Z')

async function signed() {
  const officer = await makePerson(db, { role: 'officer' })
  const campaign = await makeCampaign(db, { state: 'signing', title: 'Łódź & “Hands”' })
  const version = await makeVersion(db, { campaignId: campaign.id })
  const position = await makePosition(db, {
    versionId: version.id,
    organisationId: officer.organisationId,
    kind: 'signs_with_reservation',
    reservation: 'Clause 2 needs money.',
    reasons: 'Our board was split.',
    takenAt: now,
    requestAddress: '192.0.2.7',
  })
  return { officer, campaign, version, position }
}

async function pdfOf(positionId: string) {
  const record = await evidenceOf(db, positionId, now)
  if (!record) throw new Error('there is no such position')
  return { record, pdf: await evidencePdf(record) }
}

const texts = async (file: Buffer, at: Database | null = db) =>
  (await checkEvidence(file, at)).map(({ ok, text }) => `${ok} ${text}`).join('\n')

describe('the evidence of a position', () => {
  it('says who said what, of which text, in what role, on whose authority, when and from where', async () => {
    const { position, version, officer } = await signed()
    expect(await evidenceOf(db, position.id, now)).toMatchObject({
      organisation: { id: officer.organisationId },
      person: { name: 'Ola Officer', capacity: 'Chief Executive', authority: 'board, 3 March' },
      said: { kind: 'signs_with_reservation', reservation: 'Clause 2 needs money.' },
      takenAt: '2026-11-22T12:00:00.000Z',
      requestAddress: '192.0.2.7',
      version: { sha256: version.sha256, text: version.text },
      state: 'stands',
    })
    expect(await evidenceOf(db, randomUUID(), now)).toBeNull()
  })

  it('keeps the text the officer read when an editorial change carried it on', async () => {
    const { position, version, campaign } = await signed()
    const next = await makeVersion(db, {
      campaignId: campaign.id,
      texts: ['Corrected.'],
      change: 'editorial',
    })
    await db.$transaction((tx) =>
      followVersion(tx, { previous: version, version: next, change: 'editorial', now }),
    )
    const carried = await db.position.findFirstOrThrow({ where: { carriedFromId: position.id } })
    const { record, pdf } = await pdfOf(carried.id)
    expect(record).toMatchObject({
      version: { number: 1, sha256: version.sha256, text: version.text },
      carriedTo: { number: 2, sha256: next.sha256 },
    })
    expect(allRight(await checkEvidence(pdf, db))).toBe(true)
  })

  it('is a tagged PDF with embedded fonts that carries its record', async () => {
    const { position } = await signed()
    const { record, pdf } = await pdfOf(position.id)
    const raw = pdf.toString('latin1')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/FontFile2/)
    expect(raw).toMatch(/\/Lang \(en-GB\)/)
    expect(openRecord(attachedFile(pdf) ?? '')).toEqual({ record, sealed: true })
  })
})

describe('checking it again', () => {
  it('finds a whole document right, with and without the database', async () => {
    const { position } = await signed()
    const { pdf } = await pdfOf(position.id)
    expect(allRight(await checkEvidence(pdf, db))).toBe(true)
    expect(await texts(pdf)).toContain('As of now: It stands.')
    const offline = await checkEvidence(pdf, null)
    expect(allRight(offline)).toBe(true)
    expect(offline.at(-1)).toMatchObject({ ok: null })
  })

  it('tells what became of the position since', async () => {
    const { position, officer } = await signed()
    const { pdf } = await pdfOf(position.id)
    await withdrawPosition({ db, person: officer, positionId: position.id, why: 'The board met.', now })
    expect(await texts(pdf)).toContain('It was withdrawn on Sunday 22 November 2026. The board met.')
  })

  it('notices one changed byte, wherever it is', async () => {
    const { position } = await signed()
    const { pdf } = await pdfOf(position.id)
    for (const at of [
      20,
      Math.floor(pdf.length / 3),
      Math.floor(pdf.length / 2),
      pdf.length - 200,
      pdf.length - 2,
    ]) {
      const changed = Buffer.from(pdf)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(allRight(await checkEvidence(changed, db)), `byte ${at}`).toBe(false)
    }
  })

  it('notices a record whose words or whose text were changed, even under a fresh seal of the file', async () => {
    const { position } = await signed()
    const { record } = await pdfOf(position.id)
    const forged = sealRecord(record).replace('Clause 2 needs money.', 'We agree with it all.')
    expect(openRecord(forged)?.sealed).toBe(false)
    const text = await evidencePdf({ ...record, version: { ...record.version, text: 'Another text.\n' } })
    expect(await texts(text)).toContain('false The text is not what was signed')
    const said = await evidencePdf({ ...record, said: { ...record.said, reservation: 'None.' } })
    expect(await texts(said)).toContain('but it says something else')
  })

  it('says so of a file of another kind, or of another installation', async () => {
    expect(await texts(Buffer.from('%PDF-1.7\nhello\n%%EOF'))).toContain('There is no record of a position')
    const { position } = await signed()
    const { pdf } = await pdfOf(position.id)
    const unsealed = pdf.subarray(0, pdf.lastIndexOf('%ChorusSeal'))
    expect(await texts(unsealed)).toContain('carries no seal at its end')
    expect(sealFile(unsealed).equals(pdf)).toBe(true)
    expect(allRight(await checkEvidence(Buffer.concat([pdf, Buffer.from('more')]), db))).toBe(false)
  })

  it('says so of a position that is not on record', async () => {
    const { position } = await signed()
    const { record } = await pdfOf(position.id)
    const stranger = await evidencePdf({ ...record, positionId: randomUUID() })
    expect(await texts(stranger)).toContain('This position is not on record here.')
  })
})
