import { z } from 'zod'

/** A number from an address or a form that a row may have: what a column of PostgreSQL's `integer` holds, from one on. */
export const rowNumber = z.coerce.number().int().positive().max(2_147_483_647)
