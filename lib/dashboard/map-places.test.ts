import { describe, expect, test } from 'vitest'
import { hexPath, hexPlace, nextIn } from './map-places.ts'

describe('the hexagons', () => {
  test('of every second row stand half a hexagon to the right, and north is up', () => {
    expect(hexPlace({ hexQ: 3, hexR: 10 }).x + 6).toBe(hexPlace({ hexQ: 3, hexR: 11 }).x)
    expect(hexPlace({ hexQ: 3, hexR: 11 }).y).toBeLessThan(hexPlace({ hexQ: 3, hexR: 10 }).y)
  })

  test('are closed paths around their middle', () => {
    expect(hexPath({ x: 6, y: 7 })).toMatch(/^M6 .*z$/)
  })
})

describe('the next seat', () => {
  /** 0 in the middle, 1 to 6 around it from the right, 7 far to the right. */
  const around = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 0],
    [0, -1],
    [1, -1],
    [5, 0],
  ].map(([q = 0, r = 0]) => hexPlace({ hexQ: 10 + q, hexR: 21 + r }))

  test('is the neighbour in that direction', () => {
    expect(nextIn(around, 0, 'right')).toBe(1)
    expect(nextIn(around, 0, 'left')).toBe(4)
    expect([2, 3]).toContain(nextIn(around, 0, 'up'))
    expect([5, 6]).toContain(nextIn(around, 0, 'down'))
  })

  test('is across the water where there is no neighbour, and none at the edge', () => {
    expect(nextIn(around, 1, 'right')).toBe(7)
    expect(nextIn(around, 7, 'right')).toBe(-1)
  })

  test('goes back to where one came from', () => {
    const there = nextIn(around, 0, 'right')
    expect(nextIn(around, there, 'left')).toBe(0)
  })
})
