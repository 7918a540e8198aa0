import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { statementQuery } from '#lib/statements/queries.ts'
import type { StatementAmendment, StatementAnswer, StatementClause } from '#lib/statements/schema.ts'
import { StatementDraft } from './statement-draft.tsx'

const AT = '2026-03-01T10:00:00.000Z'
const [oak, yew] = [
  { id: 'oak', name: 'Oak Trust' },
  { id: 'yew', name: 'Yew Society' },
]

const amendment: StatementAmendment = {
  id: 'a1',
  kind: 'replace',
  state: 'proposed',
  organisation: yew,
  author: 'Ursula',
  text: 'Better words.',
  reasons: 'They are better.',
  againstRevision: 1,
  base: null,
  views: [],
  comments: [],
  decision: null,
  at: AT,
}
const clause: StatementClause = {
  id: 'c1',
  number: 1,
  text: 'Words.',
  textCy: null,
  revision: 7,
  savedBy: 'Olwen',
  savedAt: AT,
  amendments: [amendment],
  comments: [],
}
const may = { edit: true, decide: true, propose: [oak], view: [oak], comment: [oak] }

/** The page as the server sends it: what a browser without a script has. */
function page(clauses: StatementClause[]): string {
  const client = new QueryClient()
  const campaign = { id: 'c', slug: 'hands', title: 'Hands', state: 'consulting' as const, lead: oak }
  const statement: StatementAnswer = { campaign, clauses, removed: [], may }
  client.setQueryData(statementQuery('hands').queryKey, statement)
  return renderToString(
    <QueryClientProvider client={client}>
      <StatementDraft slug="hands" />
    </QueryClientProvider>,
  )
}

/** The names of the fields and buttons of each form that posts to a route. */
function fieldsOf(html: string, route: string): string[][] {
  const forms = html.match(/<form\b.*?<\/form>/gs) ?? []
  return forms
    .filter((form) => form.includes(`action="${route}"`) && form.includes('method="post"'))
    .map((form) => [...new Set([...form.matchAll(/ name="(\w+)"/g)].map(([, name = '']) => name))])
}

describe('the draft is plain forms', () => {
  const html = page([clause, { ...clause, id: 'c2', number: 2, amendments: [] }])

  test.each([
    ['/api/statements/hands/clauses', ['clauseId', 'text']],
    ['/api/clauses/c1', ['revision', 'text', 'textCy']],
    ['/api/clauses/c1/move', ['from', 'to']],
    ['/api/clauses/c1/removal', ['revision']],
    [
      '/api/clauses/c1/amendments',
      ['revision', 'amendmentId', 'organisationId', 'kind', 'text', 'textAfter', 'reasons'],
    ],
    ['/api/clauses/c1/merge', ['revision', 'amendmentIds', 'text']],
    ['/api/amendments/a1/view', ['organisationId', 'supports']],
    ['/api/amendments/a1/decision', ['to']],
  ])('what goes to %s has the names its schema reads', (route, names) => {
    expect(fieldsOf(html, route)[0]).toEqual(names)
  })

  test('a declined amendment takes a reason, and a comment says for whom and on what', () => {
    expect(fieldsOf(html, '/api/amendments/a1/decision')).toEqual([['to'], ['to', 'why']])
    expect(fieldsOf(html, '/api/clauses/c1/comments')).toEqual([
      ['amendmentId', 'commentId', 'organisationId', 'text'],
      ['commentId', 'organisationId', 'text'],
    ])
  })
})

test.each([
  ['an open amendment', [amendment]],
  ['a settled one', [{ ...amendment, state: 'declined' as const }]],
])('the list is open with %s, whenever it arrives', (_, amendments) => {
  const list = /<details([^>]*)><summary[^>]*>(?:(?!<\/summary>).)*1 amendment/s.exec(
    page([{ ...clause, amendments }]),
  )
  expect(list?.[1]).toContain('open')
})
