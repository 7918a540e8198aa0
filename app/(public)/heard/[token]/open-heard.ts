import { cache } from 'react'
import { database } from '#lib/platform/database.ts'
import { heardLetter } from '#lib/replies/heard-letter.ts'

export type HeardProps<More = object> = { params: Promise<{ token: string } & More> }

/** The letter that a link in the mail that asks is about, null for none; read once for each request. */
export const openHeard = cache((token: string) => heardLetter(database(), token))
