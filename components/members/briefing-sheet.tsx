import { Heading } from '#components/ui/heading.tsx'
import type { Briefing } from '#lib/members/briefing.ts'
import { InventedTag } from './invented-tag.tsx'

/** The briefing as one sheet, which is all that is printed of its page. */
export function BriefingSheet({ briefing }: { briefing: Briefing }) {
  const { name, invented, about, campaign, sections, sources, madeOn } = briefing
  return (
    <article className="letter-sheet letter-long flow rounded-xl border border-line bg-surface p-5 shadow-card sm:p-8">
      <Heading>
        {name} {invented && <InventedTag />}
      </Heading>
      <div>
        {about.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {campaign ? (
        <p className="font-semibold">For a meeting about: {campaign.title}</p>
      ) : (
        <p className="text-ink-soft">No campaign that runs asks anything of them.</p>
      )}
      {sections.map(({ title, items }) => (
        <section key={title}>
          <Heading level={2} className="text-lg!">
            {title}
          </Heading>
          <ul className="mt-1 list-disc pl-6 [overflow-wrap:anywhere]">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
      <section className="text-ink-soft text-sm">
        <Heading level={2} className="text-base!">
          Sources
        </Heading>
        <ul className="mt-1 list-disc pl-6">
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
        <p className="mt-2">Made on {madeOn}. Not for publication.</p>
      </section>
    </article>
  )
}
