import type { Prisma } from '#lib/platform/generated/prisma/client.ts'
import type { SeedOrganisation } from './organisations.ts'

/** The demonstration’s word on who runs it, all invented: nothing here reaches anybody, and no such charity is registered. */
export const demoUmbrella: Pick<SeedOrganisation, 'address' | 'charityRegulator' | 'charityNumber'> = {
  address: '1 Example Street\nSampleton\nZZ1 1ZZ',
  charityRegulator: 'england_and_wales',
  charityNumber: '0000000',
}

/** Its telephone number is of those Ofcom keeps for plays and films. */
export const demoDetails: Prisma.CoalitionDetailsCreateInput = {
  id: 1,
  email: 'hello@blar.example',
  telephone: '020 7946 0018',
  privacyEmail: 'privacy@blar.example',
  icoNumber: 'ZA000000',
  dataPlace: 'united_kingdom',
  helpers: ['Example Servers Ltd'],
}
