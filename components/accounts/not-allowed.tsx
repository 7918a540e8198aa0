import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'

/** What stands in place of a page the person may not open. */
export function NotAllowed({ message }: { message: string }) {
  return (
    <div className="flow max-w-[42rem]">
      <Heading>This page is not open to you</Heading>
      <p>{message}</p>
      <ButtonLink href="/dashboard" look="secondary">
        Go to the dashboard
      </ButtonLink>
    </div>
  )
}
