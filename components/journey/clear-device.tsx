import { Button } from '#components/ui/button.tsx'

/** For a computer that others use too. */
export function ClearDevice({ slug, sent }: { slug: string; sent?: boolean }) {
  return (
    <form method="post" action={`/campaigns/${slug}/save/clear`} className="mt-10 border-line border-t pt-4">
      <p className="text-ink-soft">
        {sent
          ? 'What you typed stays on this device for two hours, so that you can put a mistake right.'
          : 'What you type is kept on this device, sealed, for 14 days, so that you can stop and go on later.'}{' '}
        Do others use this device too?
      </p>
      <Button look="quiet" className="-ml-5">
        Clear what I typed
      </Button>
    </form>
  )
}
