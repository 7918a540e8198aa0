import { Notice } from '#components/ui/notice.tsx'

/** Says at once what went wrong; silent while nothing has. */
export function ProblemNotice({ title, message }: { title: string; message: string | null | undefined }) {
  return (
    <div role="alert">
      {message && (
        <Notice kind="error" title={title}>
          <p>{message}</p>
        </Notice>
      )}
    </div>
  )
}
