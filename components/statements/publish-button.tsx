'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { Button } from '#components/ui/button.tsx'
import { fetchJson } from '#lib/platform/fetch-json.ts'
import { done } from '#lib/statements/schema.ts'
import { ActTrouble } from './act-trouble.tsx'

/** Makes a version the one the public sees. */
export function PublishButton({ versionId, number }: { versionId: string; number: number }) {
  const router = useRouter()
  const publish = useMutation({
    mutationFn: () => fetchJson(`/api/versions/${versionId}/publication`, done, { body: {} }),
    onSettled: () => router.refresh(),
  })
  return (
    <div className="flow">
      <Button
        type="button"
        look="secondary"
        aria-disabled={publish.isPending}
        onClick={() => !publish.isPending && publish.mutate()}
      >
        {publish.isPending ? 'Publishing…' : `Publish version ${number}`}
      </Button>
      <ActTrouble error={publish.error} />
    </div>
  )
}
