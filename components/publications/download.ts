import { z } from 'zod'

const refusal = z.object({ message: z.string() })
const FAULT = 'Something went wrong. What you typed is still here. Wait a moment and try again.'

/** Posts a form and gives the file that comes back to the browser to save; else what the server says went wrong. */
export async function download(path: string, form: FormData): Promise<string | null> {
  const response = await fetch(path, { method: 'POST', body: form }).catch(() => null)
  if (!response) return 'Chorus could not be reached. What you typed is still here. Check your connection.'
  if (!response.ok) {
    const said = refusal.safeParse(await response.json().catch(() => null))
    return said.success ? said.data.message : FAULT
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? 'joint-letter'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return null
}
