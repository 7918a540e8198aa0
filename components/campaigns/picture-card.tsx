import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { PictureField } from '#components/ui/picture-field.tsx'
import { pictureUrl } from '#lib/campaigns/picture-url.ts'
import type { CampaignPicture } from './campaign-voice.tsx'

type Props = { slug: string; picture: CampaignPicture | null }

/** Changing the picture on a campaign's page. */
export function PictureCard({ slug, picture }: Props) {
  const action = `/api/campaigns/${slug}/picture`
  return (
    <SectionCard id="picture-heading" title="Picture on its public page">
      {picture && (
        // biome-ignore lint/performance/noImgElement: made small by ourselves, and kept by the browser
        <img
          src={pictureUrl(slug, picture)}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          className="h-auto max-h-60 w-auto max-w-full rounded-lg"
        />
      )}
      <ActionForm
        action={action}
        encType="multipart/form-data"
        button={picture ? 'Change the picture' : 'Upload the picture'}
        look="secondary"
        className="flow"
      >
        <PictureField
          name="picture"
          hint="At most 1 MB. We draw it anew as JPEG, 960 pixels on its longest side, without what the camera wrote into it."
        />
        <Field
          name="alt"
          label="What it shows"
          hint="For those who do not see it: one short sentence."
          defaultValue={picture?.alt}
          required
        />
        <Field name="altCy" label="What it shows, in Welsh (optional)" defaultValue={picture?.altCy ?? ''} />
        <Checkbox
          name="agreed"
          label="Whoever can be recognised in it agreed to it being public"
          hint="Who ticked it and when is written down. A drawing of your own needs nobody’s yes but yours."
        />
      </ActionForm>
      {picture && (
        <ActionButton action={action} hidden={{ remove: 'yes' }} look="quiet">
          Take the picture away
        </ActionButton>
      )}
    </SectionCard>
  )
}
