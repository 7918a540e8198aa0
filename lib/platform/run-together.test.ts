import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runTogether } from './run-together.ts'

const said = <Answer>(value: Answer) => ({ status: 'fulfilled', value }) as const
const answer = async <Answer>(value: Answer) => value

describe('what is run together', () => {
  it('is what was asked in one turn, each told its own answer', async () => {
    const runs: number[][] = []
    const double = runTogether(async (some: number[]) => {
      runs.push(some)
      return some.map((one) => (one === 2 ? Promise.reject(new Error('not two')) : answer(one * 2)))
    })
    const answers = await Promise.allSettled([double(1), double(2), double(3)])
    expect(runs).toEqual([[1, 2, 3]])
    expect(answers).toEqual([said(2), { status: 'rejected', reason: new Error('not two') }, said(6)])
  })

  it('waits for others only while as many as may are under way', async () => {
    const runs: string[][] = []
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const ask = runTogether(async (some: string[]) => {
      runs.push(some)
      await held
      return some.map(answer)
    })
    const asked: Promise<string>[] = []
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      asked.push(ask(name))
      await nextTurn()
      await nextTurn()
    }
    expect(runs).toEqual([['a'], ['b'], ['c'], ['d']])
    goOn()
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(runs.slice(4)).toEqual([['e', 'f']])
  })

  it('fails all that were run where running them failed, and goes on', async () => {
    let away = true
    const ask = runTogether(async (some: string[]) => {
      if (away) throw new Error('away')
      return some.map(answer)
    })
    const failed = await Promise.allSettled([ask('a'), ask('b')])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    away = false
    expect(await ask('c')).toBe('c')
  })
})
