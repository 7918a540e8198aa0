import { expect, test } from 'vitest'
import { offeredConsents } from './consents-offered.ts'

const umbrella = { id: 'u', name: 'The League', nameCy: 'Y Gynghrair' }
const [joints, hands, elbows] = [
  { organisationId: 'j', name: 'Young Joints', nameCy: null },
  { organisationId: 'h', name: 'Guild of Hands', nameCy: 'Urdd y Dwylo' },
  { organisationId: 'e', name: 'Élbows', nameCy: null },
]
const offer = (given: Partial<Parameters<typeof offeredConsents>[0]>) =>
  offeredConsents({ through: null, umbrella, signatories: [joints, hands, elbows], language: 'en', ...given })

test('the page’s organisation is first, then the coalition, then those that signed, by name', () => {
  const through = { id: 'x', name: 'Zest' }
  expect(offer({ through }).map(({ name }) => name)).toEqual([
    'Zest',
    'The League',
    'Élbows',
    'Guild of Hands',
    'Young Joints',
  ])
})

test('nobody is asked for twice', () => {
  const through = { id: 'j', name: 'Young Joints' }
  const signatories = [joints, { organisationId: 'u', name: 'The League' }, hands]
  expect(offer({ through, signatories }).map(({ id }) => id)).toEqual(['j', 'u', 'h'])
})

test('in Welsh each has its Welsh name, and its place by it', () => {
  expect(offer({ language: 'cy' }).map(({ name }) => name)).toEqual([
    'Y Gynghrair',
    'Élbows',
    'Urdd y Dwylo',
    'Young Joints',
  ])
})
