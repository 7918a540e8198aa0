import { read } from '#app/http/read.ts'
import { remarksOf } from '#lib/teamwork/data.ts'
import { remarkSubject } from '#lib/teamwork/schema.ts'

export const GET = read<{ kind: string; id: string }>({
  right: 'member.read',
  find: ({ db, params, person, now }) => {
    const subject = remarkSubject.safeParse(params)
    return subject.success ? remarksOf(db, { subject: subject.data, person, now }) : null
  },
  none: 'There is nothing here, or it is not yours to read.',
})
