import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { StepList } from '#components/ui/step-list.tsx'
import { ClearDevice } from './clear-device.tsx'
import { journeySteps } from './journey-steps.ts'

type Props<R extends string> = {
  slug: string
  /** From 1; see `journeySteps`. */
  step: number
  title: string
  back?: Route<R>
  errors?: FieldErrors
  /** The letter has left the device; it is kept for corrections only. */
  sent?: boolean
  children: ReactNode
}

/** One page of the way to a letter: where you are, what is wrong, the form, and how to clear the device. */
export function JourneyPage<R extends string>({
  slug,
  step,
  title,
  back,
  errors = {},
  sent,
  children,
}: Props<R>) {
  return (
    <div className="flow">
      {back && (
        <Link href={back} prefetch={false} className="-mt-3 inline-flex min-h-11 items-center gap-2">
          <Icon name="back" className="size-5" />
          Back
        </Link>
      )}
      <StepList steps={journeySteps} current={step} label="Steps to your letter" />
      <ErrorSummary errors={errors} />
      <Heading>{title}</Heading>
      {children}
      <ClearDevice slug={slug} sent={sent} />
    </div>
  )
}
