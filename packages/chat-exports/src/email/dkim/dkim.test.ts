import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isAligned } from '#email/dkim/alignment.ts'
import { canonicalBody, canonicalField } from '#email/dkim/canonical.ts'
import { dkimMaterial } from '#email/dkim/material.ts'
import type { DnsAnswers } from '#email/dkim/key-record.ts'
import { proveMail } from '#email/dkim/mail-proof.ts'
import { mailKeyNames } from '#email/key-names.ts'
import { fromOf, openMessage } from '#email/message.ts'
import { byteText, textBytes } from '#text/charset.ts'
import { readFixture } from '../../../testing/fixtures.ts'
import { readAll, utf8 } from '../../../testing/read-all.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const shortRsa = generateKeyPairSync('rsa', { modulusLength: 768 })
const ed25519 = generateKeyPairSync('ed25519')

const NAME = 'relance._domainkey.cafe-lanterne.example'
const HEADERS = [
  'From: Thomas Delmas <thomas@cafe-lanterne.example>',
  'To: Atelier Verrieres <compta@atelier-verrieres.example>',
  'Subject: Facture 2025-118',
  'Date: Tue, 14 Apr 2026 10:30:05 +0200',
  'Message-ID: <20260414.1@cafe-lanterne.example>',
]
const BODY = 'Bonjour,\r\n\r\nje vous paie 1950 euros avant le 30 avril.\r\n'

type Signing = {
  readonly key?: KeyObject
  readonly algorithm?: string
  readonly names?: string
  readonly tags?: string
  readonly body?: string
}

/** Signs a message whose fields and body are canonical as they stand, so that no code of ours helps. */
function signed({ key = rsa.privateKey, ...more }: Signing = {}): string {
  const { algorithm = 'rsa-sha256', names = 'from:to:subject:date', tags = '' } = more
  const body = more.body ?? BODY
  const hash = createHash('sha256').update(body).digest('base64')
  const field = `v=1; a=${algorithm}; c=relaxed/simple; d=cafe-lanterne.example; s=relance;${tags} h=${names}; bh=${hash}; b=`
  const chosen = names.split(':').flatMap((name) => {
    const line = HEADERS.find((header) => header.toLowerCase().startsWith(`${name}:`))
    return line === undefined ? [] : [`${name}:${line.slice(name.length + 2)}\r\n`]
  })
  const canonical = `${chosen.join('')}dkim-signature:${field}`
  const signature =
    key.asymmetricKeyType === 'ed25519'
      ? sign(null, createHash('sha256').update(canonical).digest(), key)
      : sign('sha256', Buffer.from(canonical), key)
  const written = `DKIM-Signature: ${field}${signature.toString('base64')}`
  return [written, ...HEADERS, '', body].join('\r\n')
}

function answersWith(key: KeyObject, more = '', name = NAME) {
  const der = key.export({ type: 'spki', format: 'der' })
  const isEdwards = key.asymmetricKeyType === 'ed25519'
  const p = (isEdwards ? der.subarray(-32) : der).toString('base64')
  const record = `v=DKIM1; k=${isEdwards ? 'ed25519' : 'rsa'};${more} p=${p}`
  return { [name]: { TXT: [[record.slice(0, 200), record.slice(200)]] } }
}

function read(mail: string, dnsAnswers = {}) {
  const { records } = readAll(utf8(mail), { fileName: 'reponse.eml', dnsAnswers })
  return { strength: records[0]?.author.strength, warnings: records[0]?.warnings }
}

const answers = answersWith(rsa.publicKey)
const PROVEN = { strength: 'A', warnings: [] }

