import type { ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

type Props = { href: string; look?: ButtonLook; className?: string; children: ReactNode }

/** A link that looks like a button and loads its page whole: for public pages, which bring no script for links. */
export function ButtonAnchor({ href, look = 'primary', className, children }: Props) {
  return (
    <a href={href} className={buttonLook(look, className)}>
      {children}
    </a>
  )
}
