import { Checkbox } from '#components/ui/checkbox.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { Field } from '#components/ui/field.tsx'
import { Folded } from '#components/ui/folded.tsx'
import type { Draft } from '#lib/letters/draft.ts'
import { hasOddName } from '#lib/letters/draft-errors.ts'
import type { AnswersGoTo } from '#lib/platform/generated/prisma/enums.ts'
import { consentToSend } from '#lib/supporters/consent-wordings.ts'
import { senderWords } from '#lib/words/catalogue/sender.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { NewsChoices, type Offered } from './news-choices.tsx'
import { StartedFrom } from './started-from.tsx'
import { WritingFor } from './writing-for.tsx'
import { YesSummary } from './yes-summary.tsx'

export type AboutYou = {
  language: Language
  draft: Draft
  /** What is wrong, by field; from `aboutYouErrors`. */
  errors: Readonly<Record<string, string>>
  postcode: string
  member: { name: string; postOnly: boolean }
  /** Who sends the letter: the coalition. */
  umbrella: { name: string; nameCy: string | null }
  answersGoTo: AnswersGoTo
  /** Whose news is offered: in plain sight, and behind a button. */
  offered: { first: Offered[]; others: Offered[] }
}

/**
 * Who writes, for whom, and what they agree to: the fields of a form whose step reads them with `aboutYouTyped`. The
 * browser fills in the writer's own details alone: what is asked of somebody else is marked as nobody's.
 */
export function AboutYouFields({ language, draft, errors, postcode, ...about }: AboutYou) {
  const { member, umbrella, answersGoTo, offered } = about
  const say = sayIn(language)
  const { forOther } = draft
  const abroad = Boolean(draft.abroadAddress || errors.abroadAddress)
  const own = (token: string) => (forOther ? 'off' : token)
  return (
    <>
      <StartedFrom
        texts={{
          name: draft.name,
          address: draft.address,
          ...(forOther && { representedName: draft.representedName, relation: draft.relation }),
          ...(!member.postOnly && { email: draft.email }),
        }}
      />
      <WritingFor language={language} forOther={forOther} />
      {forOther && (
        <Field
          name="representedName"
          label={say(senderWords.representedName)}
          error={errors.representedName}
          defaultValue={draft.representedName}
          autoComplete="off"
          required
          spellCheck={false}
        />
      )}
      <Field
        name="name"
        label={say(forOther ? senderWords.writerName : senderWords.name)}
        error={errors.name}
        defaultValue={draft.name}
        autoComplete="name"
        required
        spellCheck={false}
      />
      {draft.tried.includes('about-you') && hasOddName(draft) && (
        <Checkbox name="sureOfName" label={say(senderWords.sureOfName)} defaultChecked={draft.sureOfName} />
      )}
      {forOther && (
        <Field
          name="relation"
          label={say(senderWords.relation)}
          hint={say(senderWords.relationHint)}
          error={errors.relation}
          defaultValue={draft.relation}
          autoComplete="off"
        />
      )}
      <Field
        as="textarea"
        rows={3}
        name="address"
        label={say(forOther ? senderWords.theirAddress : senderWords.address)}
        hint={say(senderWords.addressHint)}
        error={errors.address}
        defaultValue={draft.address}
        autoComplete={own('street-address')}
        required
      />
      <Folded boxed open={abroad} summary={say(senderWords.abroad)} className="flow">
        <p>{say(senderWords.abroadHow)}</p>
        <Field
          as="textarea"
          rows={3}
          name="abroadAddress"
          label={say(senderWords.abroadAddress)}
          error={errors.abroadAddress}
          defaultValue={draft.abroadAddress}
          autoComplete="off"
        />
      </Folded>
      <DefinitionList
        items={[
          {
            term: say(forOther ? senderWords.theirPostcode : senderWords.postcode),
            value: forOther ? say(senderWords.theirMp, { postcode, member: member.name }) : postcode,
            action: (
              // A button of this form: what is typed comes along.
              <button
                type="submit"
                name="do"
                value="postcode"
                className="inline-flex min-h-11 items-center text-left text-brand underline underline-offset-4 sm:whitespace-nowrap"
              >
                {say(senderWords.changePostcode)}
              </button>
            ),
          },
        ]}
      />
      {!member.postOnly && (
        <>
          <Field
            name="email"
            type="email"
            label={say(forOther ? senderWords.writerEmail : senderWords.email)}
            hint={say(senderWords.emailHint)}
            error={errors.email}
            defaultValue={draft.email}
            autoComplete="email"
            required
          />
          <fieldset className="grid gap-2.5 pt-2">
            <legend className="mb-2 font-semibold">{say(senderWords.permission)}</legend>
            <Checkbox
              name="consentToSend"
              label={consentToSend(umbrella, { language, forOther, answersGoTo }).text}
              hint={say(senderWords.needed)}
              error={errors.consentToSend}
              defaultChecked={draft.consentToSend}
            />
            <YesSummary language={language} to="letter" />
          </fieldset>
          <NewsChoices language={language} {...offered} ticked={draft.consentTo} />
        </>
      )}
    </>
  )
}
