import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openCampaign } from '#app/(team)/(desk)/desk/campaigns/open-campaign.ts'
import { NotAllowed } from '#components/accounts/not-allowed.tsx'
import { Comparison } from '#components/statements/comparison.tsx'
import { VersionHash } from '#components/statements/version-hash.tsx'
import { VersionText } from '#components/statements/version-text.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Card } from '#components/ui/card.tsx'
import { Chooser } from '#components/ui/chooser.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { database } from '#lib/platform/database.ts'
import { rowNumber } from '#lib/platform/row-number.ts'
import { versionByNumber, versionsOf } from '#lib/statements/data.ts'
import { changeNames } from '#lib/statements/schema.ts'
import { formatInstant } from '#lib/words/dates.ts'

export const metadata: Metadata = { title: 'A version' }

const number = rowNumber.nullable().catch(null)

/** `?against=` names the version that this one is compared with. */
export default async function VersionPage({
  params,
  searchParams,
}: PageProps<'/desk/campaigns/[slug]/versions/[number]'>) {
  const { slug, number: named } = await params
  const against = number.parse((await searchParams).against ?? null)
  const query = against ? `?against=${against}` : ''
  const { campaign, refusal } = await openCampaign(slug, `/versions/${encodeURIComponent(named)}${query}`)
  if (refusal) return <NotAllowed message={refusal.message} />
  const db = database()
  const campaignId = campaign.id
  const [lines, version, other] = await Promise.all([
    versionsOf(db, campaignId),
    versionByNumber(db, { campaignId, number: number.parse(named) ?? 0 }),
    against ? versionByNumber(db, { campaignId, number: against }) : null,
  ])
  const line = lines.find((each) => each.number === version?.number)
  if (!version || !line) notFound()
  const [older, newer] =
    other && other.number > version.number ? [version, other] : ([other, version] as const)
  const compared = older && `From version ${older.number} to version ${newer.number}`
  const others = lines.map((each) => each.number).filter((each) => each !== version.number)
  return (
    <div className="grid max-w-[56rem] gap-6 *:min-w-0">
      <div className="flow">
        <Heading>Version {version.number}</Heading>
        <p className="flex flex-wrap gap-2">
          <Tag tone={version.change === 'material' ? 'warn' : 'info'}>{changeNames[version.change]}</Tag>
          {line.published && <Tag tone="good">Published</Tag>}
        </p>
        <p>
          Cut by {line.author}, {formatInstant(line.cutAt)}.
          {line.askedUntil && ` Positions are asked for until ${formatInstant(line.askedUntil)}.`}
        </p>
        <VersionHash sha256={version.sha256} />
        <div className="flex flex-wrap items-end gap-4">
          <ButtonLink href={`/desk/campaigns/${slug}/versions/${version.number}/position`}>
            Take a position
          </ButtonLink>
          {others.length > 0 && (
            <Chooser
              page={`/desk/campaigns/${slug}/versions/${version.number}`}
              name="against"
              label="Compare with"
              options={others.map((each) => ({ value: String(each), label: `Version ${each}` }))}
              chosen={String(other?.number ?? others[0])}
              button="Compare"
            />
          )}
        </div>
      </div>
      {against && !other && <p role="status">There is no version {against} to compare with.</p>}
      {older && compared && (
        <Card as="section" labelledBy="comparison">
          <Heading level={2} id="comparison">
            {compared}
          </Heading>
          <Comparison before={older.text} after={newer.text} label={compared} />
        </Card>
      )}
      <Card as="section" labelledBy="text">
        <Heading level={2} id="text">
          The text
        </Heading>
        <VersionText clauses={version.clauses} />
      </Card>
    </div>
  )
}
