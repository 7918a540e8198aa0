import { type DeskRefusal, deskAnswer } from '#lib/campaigns/schema.ts'

const UNREACHED: DeskRefusal = {
  reason: 'offline',
  message:
    'Chorus could not be reached. Nothing was saved, and what you typed is still here. Check your connection and try again.',
}

/** Sends a form of the campaign desk: where to go next, or why not. */
export async function sendDeskForm(action: string, body: FormData): Promise<{ to: string } | DeskRefusal> {
  try {
    const response = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } })
    return deskAnswer.parse(await response.json())
  } catch {
    return UNREACHED
  }
}
