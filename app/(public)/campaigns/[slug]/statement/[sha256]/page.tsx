import type { Metadata } from 'next'
import { requestLanguage } from '#app/http/request-language.ts'
import { StatementData } from '#components/publications/statement-data.tsx'
import { StatementView } from '#components/publications/statement-view.tsx'
import { config } from '#lib/platform/config.ts'
import { statementJsonLd } from '#lib/publications/statement-json-ld.ts'
import { openStatement, statementMetadata } from '../open-statement.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string; sha256: string }> }

async function openVersion({ params }: Props) {
  const { slug, sha256 } = await params
  return openStatement(slug, sha256)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return statementMetadata(await openVersion(props))
}

/** The permanent address of each version that was ever published. */
export default async function VersionPage(props: Props) {
  const statement = await openVersion(props)
  return (
    <>
      <StatementData json={statementJsonLd(statement, config().baseUrl)} />
      <StatementView language={await requestLanguage()} statement={statement} />
    </>
  )
}
