'use client'

import { useRouter } from 'next/navigation'
import { SelectField } from '#components/ui/interactive/select-field.tsx'
import type { Dashboard } from '#lib/dashboard/schema.ts'

const ALL = 'all'

/** Which campaign the page is about. */
export function CampaignChooser({
  campaigns,
  chosen,
}: {
  campaigns: Dashboard['campaigns']
  chosen: string | null
}) {
  const router = useRouter()
  const options = campaigns.map(({ slug, title, state }) => ({
    value: slug,
    label: state === 'live' ? title : `${title} (${state})`,
  }))
  return (
    <div className="w-full max-w-[26rem]">
      <SelectField
        label="Campaign"
        options={[{ value: ALL, label: 'All campaigns' }, ...options]}
        value={chosen ?? ALL}
        onChange={(slug) => router.push(`/dashboard?campaign=${encodeURIComponent(slug)}`)}
      />
    </div>
  )
}
