import { cache } from 'react'
import { database } from '#lib/platform/database.ts'
import { ownPage } from '#lib/privacy/data.ts'

export type OwnPageProps = { params: Promise<{ token: string }> }

/** The page a token leads to, null for none; read once for each request. */
export const openOwnPage = cache((token: string) => ownPage(database(), { token, now: new Date() }))
