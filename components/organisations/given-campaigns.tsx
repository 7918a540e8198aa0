import { ActionButton } from '#components/forms/action-button.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { Select } from '#components/ui/select.tsx'

type Campaign = { id: string; title: string }
type Props = {
  organisationId: string
  caseworker: { id: string; name: string; campaigns: Campaign[] }
  /** Those that may be given; null for whoever may not give any. */
  toGive: Campaign[] | null
}

/** Whose answers a caseworker reads; for coordinators, giving them more and taking some back. */
export function GivenCampaigns({ organisationId, caseworker, toGive }: Props) {
  const { id, name, campaigns } = caseworker
  const action = `/api/people/${id}/campaigns`
  const more = toGive?.filter((each) => !campaigns.some((given) => given.id === each.id)) ?? []
  return (
    <div className="flow mt-2 rounded-lg bg-sunken p-4">
      {campaigns.length === 0 ? (
        <p className="text-ink-soft">
          {name} reads no answers yet.{' '}
          {toGive ? 'Give them a campaign below.' : 'A coordinator of the coalition gives them campaigns.'}
        </p>
      ) : (
        <>
          <p>Reads and marks the answers of:</p>
          <ul className="grid gap-2">
            {campaigns.map((campaign) => (
              <li key={campaign.id} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0 font-semibold [overflow-wrap:anywhere]">{campaign.title}</span>
                {toGive && (
                  <ActionButton
                    action={action}
                    hidden={{ organisationId, campaignId: campaign.id, what: 'take' }}
                    look="quiet"
                    buttonLabel={`Take back ${campaign.title} from ${name}`}
                  >
                    Take back
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {more.length > 0 && (
        <ActionForm
          action={action}
          hidden={{ organisationId, what: 'give' }}
          button="Give this campaign"
          buttonLabel={`Give this campaign to ${name}`}
          look="secondary"
        >
          <Select
            name="campaignId"
            id={`campaign-${id}`}
            label={`A campaign for ${name}`}
            hint="From their next page on they read its answers, mark them, and share what an office wrote."
            options={more.map((campaign) => ({ value: campaign.id, label: campaign.title }))}
          />
        </ActionForm>
      )}
    </div>
  )
}
