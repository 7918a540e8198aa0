import { expect, it } from 'vitest'
import { type ListedMember, memberListPage, memberSorts, membersNamed } from './member-list.ts'

const listed = (name: string): ListedMember => ({
  key: name,
  member: { id: 1, name, party: 'Independent', partyColour: '#666', invented: true },
  seat: { gssCode: name, name: `Seat of ${name}`, nation: 'wales' },
  letters: 0,
  answers: 0,
  stances: [],
  promises: [],
  majority: null,
  leftOn: '',
})
const names = (rows: readonly ListedMember[]) => rows.map(({ key }) => key)

it('MPs are found without their accents, by all words searched for, and stand by surname', () => {
  const rows = [listed('Zoë Ab'), listed('Ann Zed'), listed('Siân Môn')]
  expect(names(membersNamed(rows, 'sian mon'))).toEqual(['Siân Môn'])
  expect(names(membersNamed(rows, 'independent zed'))).toEqual(['Ann Zed'])
  expect(rows.map(memberSorts.name)).toEqual(['Ab Zoë Ab', 'Zed Ann Zed', 'Môn Siân Môn'])
})

it('page after page goes on behind the last row, and each row stands on one', () => {
  const rows = Array.from({ length: 120 }, (_, at) => listed(`M ${at}`))
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = memberListPage(rows, after)
    seen.push(...names(page.items))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual(names(rows))
})
