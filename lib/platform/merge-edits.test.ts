import { describe, expect, it } from 'vitest'
import { mergeEdits } from './merge-edits.ts'

const startedFrom = { title: 'Seen', aim: 'Soon', summary: 'Now' }

describe('two people editing one thing', () => {
  it('keeps what each of them alone changed', () => {
    const saved = { ...startedFrom, title: 'Seen in three weeks' }
    const typed = { ...startedFrom, aim: 'Sooner' }
    expect(mergeEdits({ startedFrom, saved, typed })).toEqual({
      values: { title: 'Seen in three weeks', aim: 'Sooner', summary: 'Now' },
      conflicts: [],
    })
  })

  it('shows both where both changed the same field, and keeps what was typed', () => {
    const saved = { ...startedFrom, aim: 'Today' }
    const typed = { ...startedFrom, aim: 'Sooner' }
    expect(mergeEdits({ startedFrom, saved, typed })).toEqual({
      values: { ...startedFrom, aim: 'Sooner' },
      conflicts: [{ name: 'aim', saved: 'Today', yours: 'Sooner' }],
    })
  })

  it('is at peace when both wrote the same', () => {
    const both = { ...startedFrom, aim: 'Today' }
    expect(mergeEdits({ startedFrom, saved: both, typed: both }).conflicts).toEqual([])
  })

  it('knows only the fields there are', () => {
    const typed = { ...startedFrom, state: 'live' }
    expect(mergeEdits({ startedFrom, saved: startedFrom, typed }).values).toEqual(startedFrom)
  })
})
