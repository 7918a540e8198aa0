import type { ComponentProps } from 'react'
import { TeamForm } from '#components/accounts/team-form.tsx'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { LogoPicture } from './logo-picture.tsx'

type Props = { organisation: ComponentProps<typeof LogoPicture>['organisation'] }

/** Changing an organisation's logo. */
export function LogoCard({ organisation }: Props) {
  const action = `/api/organisations/${organisation.slug}/logo`
  return (
    <Card as="section" labelledBy="logo-heading">
      <Heading level={2} id="logo-heading">
        Logo
      </Heading>
      <div className="flex flex-wrap items-center gap-4">
        <LogoPicture organisation={organisation} size="large" />
        <p className="min-w-[12rem] flex-1 text-ink-soft">
          {organisation.logoHash
            ? 'It stands beside the name wherever the organisation signs.'
            : 'Without a logo the name stands alone wherever the organisation signs.'}
        </p>
      </div>
      <TeamForm
        action={action}
        encType="multipart/form-data"
        button="Upload the logo"
        look="secondary"
        className="flow max-w-[36rem]"
      >
        <div>
          <label htmlFor="logo" className="font-semibold">
            PNG or SVG file
          </label>
          <p id="logo-hint" className="mb-1.5 text-ink-soft">
            At most 1 MB, best on a transparent ground. We draw it anew as PNG, 800 pixels on its longest
            side.
          </p>
          <input
            id="logo"
            name="logo"
            type="file"
            accept=".png,.svg,image/png,image/svg+xml"
            aria-describedby="logo-hint"
            className="control"
          />
        </div>
      </TeamForm>
      {organisation.logoHash && (
        <TeamForm action={action} button="Take the logo away" look="quiet">
          <input type="hidden" name="remove" value="yes" />
        </TeamForm>
      )}
    </Card>
  )
}
