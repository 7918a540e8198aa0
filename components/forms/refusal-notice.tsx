import { Notice } from '#components/ui/notice.tsx'
import type { RefusalAnswer } from '#lib/platform/fetch-json.ts'

type Props = { title?: string; refusal: Pick<RefusalAnswer, 'message' | 'missing' | 'fields'> | null }

/** Says at once why something was not done, and where what is missing can be put right; silent while nothing went wrong. */
export function RefusalNotice({ title = 'Not done', refusal }: Props) {
  return (
    <div role="alert" className="basis-full">
      {refusal && (
        <Notice kind="error" title={title}>
          <p>{refusal.message}</p>
          {Object.entries(refusal.fields ?? {}).map(([name, message]) => (
            <p key={name}>{message}</p>
          ))}
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
      )}
    </div>
  )
}
