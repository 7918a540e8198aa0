import { Notice } from '#components/ui/notice.tsx'

/** Why nothing was done, said where it was asked for. */
export function ActTrouble({ error }: { error: Error | null }) {
  return (
    <div role="alert">
      {error && (
        <Notice kind="error" title="Not done">
          <p>{error.message}</p>
        </Notice>
      )}
    </div>
  )
}
