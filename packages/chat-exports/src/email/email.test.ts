import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMailboxes } from '#email/addresses.ts'
import { mailTime } from '#email/mail-date.ts'
import { decodeHeaderText } from '#email/mime/encoded-words.ts'
import { readParametered } from '#email/mime/parameters.ts'
import { decodeQuotedPrintable } from '#email/mime/transfer-encoding.ts'
import { quotedLines } from '#email/quoted-lines.ts'
import { byteText, decodeText, textBytes } from '#text/charset.ts'
import { htmlText } from '#text/html-text.ts'
import { wallClock } from '#time/clock-text.ts'
import { packed, readFixture } from '../../testing/fixtures.ts'
import { readAll, utf8 } from '../../testing/read-all.ts'

const read = (path: string, options = {}) =>
  readAll(readFixture(path), { fileName: path.slice(path.lastIndexOf('/') + 1), ...options })

describe('a message of e-mail', () => {
  it('gives its plain parts as the text, and every other part as an attachment', () => {
    const { records, summary } = read('eml/valid/parts.eml')
    expect(records[0]).toMatchObject({
      text: 'Reçu ci-joint : 650,00 €, le reste avant la fin du mois.\nEnvoi de mon mobile',
      conversation: { title: 'Détails du virement' },
      author: { raw: 'thomas@cafe-lanterne.example', name: 'Delmas, Thomas', kind: 'email' },
      attachments: [
        { name: 'reçu avril.pdf', state: 'present' },
        { name: null, state: 'present' },
      ],
    })
    expect(summary).toMatchObject({ messages: 1, attachments: 2, warnings: [] })
  })

  it('gives the words of a page where there is no plain text, without its style, citation marked', () => {
    const [record] = read('eml/valid/page-only.eml').records
    expect(record?.text).toBe('Je ne dois rien.\nVous devez 1 950 €.\n\n\n')
    expect(record?.quoted).toEqual([{ start: 17, end: 37 }])
    expect(record?.time.ambiguity).toEqual(['two-digit-year'])
  })

  it('marks what is quoted, from its introduction folded on two lines to the end', () => {
    const [record] = read('eml/valid/delmas-signed.eml').records
    const [span] = record?.quoted ?? []
    expect(record?.text.slice(span?.start, span?.end)).toMatch(/^Le 10 avril 2026 .*impayée\.\n$/s)
  })

  it('takes the lowest From and says that there are several', () => {
    const { records } = read('eml/invalid/two-authors.eml')
    expect(records[0]).toMatchObject({
      author: { raw: 'jeanne@atelier-verrieres.example' },
      conversation: { title: 'deux' },
      time: { instant: null, local: null },
      warnings: ['multiple-from', 'duplicate-header', 'unreadable-date'],
    })
  })

  it('cut inside its parts, is read as far as it goes; a date without zone gives no instant', () => {
    const { records, summary } = read('eml/invalid/cut-in-parts.eml')
    expect(records[0]).toMatchObject({ text: 'Je paie vendredi.', time: { instant: null } })
    expect(summary?.warnings).toEqual(['bad-attachment-data', 'truncated-file', 'zone-unknown'])
    const given = read('eml/invalid/cut-in-parts.eml', { zone: 'Europe/Paris', zoneGiven: true })
    expect(given.records[0]?.time.instant).toBe('2026-04-14T08:30:05Z')
  })

  it('is sent or received by the owner given, however the address is written', () => {
    const owners = ['THOMAS@cafe-lanterne.example']
    expect(read('eml/valid/parts.eml', { owners }).records[0]?.direction).toBe('out')
    const others = ['Atelier Verrières']
    expect(read('eml/valid/parts.eml', { owners: others }).records[0]?.direction).toBe('in')
  })

  it('is never a sheet of `name: value` lines that no mail has', () => {
    const { refusal } = readAll(utf8('BEGIN:VCARD\nFN:Thomas\n'), { fileName: 'carte.vcf' })
    expect(refusal).toEqual({ kind: 'unknown-format' })
  })

  it('never makes a reader throw, whatever stands in its fields and parts', () => {
    const piece = fc.constantFrom(
      'From: ',
      'Content-Type: multipart/mixed; boundary=',
      'a',
      '--a',
      '--a--',
      '\n',
      '\n\n',
      '=?utf-8?q?',
      '=?=',
      '<a@b>',
      '"',
      '(',
      ',',
      'Content-Type: text/html',
      '<p>',
      '&#x',
      ';',
      'Content-Transfer-Encoding: base64',
      'DKIM-Signature: v=1; a=rsa-sha256; d=b; s=c; b=',
      '>',
      'From x\n',
      'Date: Mon, 1 Jan 2026 00:00:00 +9999',
      'ARC-Seal: i=1; cv=none',
      '\r',
      'é',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const bytes = utf8(`Subject: x\n${pieces.join('')}`)
        const { records, summary } = readAll(bytes, { fileName: 'x.eml' })
        expect([records.length, summary?.messages]).toEqual([1, 1])
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})

describe('a mailbox', () => {
  it('is cut where a separator stands before a header, and nowhere else', () => {
    const { records, summary } = read('mbox/valid/delmas.mbox')
    expect(records[0]?.text).toBe(
      'Je paie vendredi.\nFrom lundi, plus rien.\n\nFrom Paris, sans en-tête ensuite.\n\n',
    )
    expect(records.map(({ source }) => source.offset)).toEqual([0, 285, 1848])
    expect(summary).toMatchObject({ format: 'mbox', variant: 'mboxo', messages: 3 })
  })
})

describe('an archive of saved messages', () => {
  it('is read in the order of its paths, each message by its own member', () => {
    const archive = packed({
      'b.eml': readFixture('eml/valid/parts.eml'),
      'a/un.mbox': readFixture('mbox/valid/delmas.mbox'),
      'lisez-moi.txt': utf8('Mes courriels.'),
    })
    const { records, summary } = readAll(archive, { fileName: 'courriels.zip' })
    expect(records.map(({ source }) => source.path)).toEqual([
      'courriels.zip#a/un.mbox',
      'courriels.zip#a/un.mbox',
      'courriels.zip#a/un.mbox',
      'courriels.zip#b.eml',
    ])
    expect(summary).toMatchObject({ format: 'mbox', messages: 4 })
  })
})

describe('readMailboxes', () => {
  it.each([
    ['"Delmas, Thomas" <t@x.example>', [['t@x.example', 'Delmas, Thomas']]],
    ['t@x.example (Thomas \\(fils\\))', [['t@x.example', 'Thomas (fils)']]],
    [
      'Amis: a@x.example, B <b@x.example>;',
      [
        ['a@x.example', null],
        ['b@x.example', 'B'],
      ],
    ],
    ['=?utf-8?q?Andr=C3=A9?= <a@x.example>', [['a@x.example', 'André']]],
    ['Thomas', [[null, 'Thomas']]],
    ['"Thomas', [[null, 'Thomas']]],
    ['<t@x.example', [['t@x.example', null]]],
    ['', []],
  ])('%s', (field, expected) => {
    expect(readMailboxes(field).map(({ address, name }) => [address, name])).toEqual(expected)
  })
})

describe('decodeHeaderText', () => {
  it.each([
    ['=?utf-8?B?w6k=?= =?utf-8?q?t=C3=A9?=', 'été'],
    ['=?utf-8?q?=C3?=\r\n =?utf-8?q?=A9?=', 'é'],
    ['a =?iso-8859-15?Q?=A4?= b', 'a € b'],
    ['=?utf-8*fr?q?oui_non?=', 'oui non'],
    ['=?utf-8?x?oui?=', '=?utf-8?x?oui?='],
    ['caf\u00c3\u00a9', 'café'],
    ['caf\u00e9', 'café'],
  ])('%j', (value, expected) => {
    expect(decodeHeaderText(value.replaceAll('\r\n', ''))).toBe(expected)
  })
})

describe('readParametered', () => {
  it.each([
    ['text/plain; charset="utf-8" ; format=flowed', 'charset', 'utf-8'],
    ['a/b; name=photo(1).jpg', 'name', 'photo(1).jpg'],
    [`a/b; name*=iso-8859-1''re%E7u%20a.pdf`, 'name', 'reçu a.pdf'],
    [`a/b; name*0="re"; name*1="çu.pdf"`, 'name', 'reçu.pdf'],
    ['a/b; name="a\\"b;c"', 'name', 'a"b;c'],
    ['a/b; name=un; name=deux', 'name', 'un'],
  ])('%s', (header, name, expected) => {
    expect(readParametered(byteText(utf8(header))).parameters.get(name)).toBe(expected)
  })
})

describe('mailTime', () => {
  const clock = { zone: 'Europe/Paris', zoneGiven: false, wallClockOf: wallClock('Europe/Paris') }
  it.each([
    ['Tue, 14 Apr 2026 10:30:05 +0200', '2026-04-14T08:30:05Z', '2026-04-14T10:30:05'],
    ['14 Apr 2026 10:30 -0000 (inconnu)', '2026-04-14T10:30:00Z', '2026-04-14T12:30:00'],
    ['Mar., 14 Apr 2026 10:30:05 CEST', null, '2026-04-14T10:30:05'],
    ['Sun, 29 Mar 2026 02:30:00 +0100', '2026-03-29T01:30:00Z', '2026-03-29T03:30:00'],
    ['29 Feb 2027 10:30:05 +0200', null, null],
    ['14 Apr 2026 24:00:00 +0200', null, null],
    ['14/04/2026 10:30', null, null],
  ])('%s', (raw, instant, local) => {
    expect(mailTime(raw, clock)).toMatchObject({ raw, instant, local })
  })
})

describe('quotedLines', () => {
  it.each([
    ['Oui.\n\n', 'On 10 Apr 2026, at 09:12, A <a@x.example> wrote:\nrien'],
    ['Oui.\n', '-----Message d’origine-----\nDe : A\n'],
    ['Oui.\n', 'De : A\nEnvoyé : mardi\nPayez.'],
    ['Oui.\n', '> Payez.\n> Vite.', '\nNon.'],
  ])('%j, then the words of another', (before, quoted, after = '') => {
    const start = before.length
    const spans = [{ start, end: start + quoted.length }]
    expect(quotedLines(before + quoted + after)).toEqual(spans)
  })

  it.each(['De : chez moi je paie.', 'Le 10 avril je paie.', 'On paie demain.\nA wrote: rien'])(
    'leaves to their author the words %j',
    (text) => {
      expect(quotedLines(text)).toEqual([])
    },
  )
})

describe('htmlText', () => {
  it.each([
    ['<p>a<br>b</p><div>c &amp;&nbsp;d &#8364;</div>', 'a\nb\nc &\u00a0d €\n'],
    ['<h1>Relance</h1><tr><td>1950</td> <td>30/04</td></tr><li>x', 'Relance1950 30/04x'],
    ['a < b <!-- c > d --> e <', 'a < b  e <'],
    ['<a title="x>y">z</a><script>var a</script>', 'z'],
  ])('%s', (html, text) => {
    expect(htmlText(html, () => false).text).toBe(text)
  })
})

describe('decodeText', () => {
  it('falls back on windows-1252 where the bytes are not what is named, to the last', () => {
    expect(decodeText(textBytes('pay\u00e9'), null)).toBe('payé')
    expect(decodeText(textBytes('\u0080 \u0093'), 'us-ascii')).toBe('€ “')
    expect(decodeText(utf8('payé'), 'inconnu')).toBe('payé')
    expect(decodeText(textBytes('\u00c8'), 'koi8-r', (label) => `[${label}]`)).toBe('[koi8-r]')
  })

  it('reads back what quoted-printable writes', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, (content) => {
        const written = [...content].map((byte) => `=${byte.toString(16).padStart(2, '0')}`)
        expect(decodeQuotedPrintable(textBytes(written.join('=\r\n')))).toEqual(content)
      }),
      { seed: 4 },
    )
  })
})
