import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Lead } from '#components/ui/lead.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { PublicStatement } from '#lib/publications/data.ts'
import { formatDay } from '#lib/publications/format-day.ts'
import { shortHash, statementPath } from '#lib/publications/statement-address.ts'
import { DissentList } from './dissent-list.tsx'
import { SignatoryList } from './signatory-list.tsx'
import { StatementText } from './statement-text.tsx'
import { VersionFacts } from './version-facts.tsx'

/** A campaign's statement as the public reads it: the present version, or an earlier one that says that it is. */
export function StatementView({ statement }: { statement: PublicStatement }) {
  const { campaign, coalitionName, version, isPresent, open } = statement
  const { slug, title, titleCy, summary } = campaign
  return (
    <div className="grid gap-10">
      <div className="flow">
        <p className="font-semibold text-accent">A joint statement of the {coalitionName}</p>
        <Heading>{title}</Heading>
        {titleCy && (
          <p lang="cy" className="font-display text-[1.25rem] text-ink-soft">
            {titleCy}
          </p>
        )}
        {version?.publishedAt && (
          <p className="text-ink-soft">
            Version {version.number}, published on {formatDay(version.publishedAt)}, fingerprint{' '}
            <code className="text-[0.95em]">{shortHash(version.sha256)}</code>
          </p>
        )}
        {isPresent && <Lead>{summary}</Lead>}
      </div>
      {version && !isPresent && <Earlier slug={slug} />}
      {version ? (
        <>
          <StatementText clauses={version.clauses} titleCy={titleCy} />
          {isPresent && <SignatoryList signatories={statement.signatories} />}
          {isPresent && <DissentList dissents={statement.dissents} />}
          <VersionFacts statement={statement} />
        </>
      ) : (
        <EmptyState title="The statement is not published yet">
          <p>
            The organisations are still agreeing on its words. Once they have, you can read it here, with the
            name of each that signs.
          </p>
        </EmptyState>
      )}
      {open && (
        <p>
          <ButtonLink href={`/campaigns/${slug}`} look={version ? 'primary' : 'secondary'}>
            {version ? 'Write to your MP about it' : 'Go to the campaign'}
          </ButtonLink>
        </p>
      )}
      <p className="border-line border-t pt-4 text-ink-soft">{campaign.imprint}</p>
    </div>
  )
}

function Earlier({ slug }: { slug: string }) {
  return (
    <Notice kind="warning" title="This is an earlier version">
      <p>
        A later one has taken its place. It stays here so that everyone can see what was said. Signatures
        belong to the present text, so none are shown here.
      </p>
      <ButtonLink href={statementPath(slug)} look="secondary">
        Read the present version
      </ButtonLink>
    </Notice>
  )
}
