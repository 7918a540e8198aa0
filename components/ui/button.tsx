import type { ComponentProps } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'

type Props = ComponentProps<'button'> & { look?: ButtonLook }

/** A button of a plain form; it submits unless `type` says otherwise. */
export function Button({ look = 'primary', type = 'submit', className, ...rest }: Props) {
  return <button type={type} className={buttonLook(look, className)} {...rest} />
}
