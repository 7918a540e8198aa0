import { expect, test } from 'vitest'
import { smtpShares } from './smtp-shares.ts'

function room(limits: { perNetwork: number; inAll: number }) {
  const shares = smtpShares(limits)
  const gone: string[] = []
  let time = 0
  const enter = (name: string, network: string) => {
    const connection = shares.take(network, () => gone.push(name))
    connection.gotOnAt = ++time
    const getsOn = () => {
      connection.gotOnAt = ++time
    }
    return { getsOn, leaves: () => shares.leave(connection) }
  }
  return { gone, enter }
}

test('a network that has used up its share gives up its idlest connection to its newcomer', () => {
  const { gone, enter } = room({ perNetwork: 2, inAll: 100 })
  const first = enter('first', 'a')
  enter('second', 'a')
  enter('elsewhere', 'b')
  first.getsOn()
  enter('third', 'a')
  expect(gone).toEqual(['second'])
  first.leaves()
  enter('fourth', 'a')
  expect(gone).toEqual(['second'])
})

test('where there is no room at all, the network with the most gives way', () => {
  const { gone, enter } = room({ perNetwork: 10, inAll: 4 })
  enter('a small one', 'small')
  for (const name of ['one', 'two', 'three']) enter(name, 'large')
  enter('a newcomer', 'new')
  expect(gone).toEqual(['one'])
})

test('and of equals the one that has idled the longest', () => {
  const { gone, enter } = room({ perNetwork: 10, inAll: 2 })
  const one = enter('one', 'a')
  enter('two', 'b')
  one.getsOn()
  enter('three', 'c')
  expect(gone).toEqual(['two'])
})
