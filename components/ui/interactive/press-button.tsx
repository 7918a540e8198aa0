'use client'

import { Button, type ButtonProps } from 'react-aria-components/Button'
import { type ButtonLook, buttonLook } from '../button-look.ts'

type Props = Omit<ButtonProps, 'className'> & { look?: ButtonLook; className?: string }

/** A button that acts in the page (`onPress`); `isPending` keeps it focused and says that it is working. */
export function PressButton({ look = 'primary', className, ...rest }: Props) {
  return <Button className={buttonLook(look, className)} {...rest} />
}
