'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useId } from 'react'
import { HiddenFields, type HiddenValues } from '#components/forms/action-form.tsx'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useFormAction } from '#components/forms/use-action.ts'
import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-look.ts'
import { classNames } from '#components/ui/class-names.ts'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'

type Props = {
  /** The route it posts to. */
  action: string
  /** Before the ids of its fields: several such forms stand on one page. */
  prefix: string
  hidden?: HiddenValues
  /** What the button says; none where the fields are buttons themselves. */
  button?: ReactNode
  look?: ButtonLook
  /** It goes where the route says, which says what was done. */
  leads?: boolean
  className?: string
  children?: ReactNode | ((errors: FieldErrors) => ReactNode)
}

/**
 * A form on a page about something else: with a script the page stays where it is, and shows what is on the server now; without
 * one it is opened afresh.
 */
export function StayForm(props: Props) {
  const { action, prefix, hidden, button, look, leads, className = 'flow', children } = props
  const router = useRouter()
  const summaryId = useId()
  const { busy, tried, refusal, form } = useFormAction({
    path: action,
    changes: leads ? undefined : [],
    onDone: () => router.refresh(),
  })
  const errors = refusal?.fields ?? {}
  const prefixed = Object.fromEntries(
    Object.entries(errors).map(([name, message]) => [`${prefix}-${name}`, message]),
  )
  return (
    <form {...form} className={className} aria-busy={busy} noValidate>
      <ErrorSummary key={tried} id={summaryId} errors={prefixed} title="Not saved yet" />
      <RefusalNotice refusal={refusal?.fields ? null : refusal} />
      <HiddenFields values={hidden} />
      {typeof children === 'function' ? children(errors) : children}
      {button && (
        <Button look={look} aria-disabled={busy} className="min-h-11! py-1.5!">
          {busy ? 'One moment…' : button}
        </Button>
      )}
    </form>
  )
}

/** A button of such a form that stands beside others: as high as the team's side needs, and no higher. */
export function SmallButton({
  pressed,
  className,
  ...rest
}: {
  name?: string
  value?: string
  pressed?: boolean
  look?: ButtonLook
  className?: string
  'aria-label'?: string
  children: ReactNode
}) {
  return (
    <Button
      look="secondary"
      aria-pressed={pressed}
      className={classNames(
        'min-h-[36px]! px-3! py-1! text-sm',
        pressed && 'bg-brand! text-on-brand!',
        className,
      )}
      {...rest}
    />
  )
}
