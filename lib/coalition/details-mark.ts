import { createHash } from 'node:crypto'
import type { OrganisationDetails } from './schema.ts'

/** A short mark of an organisation's details as they stand: it changes when any of them does. */
export function detailsMark(details: OrganisationDetails): string {
  const { name, nameCy, kind, website, address, charityRegulator, charityNumber, nations } = details
  const all = [name, nameCy, kind, website, address, charityRegulator, charityNumber, nations.toSorted()]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 22)
}
