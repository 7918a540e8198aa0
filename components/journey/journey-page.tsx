import type { ReactNode } from 'react'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { StepList } from '#components/ui/step-list.tsx'
import { shellWords } from '#lib/words/catalogue/shell.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { ClearDevice } from './clear-device.tsx'
import { journeySteps } from './journey-steps.ts'

type Props = {
  language: Language
  slug: string
  /** From 1; see `journeySteps`. */
  step: number
  title: string
  /** A path without its language. */
  back?: string
  errors?: FieldErrors
  /** The letter has left the device; it is kept for corrections only. */
  sent?: boolean
  children: ReactNode
}

/** One page of the way to a letter: where you are, what is wrong, the form, and how to clear the device. */
export function JourneyPage({ language, slug, step, title, back, errors = {}, sent, children }: Props) {
  const say = sayIn(language)
  return (
    <div className="flow">
      {back && (
        <a href={pathIn(language, back)} className="float-left inline-flex min-h-11 items-center gap-2">
          <Icon name="back" className="size-5" />
          {say(shellWords.back)}
        </a>
      )}
      <StepList
        steps={journeySteps.map((one) => say(one))}
        current={step}
        beside={back !== undefined}
        label={say(shellWords.steps)}
        texts={{
          at: (at, all) => say(shellWords.step, { at, all }),
          done: say(shellWords.done),
        }}
      />
      <ErrorSummary errors={errors} title={say(shellWords.problem)} kept={say(shellWords.allIsHere)} />
      <Heading>{title}</Heading>
      {children}
      <ClearDevice language={language} slug={slug} sent={sent} />
    </div>
  )
}
