import { cache } from 'react'
import { letterBehindLink } from '#lib/letters/data.ts'
import { database } from '#lib/platform/database.ts'

/** The letter behind a confirmation link; read once for each request. */
export const openLink = cache((token: string) => letterBehindLink(database(), { token, now: new Date() }))

export type LinkProps = { params: Promise<{ token: string }> }
