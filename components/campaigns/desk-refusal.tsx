import { Notice } from '#components/ui/notice.tsx'
import type { DeskRefusal } from '#lib/campaigns/schema.ts'

/** Why something was not done, and the pages where what is missing can be put right. */
export function DeskRefusalNotice({ refusal, title }: { refusal: DeskRefusal; title: string }) {
  return (
    <Notice kind="error" title={title}>
      <p>{refusal.message}</p>
      {refusal.missing && refusal.missing.length > 0 && (
        <ul className="grid list-disc gap-2 pl-5">
          {refusal.missing.map(({ what, how, href }) => (
            <li key={what}>
              <a href={href} className="font-semibold">
                {what}
              </a>
              : {how}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
