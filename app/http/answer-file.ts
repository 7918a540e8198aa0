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

/** A message as it arrived, to be saved: never shown by the browser itself. Read as fast as it is fetched, no faster. */
export function answerSource({ size, pieces }: Pieces, name: string): Response {
  const reading = pieces()
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await reading.next()
      if (done) stream.close()
      else stream.enqueue(value)
    },
    async cancel() {
      await reading.return(undefined)
    },
  })
  return new Response(body, {
    headers: { ...headersOf('application/octet-stream', name), 'content-length': String(size) },
  })
}
