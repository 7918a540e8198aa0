import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '#lib/platform/database.ts'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeCampaign, makeOrganisation, makePosition, makeVersion } from '#prisma/seed/factories.ts'
import { type Board, filterRows } from './board.ts'
import { boardCsv, cellWord } from './board-csv.ts'
import { boardFor, boardWords } from './board-data.ts'
import { boardFilter } from './schema.ts'

let test: TestDatabase
let db: Database
let board: Board
let campaignId: string
const now = new Date('2026-11-22T12:00:00Z')
const on = (day: string) => new Date(`${day}T10:00:00Z`)

beforeAll(async () => {
  test = await testDatabase()
  db = test.db
  const campaign = await makeCampaign(db, { slug: 'hands', state: 'signing' })
  campaignId = campaign.id
  const first = await makeVersion(db, { campaignId, cutAt: on('2026-11-01'), publishedAt: on('2026-11-02') })
  const second = await makeVersion(db, { campaignId, cutAt: on('2026-11-10'), askedUntil: on('2026-12-01') })
  const organisation = (
    name: string,
    joinedOn = '2020-01-01',
    kind: 'patient' | 'professional' = 'patient',
  ) => makeOrganisation(db, { name, kind, periods: { create: { joinedOn: new Date(joinedOn) } } })
  const ant = await organisation('Ant')
  const bee = await organisation('=Bee', '2020-01-01', 'professional')
  await organisation('Cat')
  await organisation('Dog', '2026-11-15')
  const eel = await organisation('Eel')
  const on1 = { versionId: first.id, takenAt: on('2026-11-03') }
  const on2 = { versionId: second.id, takenAt: on('2026-11-12') }
  const lapsed = { state: 'lapsed', current: null, endedAt: on('2026-11-10') } as const
  await makePosition(db, { ...on1, organisationId: ant.id, ...lapsed })
  const replaced = { state: 'replaced', current: null, endedAt: on('2026-11-13') } as const
  await makePosition(db, { ...on2, organisationId: ant.id, kind: 'declines', ...replaced })
  await makePosition(db, { ...on2, takenAt: on('2026-11-13'), organisationId: ant.id })
  await makePosition(db, {
    ...on2,
    organisationId: bee.id,
    kind: 'dissents',
    dissent: 'No.',
    reasons: 'Secret.',
  })
  const withdrawn = { state: 'withdrawn', current: null, endedAt: on('2026-11-14') } as const
  await makePosition(db, { ...on2, organisationId: eel.id, ...withdrawn })
  const found = await boardFor(db, { slug: 'hands', now })
  if (!found) throw new Error('there is no board')
  board = found
})
afterAll(() => test.drop())

const rowOf = (name: string) => board.rows.find(({ organisation }) => organisation.name === name)

describe('the board', () => {
  it('has every member of the coalition and every version, the newest first', () => {
    expect(board.rows.map(({ organisation }) => organisation.name)).toEqual([
      '=Bee',
      'Ant',
      'Cat',
      'Dog',
      'Eel',
    ])
    expect(board.versions.map(({ number, published }) => [number, published])).toEqual([
      [2, false],
      [1, true],
    ])
  })

  it('shows the last word of each on each version', () => {
    expect(rowOf('Ant')?.cells.map(cellWord)).toEqual(['Signs', 'Signs, lapsed'])
    expect(rowOf('Ant')?.standing?.takenAt).toEqual(on('2026-11-13'))
    expect(rowOf('Eel')?.cells.map(cellWord)).toEqual(['Signs, withdrawn', ''])
  })

  it('says who is waiting, and since when; who joined later waits since then', () => {
    expect(rowOf('Cat')?.waitingSince).toEqual(on('2026-11-10'))
    expect(rowOf('Dog')?.waitingSince).toEqual(new Date('2026-11-15'))
    expect(rowOf('Eel')).toMatchObject({ waitingSince: null, withdrawn: true })
  })

  it('counts what would pass today', () => {
    expect(board).toMatchObject({ wouldStand: 1, organisations: 5, until: on('2026-12-01') })
    expect(board.counts).toMatchObject({ signs: 1, dissents: 1, declines: 0, waiting: 2, withdrawn: 1 })
  })

  it.each([
    [{ position: 'waiting' }, ['Cat', 'Dog']],
    [{ kind: 'professional' }, ['=Bee']],
    [{ kind: 'patient', position: 'signs' }, ['Ant']],
    [{ kind: '', position: 'nonsense' }, ['=Bee', 'Ant', 'Cat', 'Dog', 'Eel']],
  ])('shows some by %o', (query, names) => {
    const rows = filterRows(board.rows, boardFilter.parse(query))
    expect(rows.map(({ organisation }) => organisation.name)).toEqual(names)
  })

  it('is a table no spreadsheet runs, without private words', () => {
    const csv = boardCsv(board, board.rows)
    expect(csv.startsWith('\uFEFFOrganisation,Kind,')).toBe(true)
    expect(csv).toContain("\r\n'=Bee,professional,Dissents,2026-11-12,,Dissents,\r\n")
    expect(csv).toContain('Cat,patient,Waiting,,2026-11-10,Waiting,')
    expect(csv).not.toContain('Secret')
  })

  it('has the words for coordinators beside it, and nothing for a campaign that is not there', async () => {
    expect(await boardWords(db, campaignId)).toMatchObject([{ organisationName: '=Bee', reasons: 'Secret.' }])
    expect(await boardFor(db, { slug: 'nowhere', now })).toBeNull()
  })
})
