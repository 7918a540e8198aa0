import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#lib/platform/testing/database.ts'
import { makeOrganisation, makePerson, makeSeatAndMember } from '#prisma/seed/factories.ts'
import { importFigure } from './import-figure.ts'
import { readFigureRows } from './read-figure-rows.ts'
import { removeFigure } from './remove-figure.ts'

const seats = [
  { gssCode: 'W07000081', name: 'Aberafan Maesteg' },
  { gssCode: 'W07000112', name: 'Ynys Môn' },
  { gssCode: 'E14001170', name: 'Cities of London & Westminster' },
]

describe('a table of seats and numbers', () => {
  test('is read by code or by name, with or without a head, whatever stands between', () => {
    const text = 'Code,Seat,Weeks\nW07000081,Aberafan Maesteg,12.50\n,ynys mon,"1,204"\n'
    expect(readFigureRows(text, seats)).toMatchObject({
      values: [{ gssCode: 'W07000081', value: 12.5 }],
      refused: [{ row: 3, why: '“” is no seat' }],
    })
    expect(readFigureRows('Ynys Mon;7%\nCities of London and Westminster;0', seats)?.values).toEqual([
      { gssCode: 'W07000112', value: 7 },
      { gssCode: 'E14001170', value: 0 },
    ])
  })

  test('tells each row that does not fit by its number', () => {
    const text = 'seat,number\nW07000081,3\nAtlantis,4\nW07000081,5\nYnys Môn,n/a\nE14001170,-1\n'
    expect(readFigureRows(text, seats)).toEqual({
      values: [{ gssCode: 'W07000081', value: 3 }],
      refused: [
        { row: 3, why: '“Atlantis” is no seat' },
        { row: 4, why: 'the same seat as row 2' },
        { row: 5, why: '“n/a” is no number from 0 on' },
        { row: 6, why: '“-1” is no number from 0 on' },
      ],
      decimals: 0,
    })
  })

  test('is none where no row names a seat, or where it cannot be read', () => {
    expect(readFigureRows('a,b\nc,d', seats)).toBeNull()
    expect(readFigureRows('', seats)).toBeNull()
    expect(readFigureRows('W07000081', seats)).toBeNull()
  })
})

describe('an import', () => {
  let testing: TestDatabase
  const now = new Date()
  beforeAll(async () => {
    testing = await testDatabase()
  })
  afterAll(() => testing.drop())

  const figure = (name: string) => ({
    name,
    unit: '%',
    source: 'Invented for a test',
    asOf: new Date('2026-01-01'),
    caution: '',
  })

  test('says first what it would save and saves nothing, then saves what fits', async () => {
    const { db } = testing
    const person = await makePerson(db)
    const { seat } = await makeSeatAndMember(db)
    const text = `seat,share\n${seat.gssCode},12.5\nAtlantis,4\n`
    const looked = await importFigure({ db, person, figure: figure('Waiting'), text, save: false, now })
    expect(looked).toMatchObject({ ok: false, reason: 'look_first' })
    expect(looked.ok ? '' : looked.message).toContain('1 seat with a number each, from 12.5% to 12.5%. 1 row')
    expect(looked.ok ? '' : looked.message).toContain('row 3: “Atlantis” is no seat')
    expect(await db.figure.count({ where: { slug: 'waiting' } })).toBe(0)
    const saved = await importFigure({ db, person, figure: figure('Waiting'), text, save: true, now })
    expect(saved).toMatchObject({ ok: true, slug: 'waiting', seats: 1, leftOut: 1 })
    expect(
      await db.figure.findUnique({ where: { slug: 'waiting' }, include: { seats: true } }),
    ).toMatchObject({ decimals: 1, bundled: false, seats: [{ gssCode: seat.gssCode, value: 12.5 }] })
    expect(
      await importFigure({ db, person, figure: figure('Waiting'), text, save: true, now }),
    ).toMatchObject({ reason: 'name_taken' })
  })

  test('takes the right to change what is known of Parliament, and so does removing it', async () => {
    const { db } = testing
    const coordinator = await makePerson(db)
    const officer = await makePerson(db, { role: 'officer', organisationId: (await makeOrganisation(db)).id })
    const { seat } = await makeSeatAndMember(db)
    const text = `${seat.gssCode},3`
    const asked = { db, figure: figure('Clinics'), text, save: true, now }
    expect(await importFigure({ ...asked, person: officer })).toMatchObject({ reason: 'not_allowed' })
    const saved = await importFigure({ ...asked, person: coordinator })
    const figureId = saved.ok ? saved.id : ''
    expect(await removeFigure({ db, person: officer, figureId, now })).toMatchObject({
      reason: 'not_allowed',
    })
    expect(await removeFigure({ db, person: coordinator, figureId, now })).toEqual({ ok: true })
    expect(await db.seatFigure.count({ where: { figureId } })).toBe(0)
    expect(await removeFigure({ db, person: coordinator, figureId, now })).toMatchObject({
      reason: 'no_such_figure',
    })
  })

  test('of what came with Chorus nothing is removed', async () => {
    const { db } = testing
    const { id: figureId } = await db.figure.create({
      data: { slug: 'bundled', name: 'Bundled', source: 'Chorus', asOf: now, bundled: true },
    })
    const person = await makePerson(db)
    expect(await removeFigure({ db, person, figureId, now })).toMatchObject({ reason: 'came_with_chorus' })
  })
})
