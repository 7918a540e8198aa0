import { generateKeyPairSync } from 'node:crypto'
import { dkimSign, sealMessage } from 'mailauth'
import { describe, expect, test } from 'vitest'
import { type AskDns, readAuthentication } from './read-authentication.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`

const OFFICE_SYSTEM = '203.0.113.9'
const zone: Record<string, string> = {
  'TXT parliament.example': `v=spf1 ip4:${OFFICE_SYSTEM} -all`,
  'TXT _dmarc.parliament.example': 'v=DMARC1; p=reject',
  'TXT one._domainkey.parliament.example': record,
  'TXT casedesk.example': `v=spf1 ip4:${OFFICE_SYSTEM} -all`,
  'TXT one._domainkey.casedesk.example': record,
  'TXT one._domainkey.lists.example': record,
  'TXT strict.example': 'v=spf1 -all',
}
let asked = 0
const ask: AskDns = async (name, type) => {
  asked += 1
  const found = zone[`${type} ${name.toLowerCase()}`]
  if (!found) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
  return [[found]]
}

const mail = (from: string, extra = '') =>
  `${extra}From: ${from}\r\nTo: ann@letters.invalid\r\nSubject: Re: Help\r\nDate: Tue, 10 Mar 2026 11:59:00 +0000\r\nMessage-ID: <1@x>\r\nContent-Type: text/plain\r\n\r\nI will sign.\r\n`
const JANE = 'Jane Doe <jane.doe@parliament.example>'

const at = {
  envelopeFrom: 'jane.doe@parliament.example',
  peerAddress: OFFICE_SYSTEM,
  peerName: 'mail.x.example',
}
const elsewhere = { ...at, peerAddress: '198.51.100.7' }

const read = (raw: string, cameBy = at) => readAuthentication(Buffer.from(raw), { cameBy, ask })

async function signed(raw: string, signingDomain = 'parliament.example', maxBodyLength?: number) {
  const by = { signingDomain, selector: 'one', privateKey: key }
  const { signatures, errors } = await dkimSign(raw, { ...by, signatureData: [{ ...by, maxBodyLength }] })
  expect(errors).toEqual([])
  return `${signatures}${raw}`
}

describe('a sender’s domain confirms', () => {
  test('what its own system sends', async () => {
    expect(await read(mail(JANE))).toEqual({
      domain: 'parliament.example',
      dmarc: 'pass',
      confirmed: true,
      denied: null,
      forwardedBy: null,
    })
  })

  test('what it signed, whoever carries it', async () => {
    expect(await read(await signed(mail(JANE)), elsewhere)).toMatchObject({ dmarc: 'pass', confirmed: true })
  })

  test('what it signed and a system of ours took in first', async () => {
    const ours = { ...at, peerAddress: '10.0.0.7' }
    expect(await read(await signed(mail(JANE)), ours)).toMatchObject({ confirmed: true })
    expect(
      await read(mail('j@nowhere.example'), { ...ours, envelopeFrom: 'j@nowhere.example' }),
    ).toMatchObject({
      dmarc: 'none',
      confirmed: false,
      denied: null,
    })
  })

  test('without a policy too', async () => {
    const cameBy = { ...at, envelopeFrom: 'bounce@casedesk.example' }
    expect(await read(mail('desk@casedesk.example'), cameBy)).toMatchObject({
      dmarc: 'none',
      confirmed: true,
    })
  })
})

describe('nobody confirms', () => {
  test('what another system sends in its name', async () => {
    expect(await read(mail(JANE), elsewhere)).toMatchObject({
      dmarc: 'fail',
      confirmed: false,
      denied: 'spf',
    })
  })

  test('what another domain signed', async () => {
    const raw = await signed(mail(JANE), 'casedesk.example')
    expect(await read(raw, elsewhere)).toMatchObject({ dmarc: 'fail', confirmed: false })
  })

  test('what was changed after it was signed', async () => {
    const raw = (await signed(mail(JANE))).replace('I will sign', 'I will not sign')
    expect(await read(raw, elsewhere)).toMatchObject({ dmarc: 'fail', confirmed: false })
  })

  test('what was added behind the part that was signed', async () => {
    const raw = await signed(mail(JANE), 'parliament.example', 5)
    const cameBy = { ...elsewhere, envelopeFrom: 'x@nowhere.example' }
    expect(await read(`${raw}Pay at https://x.example`, cameBy)).toMatchObject({
      confirmed: false,
      denied: 'dkim',
    })
  })

  test('what a domain sends that sends nothing', async () => {
    const cameBy = { ...at, envelopeFrom: 'x@strict.example' }
    expect(await read(mail('x@strict.example'), cameBy)).toMatchObject({
      dmarc: 'none',
      confirmed: false,
      denied: 'spf',
    })
  })

  test.each([`${JANE}, Bob <bob@x.example>`, `${JANE}\r\nFrom: Bob <bob@x.example>`, 'nobody', ''])(
    'who “%s” is',
    async (from) => {
      expect(await read(mail(from))).toBeNull()
    },
  )
})

test('who forwards a mail vouches for it, where the chain is whole and says that it was right', async () => {
  const seal = { signingDomain: 'lists.example', selector: 'one', privateKey: key, cv: 'none' }
  const raw = mail(JANE)
  const forwarded = async (authResults: string) => `${await sealMessage(raw, { ...seal, authResults })}${raw}`
  expect(await read(await forwarded('mx.lists.example; dmarc=pass'), elsewhere)).toMatchObject({
    dmarc: 'fail',
    forwardedBy: 'lists.example',
  })
  expect(await read(await forwarded('mx.lists.example; dmarc=fail'), elsewhere)).toMatchObject({
    forwardedBy: null,
  })
})

test('a message that names a thousand domains makes us ask for no more than a few', async () => {
  const raw = mail(JANE)
  const signature = (await signed(raw)).slice(0, -raw.length)
  const extra = Array.from({ length: 1_000 }, (_, number) =>
    signature.replace('d=parliament.example', `d=d${number}.example`),
  ).join('')
  asked = 0
  expect(await read(mail(JANE, extra))).toBeNull()
  expect(asked).toBeLessThan(100)
})