describe('reading a signed message', () => {
  it('is proof of origin with the key at hand, and only then', () => {
    expect(read(signed(), answers)).toEqual(PROVEN)
    expect(read(signed())).toEqual({ strength: 'C', warnings: ['dkim-unverified'] })
  })

  it('knows Ed25519, under a name written in capitals and with its final dot', () => {
    const mail = signed({ key: ed25519.privateKey, algorithm: 'ed25519-sha256' })
    const named = answersWith(ed25519.publicKey, '', `${NAME.toUpperCase()}.`)
    expect(read(mail, named)).toEqual(PROVEN)
  })

  it('survives line ends changed by a disk', () => {
    expect(read(signed().replaceAll('\r\n', '\n'), answers)).toEqual(PROVEN)
  })

  it.each([
    { what: 'a word of the body', to: ['30 avril', '30 juin'], warning: 'dkim-body-hash-mismatch' },
    { what: 'the subject', to: ['Facture', 'Devis'], warning: 'dkim-signature-mismatch' },
    { what: 'the author', to: ['thomas@', 'paul@'], warning: 'dkim-signature-mismatch' },
    { what: 'the hash', to: ['rsa-sha256', 'rsa-sha1'], warning: 'dkim-body-hash-mismatch' },
  ])('sees that $what changed', ({ to: [before = '', after = ''], warning }) => {
    const mail = signed().replace(before, after)
    expect(read(mail, answers)).toEqual({ strength: 'C', warnings: [warning] })
  })

  it('proves nothing of the origin when From, the whole body, or a long key is missing', () => {
    const onlyC = { strength: 'C', warnings: [] }
    expect(read(signed({ names: 'to:subject:date' }), answers)).toEqual(onlyC)
    expect(read(signed({ tags: ` l=${BODY.length};` }), answers)).toEqual(onlyC)
    const mail = signed({ key: shortRsa.privateKey })
    expect(read(mail, answersWith(shortRsa.publicKey))).toEqual(onlyC)
  })

  it('lets nobody sign for an identity of another domain', () => {
    const signer = /d=([^;]+)/.exec(signed())?.[1] ?? ''
    expect(read(signed({ tags: ` i=compta@sous.${signer};` }), answers)).toEqual(PROVEN)
    const other = read(signed({ tags: ' i=compta@autre.example;' }), answers)
    expect(other).toEqual({ strength: 'C', warnings: ['dkim-unverified'] })
  })

  it('hashes no more of the body than `l=` says, and never less', () => {
    const added = `${signed({ tags: ` l=${BODY.length};` })}PS : rien ne presse.\r\n`
    expect(read(added, answers).warnings).toEqual([])
    const more = signed({ tags: ` l=${BODY.length + 1};` })
    expect(read(more, answers).warnings).toContain('dkim-body-hash-mismatch')
  })

  it('sees a header added below, which counts then, and not one added above', () => {
    const from = 'From: Jeanne <jeanne@autre.example>\r\n'
    const below = signed().replace('\r\n\r\n', `\r\n${from}\r\n`)
    expect(read(below, answers)).toEqual({
      strength: 'C',
      warnings: ['multiple-from', 'duplicate-header', 'dkim-signature-mismatch'],
    })
    const above = read(from + signed(), answers)
    expect(above).toEqual({ strength: 'A', warnings: ['multiple-from', 'duplicate-header'] })
  })

  it.each([
    ['revoked', { [NAME]: { TXT: [['v=DKIM1; p=']] } }, ['dkim-unverified']],
    ['of another service', answersWith(rsa.publicKey, ' s=tlsrpt;'), ['dkim-unverified']],
    ['not for SHA-256', answersWith(rsa.publicKey, ' h=sha1;'), ['dkim-signature-mismatch']],
    [
      'of another domain',
      answersWith(rsa.publicKey, '', 'a._domainkey.b.example'),
      ['dkim-unverified'],
    ],
    ['no key at all', { [NAME]: { TXT: [['v=spf1 -all'], ['%']] } }, ['dkim-unverified']],
  ])('does not take a key that is %s', (_what, wrong, warnings) => {
    expect(read(signed(), wrong)).toEqual({ strength: 'C', warnings })
  })
})

