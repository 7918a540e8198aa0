import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { nextWords } from '#lib/words/catalogue/next.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { ShareButtons } from './share-buttons.tsx'

type Props = {
  language: Language
  campaignTitle: string
  /** The campaign's plain address: it names nobody and carries no tracker. */
  address: string
}

/** An address to pass on, easy to select; with buttons that copy and share it where scripts run. */
export function ShareCampaign({ language, campaignTitle, address }: Props) {
  const say = sayIn(language)
  const mail = `mailto:?subject=${encodeURIComponent(campaignTitle)}&body=${encodeURIComponent(address)}`
  return (
    <Card as="section" labelledBy="share-title" className="no-print">
      <Heading level={2} id="share-title">
        {say(nextWords.shareTitle)}
      </Heading>
      <p>{say(nextWords.shareText)}</p>
      <div>
        <label htmlFor="share-address" className="font-semibold">
          {say(nextWords.shareField)}
        </label>
        <p id="share-hint" className="mb-1.5 text-ink-soft">
          {say(nextWords.shareHint)}
        </p>
        {/* Of several lines: a long address is to be seen whole, by whoever writes it down too. */}
        <textarea
          id="share-address"
          className="control field-sizing-content select-all resize-none break-all"
          readOnly
          rows={3}
          value={address}
          aria-describedby="share-hint"
        />
      </div>
      <ShareButtons
        address={address}
        title={campaignTitle}
        texts={{
          copy: say(nextWords.copy),
          copied: say(nextWords.copied),
          notCopied: say(nextWords.notCopied),
          share: say(nextWords.share),
        }}
      >
        <ButtonAnchor href={mail} look="quiet">
          {say(nextWords.shareMail)}
        </ButtonAnchor>
      </ShareButtons>
    </Card>
  )
}
