import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { classNames } from '#components/ui/class-names.ts'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { type Middle, OWN, type Part } from '#lib/letters/letter-middle.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { type Language, localeOf } from '#lib/words/language.ts'
import { type Say, sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  letterLanguage: Language
  middle: Middle
  /** The id of the button that puts the ready paragraphs back. */
  readyBack: string
}

/** The middle of a letter, part by part, with buttons that move, change, leave out and put in; all work without scripts. */
export function LetterParts({ language, letterLanguage, middle, readyBack }: Props) {
  const say = sayIn(language)
  const lang = letterLanguage === language ? undefined : localeOf(letterLanguage)
  const { parts, left } = middle
  return (
    <>
      {parts.length > 0 && (
        <ol className="grid gap-4">
          {parts.map((part, index) => (
            <PartCard key={part.id} part={part} at={index + 1} say={say} lang={lang}>
              {index > 0 && <Act act="up" part={part} label={say(letterWords.up, { at: index + 1 })} />}
              {index < parts.length - 1 && (
                <Act act="down" part={part} label={say(letterWords.down, { at: index + 1 })} />
              )}
              <Changes part={part} at={index + 1} say={say} />
            </PartCard>
          ))}
        </ol>
      )}
      {middle.empty && (
        <>
          <p>{say(letterWords.nothing)}</p>
          <Button id={readyBack} look="secondary" name="do" value="ready">
            {say(letterWords.readyBack)}
          </Button>
        </>
      )}
      {left.length > 0 && (
        <>
          <Heading level={3} className="pt-2">
            {say(letterWords.left)}
          </Heading>
          <p className="text-ink-soft">{say(letterWords.leftHint)}</p>
          <ul className="grid gap-4">
            {left.map((part, index) => {
              const at = parts.length + index + 1
              return (
                <PartCard key={part.id} part={part} at={at} say={say} lang={lang} out>
                  <Act act="take" part={part} label={say(letterWords.take, { at })} />
                </PartCard>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}

type CardProps = {
  part: Part
  at: number
  say: Say
  lang?: string
  /** It is not in the letter. */
  out?: boolean
  children: ReactNode
}

function PartCard({ part, at, say, lang, out, children }: CardProps) {
  return (
    <li
      id={`part-${part.id}`}
      className={classNames(
        'rounded-xl border-2 p-3 target:border-brand sm:p-5',
        out ? 'border-line-strong border-dashed' : 'border-line bg-surface',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {say(letterWords.paragraph, { at })}
        {part.own && <Tag tone="good">{say(letterWords.yours)}</Tag>}
      </p>
      {part.open && !out ? (
        <div className="mt-2">
          <input type="hidden" name="edit" value={part.id} />
          <Field
            as="textarea"
            rows={6}
            name={`edit-${part.id}`}
            label={say(letterWords.yourVersion, { at })}
            defaultValue={part.text}
          />
        </div>
      ) : (
        <p lang={part.own ? undefined : lang} className="letter-text mt-1">
          {part.text}
        </p>
      )}
      <div className="mt-3 grid gap-2 sm:flex sm:flex-wrap">{children}</div>
    </li>
  )
}

/** What can be done with a part's words: what was written above is changed there. */
function Changes({ part, at, say }: { part: Part; at: number; say: Say }) {
  if (part.kind !== 'paragraph') {
    const box = part.id === OWN ? 'ownWords' : `answer-${part.id}`
    return (
      <a href={`#${box}`} className={act}>
        {say(letterWords.changeInBox, { at })}
      </a>
    )
  }
  return (
    <>
      {part.open ? (
        <Act act="back" part={part} label={say(letterWords.back, { at })} />
      ) : (
        <Act act="change" part={part} label={say(letterWords.change, { at })} />
      )}
      <Act act="leave" part={part} label={say(letterWords.leave, { at })} />
    </>
  )
}

/** Calmer than a button of the page's own: there are many of them. */
const act =
  'no-print inline-flex min-h-12 items-center justify-center gap-1.5 rounded-lg border-2 border-line-strong bg-surface px-3 py-1.5 text-center font-semibold text-[0.95rem] text-brand leading-tight no-underline hover:bg-brand-wash'
const arrows: Readonly<Record<string, string>> = { up: '-rotate-90', down: 'rotate-90' }

function Act({ act: name, part, label }: { act: string; part: Part; label: string }) {
  const turned = arrows[name]
  return (
    <button type="submit" name="do" value={`${name}:${part.id}`} className={act}>
      {turned && <Icon name="next" className={`hidden size-4 sm:block ${turned}`} />}
      {label}
    </button>
  )
}
