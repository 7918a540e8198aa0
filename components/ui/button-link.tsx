import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

type Props<R extends string> = { href: Route<R>; look?: ButtonLook; className?: string; children: ReactNode }

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink<R extends string>({ href, look = 'primary', className, children }: Props<R>) {
  return (
    <Link href={href} prefetch={false} className={buttonLook(look, className)}>
      {children}
    </Link>
  )
}
