import { fetchAnswer } from '#lib/platform/fetch-json.ts'

/**
 * Posts a form and gives the file that comes back to the browser to save.
 * @throws RequestFailed with what the server says went wrong
 */
export async function download(path: string, form: FormData): Promise<void> {
  const response = await fetchAnswer(path, { body: form })
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? 'joint-letter'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
