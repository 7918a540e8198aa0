import { ButtonAnchor } from '#components/ui/button-anchor.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Folded } from '#components/ui/folded.tsx'
import { nextWords } from '#lib/words/catalogue/next.ts'
import type { Language } from '#lib/words/language.ts'
import { sayIn } from '#lib/words/say.ts'
import { QrCode } from './qr-code.tsx'
import { ShareButtons } from './share-buttons.tsx'

type Props = {
  language: Language
  campaignTitle: string
  /** The campaign's plain address: it names nobody and carries no tracker. */
  address: string
}

/** Ready words and an address to pass on: to copy, by mail, by WhatsApp, by a telephone's camera. Nothing is asked of anybody before a press. */
export function ShareCampaign({ language, campaignTitle, address }: Props) {
  const say = sayIn(language)
  const words = `${say(nextWords.shareWords, { campaign: campaignTitle })} ${address}`
  const mail = `mailto:?subject=${encodeURIComponent(campaignTitle)}&body=${encodeURIComponent(words)}`
  return (
    <SectionCard id="share-title" title={say(nextWords.shareTitle)} className="no-print">
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
          className="control field-sizing-content select-all resize-none wrap-anywhere"
          readOnly
          rows={4}
          value={words}
          aria-describedby="share-hint"
        />
      </div>
      <ShareButtons
        words={words}
        address={address}
        title={campaignTitle}
        texts={{
          copy: say(nextWords.copy),
          copied: say(nextWords.copied),
          notCopied: say(nextWords.notCopied),
          share: say(nextWords.share),
        }}
      >
        <ButtonAnchor href={`https://wa.me/?text=${encodeURIComponent(words)}`} look="secondary">
          {say(nextWords.shareWhatsApp)}
        </ButtonAnchor>
        <ButtonAnchor href={mail} look="secondary">
          {say(nextWords.shareMail)}
        </ButtonAnchor>
      </ShareButtons>
      <Folded summary={say(nextWords.shareQr)}>
        <QrCode text={address} label={say(nextWords.qrLabel, { address })} />
      </Folded>
    </SectionCard>
  )
}
