import { ButtonLink } from '#components/ui/button-link.tsx'
import { Heading } from '#components/ui/heading.tsx'

export default function TeamNotFound() {
  return (
    <div className="flow max-w-[42rem]">
      <Heading>There is nothing here</Heading>
      <p>
        The address may be old, or a letter of it is missing. Nothing was lost: answers and held mail are kept
        in their lists.
      </p>
      <ButtonLink href="/desk">Go to your first page</ButtonLink>
    </div>
  )
}
