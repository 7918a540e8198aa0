import type { Route } from 'next'
import Link from 'next/link'
import { classNames } from '#components/ui/class-names.ts'
import { InventedTag } from './invented-tag.tsx'

export const memberAt = (id: number) => `/desk/members/${id}` as Route

type Props = {
  member: { id: number; name: string; invented: boolean }
  /** In a line of text, where there is no room for a target of its own. */
  inText?: boolean
}

/** An MP's name, which leads to all that is known of them; an invented one says so. */
export function MemberLink({ member: { id, name, invented }, inText }: Props) {
  return (
    <>
      <Link
        href={memberAt(id)}
        prefetch={false}
        className={classNames('font-semibold', !inText && '-my-1 inline-flex min-h-9 items-center')}
      >
        {name}
      </Link>
      {invented && (
        <>
          {' '}
          <InventedTag />
        </>
      )}
    </>
  )
}
