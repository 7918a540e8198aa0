import { answerJson, sendTo } from '../answers.ts'

/** The text fields of a form; none when the request carries no form. */
export async function formOf(request: Request): Promise<Map<string, string>> {
  const data = await request.formData().catch(() => new FormData())
  return new Map([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

const wantsJson = (request: Request) => request.headers.get('accept')?.includes('application/json') === true

/** On to the next page: by redirect for a plain form, as JSON for the page's own script. */
export function sendOn(request: Request, to: string, cookies: string[]): Response {
  return wantsJson(request) ? answerJson({ to }, { cookies }) : sendTo(to, cookies)
}

/** Back to the form with what went wrong. */
export function refuse(
  request: Request,
  {
    page,
    reason,
    message,
    status,
    cookies = [],
  }: { page: string; reason: string; message: string; status: number; cookies?: string[] },
): Response {
  if (wantsJson(request)) return answerJson({ reason, message }, { status, cookies })
  return sendTo(`${page}&problem=${reason}`, cookies)
}
