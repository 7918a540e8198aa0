import { changeDissolution, type DissolutionChange } from './change-dissolution.ts'
import { NOT_DISSOLVED } from './recall-parliament.ts'

/** Takes back a dissolution that was recorded by mistake and that no election has ended. The audit keeps both. */
export async function takeBackDissolution(options: DissolutionChange & { id: string }) {
  const { id } = options
  return changeDissolution<typeof NOT_DISSOLVED>(options, async (tx, latest) => {
    if (latest?.id !== id || latest.electedOn) return NOT_DISSOLVED
    await tx.dissolution.delete({ where: { id } })
    return { ok: true, id, action: 'parliament.dissolution_taken_back' }
  })
}
