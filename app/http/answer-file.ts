import type { FileOpens } from '#lib/files/file-kinds.ts'
import { STRANGERS_POLICY } from '#lib/files/strangers-policy.ts'

const AS_FILE = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

const headersOf = (type: string, name: string) => ({
  ...AS_FILE,
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
})

/** A file to be saved; letters, digits, dots and dashes of its name are kept. */
export const answerFile = (
  content: string | Uint8Array,
  { type, name }: { type: string; name: string },
): Response =>
  new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: headersOf(type, name),
  })

type Pieces = { size: number; pieces: () => AsyncGenerator<Uint8Array> }

/** A message as it arrived, to be saved: never shown by the browser itself. */
export const answerSource = (source: Pieces, name: string): Response =>
  new Response(streamOf(source), {
    headers: { ...headersOf('application/octet-stream', name), 'content-length': String(source.size) },
  })

/** Read as fast as it is fetched, no faster. */
function streamOf({ pieces }: Pieces): ReadableStream<Uint8Array> {
  const reading = pieces()
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await reading.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    async cancel() {
      await reading.return(undefined)
    },
  })
}

/**
 * A stranger's file is a page of its own, of no site: nothing in it runs, loads or leads anywhere, no other site may draw it
 * in, and it is what we say it is, whatever it looks like.
 */
const SANDBOX = {
  'content-security-policy': STRANGERS_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
}

/** A stranger's file, shown where its type is one that browsers show, otherwise to be saved. */
export function answerStrangersFile(
  file:
    | { opens: 'as_text'; name: string; words: string }
    | { opens: FileOpens; name: string; mediaType: string; bytes: Pieces },
): Response {
  const { name } = file
  if ('words' in file) {
    const headers = { ...SANDBOX, 'content-type': 'text/plain; charset=utf-8' }
    return new Response(file.words, {
      headers: { ...headers, 'content-disposition': disposition('inline', `${name}.txt`) },
    })
  }
  const shown = file.opens === 'shown'
  return new Response(streamOf(file.bytes), {
    headers: {
      ...SANDBOX,
      'content-type': shown ? file.mediaType : 'application/octet-stream',
      'content-length': String(file.bytes.size),
      'content-disposition': disposition(shown ? 'inline' : 'attachment', name),
    },
  })
}

/** RFC 6266: the name in ASCII for whoever knows no better, and in UTF-8 (RFC 8187) for everybody else. */
function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '-')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