describe('dkimMaterial', () => {
  it.each([
    ['rsa', rsa, 'rsa-sha256'],
    ['Ed25519', ed25519, 'ed25519-sha256'],
  ])('is what openssl needs to check a signature (%s)', (kind, pair, algorithm) => {
    const mail = utf8(signed({ key: pair.privateKey, algorithm }))
    const [material] = dkimMaterial(mail, answersWith(pair.publicKey))
    const {
      canonicalHeaders,
      signature,
      publicKeyPem,
      canonicalBody: body,
      bodyHash,
    } = material ?? {}
    expect(material).toMatchObject({ proves: true, body: 'matches', signed: 'yes', keyName: NAME })
    expect(
      createHash('sha256')
        .update(body ?? '')
        .digest('base64'),
    ).toBe(bodyHash)
    const folder = mkdtempSync(join(tmpdir(), 'dkim-'))
    const hash = createHash('sha256')
      .update(canonicalHeaders ?? '')
      .digest()
    writeFileSync(join(folder, 'headers'), kind === 'rsa' ? (canonicalHeaders ?? '') : hash)
    writeFileSync(join(folder, 'signature'), signature ?? '')
    writeFileSync(join(folder, 'key.pem'), publicKeyPem ?? '')
    const command =
      kind === 'rsa'
        ? ['dgst', '-sha256', '-verify', 'key.pem', '-signature', 'signature', 'headers']
        : [
            ...'pkeyutl -verify -pubin -inkey key.pem -rawin -in headers -sigfile'.split(' '),
            'signature',
          ]
    const answer = execFileSync('openssl', command, { cwd: folder, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(answer).toMatch(/Verified OK|Signature Verified Successfully/)
  })

  it('has no key where none was at hand', () => {
    const [material] = dkimMaterial(utf8(signed()), {})
    expect(material).toMatchObject({ publicKeyPem: null, signed: 'not-checked', proves: false })
  })

  it('opens a message of a mailbox file by its slice', () => {
    const [material] = dkimMaterial(utf8(`From t@x.example Tue Apr 14\n${signed()}\n`), answers)
    expect(material?.proves).toBe(true)
  })
})

describe('mailKeyNames', () => {
  it('names the keys of every message of a mailbox, and asks nothing for another file', async () => {
    const other = signed().replace('s=relance', 's=autre')
    const box = `From a Tue Apr 14\n${signed()}\nFrom b Tue Apr 14\n${other}\n${signed()}`
    const chunks = (text: string) => () => [utf8(text.slice(0, 700)), utf8(text.slice(700))]
    expect(await mailKeyNames(chunks(box))).toEqual([NAME, NAME.replace('relance', 'autre')])
    expect(await mailKeyNames(chunks(signed()))).toEqual([NAME])
    expect(await mailKeyNames(chunks(`12/03/2026 18:04 - Marie: ${signed()}`))).toEqual([])
  })

  it('names those of the messages and the mailboxes that are read in an archive, and no others', async () => {
    const other = signed().replace('s=relance', 's=autre')
    const third = signed().replace('s=relance', 's=tiers')
    const box = utf8(`From a Tue Apr 14\n${other}\n`)
    const zipped = (members: Zippable) => () => [zipSync(members)]
    const mails = { 'a.eml': utf8(signed()), 'sous/b.mbox': box, 'note.txt': utf8('Bonjour') }
    const names = [NAME, NAME.replace('relance', 'autre')]
    expect(await mailKeyNames(zipped(mails))).toEqual(names)
    const chat = utf8('[12/03/2026, 18:04:12] Alice Marin: bonjour\r\n')
    expect(await mailKeyNames(zipped({ '_chat.txt': chat, 'a.eml': utf8(third) }))).toEqual([])
    expect(await mailKeyNames(zipped({ '../a.eml': utf8(signed()) }))).toEqual([])
    expect(await mailKeyNames(zipped({ 'note.txt': utf8('Bonjour') }))).toEqual([])
  })
})

describe('a chain of ARC that another program sealed twice', () => {
  const relayed = readFixture('eml/valid/relayed.eml')
  const keys = JSON.parse(new TextDecoder().decode(readFixture('eml/relayed.dns.json')))
  const chainOf = (bytes: Uint8Array, answersGiven: DnsAnswers) => {
    const message = openMessage(bytes)
    return proveMail(message, { from: fromOf(message.fields), answers: answersGiven }).arc
  }
  const text = byteText(relayed)

  it('holds with the keys of its servers, and cannot be told without', () => {
    const sealers = ['relay.example', 'relay.example']
    expect(chainOf(relayed, keys)).toEqual({ result: 'pass', sealers })
    expect(chainOf(relayed, {})).toEqual({ result: 'unverified', sealers })
    const { records } = readAll(relayed, { fileName: 'a.eml', dnsAnswers: keys })
    expect(records[0]).toMatchObject({ author: { strength: 'A' }, warnings: [] })
  })

  it.each([
    ['a word of the message', 'Bonjour', 'Bonsoir'],
    ['a header', 'pli\u00c3\u00a9', 'nu'],
    ['a seal', 'cv=pass', 'cv=none'],
    ['the place of a seal', 'ARC-Seal: i=2', 'ARC-Seal: i=3'],
  ])('breaks when somebody changes %s', (_what, before, after) => {
    const changed = textBytes(text.replace(before, after))
    expect(changed).not.toEqual(relayed)
    expect(chainOf(changed, keys).result).toBe('fail')
    const { records } = readAll(changed, { fileName: 'a.eml', dnsAnswers: keys })
    expect(records[0]?.warnings).toContain('arc-failed')
  })
})

describe('the canonical forms of RFC 6376, section 3.4.5', () => {
  const body = utf8(' C \r\nD \t E\r\n\r\n\r\n')
  it('are those of its example', () => {
    expect(canonicalField('A: X\r\n', 'relaxed')).toBe('a:X\r\n')
    expect(canonicalField('B : Y\t\r\n\tZ  \r\n', 'relaxed')).toBe('b:Y Z\r\n')
    expect(canonicalField('B : Y\t\r\n\tZ  \r\n', 'simple')).toBe('B : Y\t\r\n\tZ  \r\n')
    expect(byteText(canonicalBody(body, 'relaxed'))).toBe(' C\r\nD E\r\n')
    expect(byteText(canonicalBody(body, 'simple'))).toBe(' C \r\nD \t E\r\n')
  })

  it('of an empty body are a line end, or nothing', () => {
    expect(byteText(canonicalBody(utf8(''), 'simple'))).toBe('\r\n')
    expect(byteText(canonicalBody(utf8('\r\n\n'), 'simple'))).toBe('\r\n')
    expect(byteText(canonicalBody(utf8(' \t\r\n'), 'relaxed'))).toBe('')
    expect(byteText(canonicalBody(utf8('A'), 'relaxed'))).toBe('A\r\n')
  })
})

describe('isAligned', () => {
  it.each([
    ['exemple.fr', 'a@exemple.fr', true],
    ['mail.exemple.fr', 'a@EXEMPLE.fr', true],
    ['exemple.fr', 'a@news.exemple.fr', true],
    ['exemple.com', 'a@exemple.fr', false],
    ['fr', 'a@exemple.fr', false],
    ['un.blogspot.com', 'a@deux.blogspot.com', false],
    ['nexemple.fr', 'a@exemple.fr', false],
  ])('%s for %s: %s', (domain, address, expected) => {
    expect(isAligned(domain, address)).toBe(expected)
  })
})
