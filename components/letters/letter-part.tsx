import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Field } from '#components/ui/field.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Part } from '#lib/letters/letter-middle.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { quietSummary } from './quiet-summary.ts'
import { Shortened } from './shortened.tsx'

type Props = {
  language: Language
  /** The part's own, where it is not the page's. */
  lang?: string
  part: Part
  /** The name of the box it is changed in. */
  box: string
  /** From 1. */
  at: number
  of: number
  open: boolean
}

/** Of a longer paragraph the beginning stands there, and the rest behind a press. */
const MOST_SHOWN = 200

/** A paragraph of the letter where it stands, and behind one quiet word what can be done with it. */
export function LetterPart({ language, lang, part, box, at, of, open }: Props) {
  const say = sayIn(language)
  const paragraph = part.kind === 'paragraph'
  const list = part.kind === 'answer' ? 'question' : 'edit'
  return (
    <li
      id={`part-${part.id}`}
      className={classNames('group/part', part.own && '-ml-4 border-brand border-l-4 pl-3')}
    >
      <Shortened
        language={language}
        lang={lang}
        text={part.text}
        most={MOST_SHOWN}
        className="group-has-[.change[open]]/part:hidden"
      />
      {part.own && (
        <span className="float-right ml-3 flex min-h-11 items-center">
          <Tag tone="good">{say(letterWords.yours)}</Tag>
        </span>
      )}
      <details name="part" open={open} className="change">
        <summary className={quietSummary}>{say(letterWords.change, { at })}</summary>
        <div className="clear-right grid justify-items-start pb-1">
          {part.kind !== 'own' && <input type="hidden" name={list} value={part.id} />}
          <div className="w-full">
            <Field
              key={part.text}
              as="textarea"
              rows={3}
              name={box}
              // What is pressed to open it stands above it.
              label={
                <span className="sr-only">
                  {say(part.kind === 'own' ? letterWords.ownWords : letterWords.yourVersion, { at })}
                </span>
              }
              lang={lang}
              defaultValue={part.text}
            />
          </div>
          <Button look="secondary" className="mt-2" name="do" value={`keep:${part.id}`}>
            {say(letterWords.keep)}
          </Button>
          <div className="flex flex-wrap pt-1">
            {at > 1 && <Act act="up" part={part} label={say(letterWords.up)} />}
            {at < of && <Act act="down" part={part} label={say(letterWords.down)} />}
            {paragraph && part.own && <Act act="back" part={part} label={say(letterWords.back)} />}
            {paragraph && <Act act="leave" part={part} label={say(letterWords.leave)} />}
          </div>
        </div>
      </details>
    </li>
  )
}

function Act({ act, part, label }: { act: string; part: Part; label: string }) {
  return (
    <Button look="quiet" className="-ml-2 min-h-11! px-2!" name="do" value={`${act}:${part.id}`}>
      {label}
    </Button>
  )
}
