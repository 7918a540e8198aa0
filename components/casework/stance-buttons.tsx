import { stanceWords } from '#lib/casework/casework-words.ts'
import { StanceKind } from '#lib/platform/generated/prisma/enums.ts'
import { SmallButton } from './stay-form.tsx'

/** Where a member stands, at one press. */
export function StanceButtons({ current }: { current: StanceKind | null }) {
  return (
    <fieldset>
      <legend className="sr-only">Where they stand</legend>
      <div className="flex flex-wrap gap-2">
        {Object.values(StanceKind).map((stance) => (
          <SmallButton key={stance} name="stance" value={stance} pressed={stance === current}>
            {stanceWords[stance].name}
          </SmallButton>
        ))}
      </div>
    </fieldset>
  )
}
