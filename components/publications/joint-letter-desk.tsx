'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { RefusalNotice } from '#components/forms/refusal-notice.tsx'
import { useAction } from '#components/forms/use-action.ts'
import { KeepTyping } from '#components/journey/keep-typing.tsx'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary, type FieldErrors } from '#components/ui/error-summary.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { type RefusalAnswer, RequestFailed } from '#lib/platform/fetch-json.ts'
import { type JointLetterWords, jointLetterWords, testAnswer } from '#lib/publications/schema.ts'
import { download } from './download.ts'
import { JointLetterFields } from './joint-letter-fields.tsx'
import { JointLetterPreview, type LetterParts } from './joint-letter-preview.tsx'
import { SendJointLetter } from './send-joint-letter.tsx'
import { TestJointLetter } from './test-joint-letter.tsx'

const FORM = 'joint-letter-form'

type Props = {
  slug: string
  parts: LetterParts
  /** `2026-11-22` */
  today: string
  members: { withAddress: number; withoutAddress: number }
  /** Segments that it may go to in place of all MPs. */
  segments: readonly { value: string; label: string }[]
  /** Those whose mail a test can look like. */
  greeted: readonly { value: string; label: string }[]
  /** When the one who looks last sent it to themselves. */
  lastTest: string | null
  demonstration: boolean
  /** What locks the words that are typed and not yet saved; see `typing-secret.ts`. */
  typingSecret: string
}

/** The joint letter's words, how it will look, and the ways it leaves: as PDF, as a Word file, by mail. */
export function JointLetterDesk(props: Props) {
  const { slug, parts, today, members, segments, greeted, lastTest, demonstration, typingSecret } = props
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Record<string, string>>({ audience: 'minister', date: today })
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<RefusalAnswer | null>(null)
  const [toSend, setToSend] = useState<JointLetterWords | null>(null)
  const path = `/api/publications/${slug}/joint-letter`

  const test = useAction({ path: `${path}/test`, answer: testAnswer })
  // Typing that was kept is put back after this looks, and heard as typing.
  useEffect(() => setValues(valuesOf(form.current)), [])

  function checked(forMail: boolean): JointLetterWords | null {
    const words = jointLetterWords.safeParse(valuesOf(form.current))
    const wrong = words.success ? mailErrors(words.data, forMail) : errorsOf(words.error.issues)
    setErrors(wrong)
    setProblem(null)
    return words.success && Object.keys(wrong).length === 0 ? words.data : null
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const action = button instanceof HTMLButtonElement ? button.formAction : `${path}/pdf`
    if (!checked(false)) return
    if (action.endsWith('/test')) return test.send(new FormData(event.currentTarget))
    await download(action, new FormData(event.currentTarget)).catch((fault: unknown) => {
      if (!(fault instanceof RequestFailed)) throw fault
      setProblem(fault.refusal)
    })
  }

  return (
    <div className="grid items-start gap-10 *:min-w-0 xl:grid-cols-2">
      <div className="flow">
        <ErrorSummary errors={errors} />
        <form
          ref={form}
          id={FORM}
          method="post"
          action={`${path}/pdf`}
          encType="multipart/form-data"
          onSubmit={save}
          onInput={() => {
            setValues(valuesOf(form.current))
            setToSend(null)
          }}
          className="flow"
          noValidate
        >
          <JointLetterFields
            audience={values.audience ?? 'minister'}
            today={today}
            segments={segments}
            errors={errors}
          />
          <div className="flex flex-wrap gap-3 pt-2">
            <Button formAction={`${path}/pdf`}>Download as PDF</Button>
            <Button formAction={`${path}/docx`} look="secondary">
              Download for Word
            </Button>
            <Button type="button" look="secondary" onClick={() => setToSend(checked(true))}>
              Send by mail…
            </Button>
          </div>
          <TestJointLetter
            path={path}
            greeted={values.audience === 'all_members' ? greeted : []}
            lastTest={lastTest}
            test={test}
          />
        </form>
        <KeepTyping slug={slug} step="joint-letter" form={FORM} secret={typingSecret} />
        <RefusalNotice title="No file was made" refusal={problem} />
        <SendJointLetter
          slug={slug}
          words={toSend}
          members={members}
          segments={segments}
          demonstration={demonstration}
          onDone={() => setToSend(null)}
        />
      </div>
      <section aria-labelledby="preview" className="flow">
        <Heading level={2} id="preview">
          How it will read
        </Heading>
        <JointLetterPreview values={values} parts={parts} today={today} />
      </section>
    </div>
  )
}

const valuesOf = (form: HTMLFormElement | null): Record<string, string> =>
  form ? Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])) : {}

function errorsOf(issues: readonly { path: readonly PropertyKey[]; message: string }[]): FieldErrors {
  return Object.fromEntries(issues.map(({ path, message }) => [String(path[0]), message]).toReversed())
}

function mailErrors(words: JointLetterWords, forMail: boolean): FieldErrors {
  if (!forMail || words.audience !== 'minister' || words.recipientEmail) return {}
  return { recipientEmail: 'Enter the minister’s e-mail address to send the letter there.' }
}
