import type { ComponentProps } from 'react'
import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SectionCard } from '#components/ui/card.tsx'
import { PictureField } from '#components/ui/picture-field.tsx'
import { LogoPicture } from './logo-picture.tsx'

type Props = { organisation: ComponentProps<typeof LogoPicture>['organisation'] }

/** Changing an organisation's logo. */
export function LogoCard({ organisation }: Props) {
  const action = `/api/organisations/${organisation.slug}/logo`
  return (
    <SectionCard id="logo-heading" title="Logo">
      <div className="flex flex-wrap items-center gap-4">
        <LogoPicture organisation={organisation} size="large" />
        <p className="min-w-[12rem] flex-1 text-ink-soft">
          {organisation.logoHash
            ? 'It stands beside the name wherever the organisation signs.'
            : 'Without a logo the name stands alone wherever the organisation signs.'}
        </p>
      </div>
      <ActionForm
        action={action}
        encType="multipart/form-data"
        button="Upload the logo"
        look="secondary"
        className="flow max-w-[36rem]"
      >
        <PictureField
          name="logo"
          hint="At most 1 MB, best a PNG on a transparent ground. We draw it anew as PNG, 800 pixels on its longest side."
        />
      </ActionForm>
      {organisation.logoHash && (
        <ActionButton action={action} hidden={{ remove: 'yes' }} look="quiet">
          Take the logo away
        </ActionButton>
      )}
    </SectionCard>
  )
}
