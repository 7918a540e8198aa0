import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx'
import type { Draft } from '#lib/letters/draft.ts'
import { emailIn } from '#lib/letters/draft-errors.ts'
import { homeAddress } from '#lib/letters/home-address.ts'
import type { OwnShare } from '#lib/letters/own-share.ts'
import { aboutYou } from '#lib/letters/schema.ts'
import { shareInWords } from '#lib/letters/share-in-words.ts'
import { letterWords } from '#lib/words/catalogue/letter.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import { type Language, pathIn } from '#lib/words/language.ts'
import { listIn } from '#lib/words/lists.ts'
import { sayIn } from '#lib/words/say.ts'

type Props = {
  language: Language
  slug: string
  draft: Draft
  postcode: string
  member: { name: string; postOnly: boolean }
  seatName: string
  share: OwnShare
  /** The organisations whose news was asked for, by name. */
  newsFrom: string[]
}

/** What goes with a letter, and a way to change each piece of it. */
export function CheckList({ language, slug, draft, postcode, member, seatName, share, newsFrom }: Props) {
  const say = sayIn(language)
  const change = (step: string, label: string) => (
    <a href={pathIn(language, `/campaigns/${slug}/${step}`)} className="inline-flex min-h-11 items-center">
      {label}
    </a>
  )
  const byMail: Definition[] = [
    {
      term: say(senderWords.confirmationTo),
      value: <span className="break-words">{emailIn(draft)}</span>,
      action: change('about-you#email', say(senderWords.changeEmail)),
    },
    {
      term: say(senderWords.newsFrom),
      value: newsFrom.length > 0 ? listIn(language, newsFrom) : say(senderWords.nobody),
      action: change('about-you#news-hint', say(senderWords.changeNews)),
    },
  ]
  return (
    <DefinitionList
      items={[
        {
          term: say(senderWords.goesTo),
          value: say(letterWords.to, { member: member.name, seat: seatName }),
          action: change('mp', say(senderWords.changeMp)),
        },
        {
          term: say(senderWords.yourPart),
          value: say(shareInWords(share.percent)),
          action: change('letter', say(senderWords.changeLetter)),
        },
        {
          term: say(senderWords.writer),
          value: writerOf(draft, language),
          action: change('about-you#name', say(senderWords.changeName)),
        },
        {
          term: say(draft.forOther ? senderWords.theirAddress : senderWords.address),
          value: `${homeAddress({ address: draft.address.trim(), abroadAddress: draft.abroadAddress.trim() }, language)}\n${postcode}`,
          action: change('about-you#address', say(senderWords.changeAddress)),
        },
        ...(member.postOnly ? [] : byMail),
      ]}
    />
  )
}

/** Who writes, and for whom: “Ann Field (her daughter), for Bea Field”. */
function writerOf({ forOther, ...draft }: Draft, language: Language): string {
  const say = sayIn(language)
  const read = aboutYou.pick({ name: true, representedName: true, relation: true }).safeParse(draft)
  if (!read.success) return draft.name
  const { name, representedName: represented, relation } = read.data
  if (!forOther) return name
  return relation
    ? say(senderWords.writerForAs, { name, represented, relation })
    : say(senderWords.writerFor, { name, represented })
}
