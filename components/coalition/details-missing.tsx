import { Notice } from '#components/ui/notice.tsx'
import { detailsNeededWords } from '#lib/coalition/coalition-form.ts'
import type { DetailNeeded } from '#lib/coalition/details-missing.ts'

/** What a coordinator has yet to give before a campaign may go live, each with the way to its box; nothing when all is there. */
export function DetailsMissing({ missing }: { missing: readonly DetailNeeded[] }) {
  if (missing.length === 0) return null
  return (
    <Notice kind="warning" title="Missing before a campaign may go live">
      <ul className="list-disc space-y-1 pl-6">
        {missing.map((each) => {
          const { what, how, field } = detailsNeededWords[each]
          return (
            <li key={each}>
              <a href={`#${field}`}>{what}</a>. {how}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
