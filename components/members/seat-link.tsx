import type { Route } from 'next'
import Link from 'next/link'
import { classNames } from '#components/ui/class-names.ts'

export const seatAt = (gssCode: string) => `/desk/seats/${gssCode}` as Route

type Props = {
  seat: { gssCode: string; name: string }
  /** In a line of text, where there is no room for a target of its own. */
  inText?: boolean
}

/** A seat's name, which leads to who has held it and what is known of the place. */
export function SeatLink({ seat: { gssCode, name }, inText }: Props) {
  return (
    <Link
      href={seatAt(gssCode)}
      prefetch={false}
      className={classNames(!inText && '-my-1 inline-flex min-h-9 items-center')}
    >
      {name}
    </Link>
  )
}
