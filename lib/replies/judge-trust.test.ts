import { describe, expect, test } from 'vitest'
import { judgeTrust, type TrustFacts } from './judge-trust.ts'
import type { Authentication } from './read-authentication.ts'

const confirmed: Authentication = {
  domain: 'parliament.uk',
  dmarc: 'pass',
  confirmed: true,
  denied: null,
  forwardedBy: null,
}
const silent: Authentication = { ...confirmed, dmarc: 'none', confirmed: false }
const failed: Authentication = { ...silent, dmarc: 'fail' }

type Given = Partial<Omit<TrustFacts, 'message'>> & {
  from?: string
  name?: string
  headers?: Record<string, string[]>
}

function judge({ from = 'jane.doe.mp@parliament.uk', name = 'Jane Doe', headers = {}, ...given }: Given) {
  const { trust, reason } = judgeTrust({
    message: {
      from: { name, address: from },
      headers: new Map(Object.entries({ from: [`${name} <${from}>`], ...headers })),
    },
    toLetter: true,
    authenticated: 'not_asked',
    known: false,
    knownDomains: ['parliament.uk'],
    trustedForwarders: ['lists.example'],
    ...given,
  })
  return `${trust}: ${reason}`
}

describe('a message is', () => {
  test.each<[string, Given, RegExp]>([
    // What came to a letter's own address, by who sent it
    ['of a machine without DNS', {}, /^plausible: .*nothing speaks against it/],
    ['of a known address, not asked about', { known: true }, /^plausible/],
    ['of a domain that says nothing', { authenticated: silent }, /^plausible/],
    ['of a domain that could not be asked', { authenticated: { ...silent, dmarc: 'unknown' } }, /^plausible/],
    ['confirmed by its domain', { authenticated: confirmed }, /^plausible: .*Nobody here has said yet/],
    ['confirmed, and known', { authenticated: confirmed, known: true }, /^verified/],
    ['known, of a domain that says nothing', { authenticated: silent, known: true }, /^plausible/],
    // What speaks against it counts before what speaks for it
    ['denied by its domain', { authenticated: failed }, /^unverified: .*did not send this/],
    ['denied, though known', { authenticated: failed, known: true }, /^unverified/],
    [
      'from a system not of its domain',
      { authenticated: { ...silent, denied: 'spf' } },
      /^unverified: .*system/,
    ],
    ['signed, but changed', { authenticated: { ...silent, denied: 'dkim' } }, /^unverified: .*signature/],
    ['made too complicated to check', { authenticated: 'unclear', known: true }, /^unverified/],
    [
      'found false on the way',
      { headers: { 'authentication-results': ['mx.example; spf=pass; dmarc=fail (p=reject)'] } },
      /^unverified: .*on its way/,
    ],
    [
      'found false on the way, but confirmed here',
      { authenticated: confirmed, headers: { 'authentication-results': ['old.example; dmarc=fail'] } },
      /^plausible/,
    ],
    [
      'praised on the way, by nobody we know',
      { toLetter: false, headers: { 'authentication-results': ['mx.example; dmarc=pass'] } },
      /^unverified/,
    ],
    ['of a look-alike', { from: 'jane.doe.mp@parliarnent.uk' }, /^unverified: .*looks like/],
    [
      'of a look-alike that confirms itself',
      { from: 'jane@parliament-uk.com', authenticated: confirmed, known: true },
      /^unverified: .*looks like/,
    ],
    // Who it is from must be one, and plain
    ['without a sender', { from: '' }, /^unverified: It does not say who/],
    [
      'of two senders',
      { headers: { from: ['Jane <jane@parliament.uk>, Bob <bob@elsewhere.example>'] } },
      /^unverified: .*more than one/,
    ],
    ['of two From lines', { headers: { from: ['jane@parliament.uk', 'bob@x.example'] } }, /more than one/],
    [
      'that shows another address than its own',
      { name: 'jane.doe.mp@parliament.uk', from: 'bob@elsewhere.example' },
      /^unverified: .*another than/,
    ],
    ['that shows its own address', { name: 'jane.doe.mp@parliament.uk' }, /^plausible/],
    // What came elsewhere
    ['to another address', { toLetter: false }, /^unverified: .*anybody may have sent it/],
    ['to another address, confirmed', { toLetter: false, authenticated: confirmed }, /^unverified/],
    [
      'to another address, confirmed and known',
      { toLetter: false, authenticated: confirmed, known: true },
      /^verified/,
    ],
    // What somebody forwarded
    [
      'forwarded by somebody trusted',
      { authenticated: { ...failed, forwardedBy: 'lists.example' }, known: true },
      /^verified/,
    ],
    [
      'forwarded by anybody',
      { authenticated: { ...failed, forwardedBy: 'elsewhere.example' }, known: true },
      /^unverified/,
    ],
  ])('%s', (_, given, verdict) => {
    expect(judge(given)).toMatch(verdict)
  })
})
