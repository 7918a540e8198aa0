import type { Metadata } from 'next'
import { requestLanguage } from '#app/http/request-language.ts'
import { StatementData } from '#components/publications/statement-data.tsx'
import { StatementView } from '#components/publications/statement-view.tsx'
import { config } from '#lib/platform/config.ts'
import { statementJsonLd } from '#lib/publications/statement-json-ld.ts'
import type { StepProps } from '../journey.ts'
import { openStatement, statementMetadata } from './open-statement.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: StepProps): Promise<Metadata> {
  return statementMetadata(await openStatement((await params).slug))
}

/** Read anew for each request: who withdraws is gone at the next page view. */
export default async function StatementPage({ params }: StepProps) {
  const statement = await openStatement((await params).slug)
  return (
    <>
      <StatementData json={statementJsonLd(statement, config().baseUrl)} />
      <StatementView language={await requestLanguage()} statement={statement} />
    </>
  )
}
