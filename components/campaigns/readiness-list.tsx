import { Icon } from '#components/ui/icon.tsx'
import { campaignPage } from '#lib/campaigns/campaign-page.ts'
import type { Readiness } from '#lib/campaigns/campaign-readiness.ts'

/** What must hold before a move, each done or with the page where it is put right. */
export function ReadinessList({ slug, items }: { slug: string; items: readonly Readiness[] }) {
  return (
    <ol className="grid gap-3">
      {items.map(({ need, ok, what, how, page }) => (
        <li key={need} className="flex gap-3">
          <Icon
            name={ok ? 'success' : 'error'}
            className={`mt-0.5 size-6 ${ok ? 'text-good' : 'text-bad'}`}
          />
          <div className="min-w-0">
            <p>
              <span className="font-semibold">{what}</span>{' '}
              <span className={ok ? 'text-good' : 'text-bad'}>{ok ? '(done)' : '(missing)'}</span>
            </p>
            {!ok && (
              <p>
                {how}{' '}
                {page === 'overview' ? (
                  <a href="#sign-off">Go there</a>
                ) : (
                  <a href={campaignPage(slug, page)}>
                    Put it right<span className="sr-only">: {what}</span>
                  </a>
                )}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
