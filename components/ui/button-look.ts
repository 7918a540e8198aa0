import { classNames } from './class-names.ts'

/** How loud a button is: one `primary` a page; `quiet` reads as a link; `danger` takes something away. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

const shape =
  'inline-flex min-h-12 max-w-full items-center justify-center gap-2 rounded-lg border-2 px-5 py-2.5 text-center font-semibold leading-tight no-underline transition-colors no-print disabled:opacity-60'

const looks: Record<ButtonLook, string> = {
  primary: 'border-brand bg-brand text-on-brand hover:border-brand-strong hover:bg-brand-strong',
  secondary: 'border-brand bg-surface text-brand hover:bg-brand-wash',
  quiet: 'border-transparent bg-transparent text-brand underline underline-offset-4 hover:bg-brand-wash',
  danger: 'border-bad bg-surface text-bad hover:bg-bad-wash',
}

/** The classes of a button, for whatever element it is. */
export function buttonLook(look: ButtonLook = 'primary', className?: string): string {
  return classNames(shape, looks[look], className)
}
