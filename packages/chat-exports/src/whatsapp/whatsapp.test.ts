import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/whatsapp/', import.meta.url))

function read(name: string, options: { owners?: string[]; zone?: string } = {}) {
  const zoneGiven = options.zone !== undefined
  return readAll(readFileSync(folder + name), { fileName: name, ...options, zoneGiven })
}

function locals(name: string) {
  return read(name).records.map(({ time }) => time.local)
}

describe('WhatsApp', () => {
  it('reads the conversation of the demonstration', () => {
    const { records, summary } = read('valid/delmas.txt', { owners: ['Atelier Verrières'] })
    expect(summary).toMatchObject({
      variant: 'android',
      messages: 17,
      participants: ['Atelier Verrières', 'Thomas Delmas'],
      attachments: 1,
      warnings: ['zone-unknown'],
    })
    expect(records[13]).toMatchObject({
      text: 'OK pour te payer 1 950 € avant le 30/04.',
      direction: 'in',
      author: { raw: 'Thomas Delmas', kind: 'displayName', strength: 'D' },
      time: { raw: '14/04/2026 10:30', local: '2026-04-14T10:30', instant: null },
    })
    expect(records[12]?.direction).toBe('out')
  })

  it.each([
    ['valid/android-comma.txt', ['2026-06-05T08:01', '2026-06-05T08:02', '2026-06-13T09:00']],
    ['valid/android-a.txt', ['2021-01-02T15:51', '2021-01-03T09:05']],
    ['valid/ios-us.txt', ['2026-09-20T13:58:02', '2026-09-20T13:59:10', '2026-09-21T00:05:00']],
    ['valid/spanish-german-iso.txt', ['2024-03-15T14:30', '2024-03-15T14:31']],
    ['valid/spanish.txt', ['2024-03-15T11:25', '2024-03-15T13:05']],
    ['valid/iso.txt', ['2019-01-02T11:25', '2019-01-03T11:25']],
    ['valid/ambiguous.txt', [null, null, '2026-07-07T08:03']],
    ['valid/only-order.txt', ['2025-12-03T10:00', '2026-02-11T10:00', '2026-04-01T10:00']],
    ['invalid/impossible-dates.txt', ['2026-04-30T10:00', null, null]],
    ['invalid/contradiction.txt', ['2026-04-13T10:30', '2026-04-14T10:31', null]],
  ])('dates %s', (name, expected) => {
    expect(locals(name)).toEqual(expected)
  })

  it('keeps the ambiguity of an order that nothing decides', () => {
    const { records, summary } = read('valid/ambiguous.txt')
    expect(records.map(({ time }) => time.ambiguity)).toEqual([
      ['day-month-order'],
      ['day-month-order'],
      [],
    ])
    expect(summary?.warnings).toEqual(['ambiguous-dates', 'zone-unknown'])
  })

  it('takes no word of a sentence for a file', () => {
    expect(read('valid/android-a.txt').summary?.attachments).toBe(0)
    expect(read('valid/ios-us.txt').records[1]?.attachments).toEqual([
      { name: null, sha256: null, state: 'omitted' },
    ])
  })

  it('tells system lines from people who write the same words', () => {
    const { records } = read('valid/groups.txt')
    expect(records.map(({ author, text }) => [author.raw, text])).toEqual([
      [null, 'Alice a créé le groupe « Chantier : suivi »'],
      [null, 'Alice a ajouté Bruno'],
      ['Bruno', 'Alice a quitté la pièce'],
      ['+33\u00a06 39 98 12 02', 'coucou'],
      ['Bruno', ''],
      ['Bruno', 'https://exemple.example/a:b'],
    ])
    expect(records[0]?.source.offset).toBe(3)
    expect(records[3]?.author).toMatchObject({ kind: 'phone', strength: 'C' })
  })

  it('suspects lines that go back in time or have another form', () => {
    const { records, summary } = read('invalid/forged-line.txt')
    expect(records.map(({ warnings }) => warnings.length)).toEqual([0, 1, 1, 0])
    expect(summary?.warnings).toEqual(['forged-line-suspicion', 'zone-unknown'])
  })

  it('says that a file begins inside a message', () => {
    expect(read('invalid/stray-lines.txt').summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'zone-unknown'],
    })
  })

  it('does not recognise prose', () => {
    expect(read('invalid/malformed-prose.txt').refusal).toEqual({ kind: 'unknown-format' })
  })

  it.each([
    ['12/03/2026 18:04', '2026-03-12T17:04:00Z', []],
    ['25/10/2026 02:30', null, ['dst-fold']],
    ['29/03/2026 02:30', null, ['zone']],
  ])('computes the instant of %s in a zone that was given', (date, instant, ambiguity) => {
    const bytes = utf8(`${date} - Alice Marin: bonjour\n`)
    const options = { fileName: 'x', zone: 'Europe/Paris', zoneGiven: true }
    expect(readAll(bytes, options).records[0]?.time).toMatchObject({
      instant,
      ambiguity,
      zone: 'device-unknown',
    })
  })

  it('marks edited and deleted messages only on the words of the application', () => {
    const lines = [
      'oui <Ce message a été modifié>',
      'Ce message a été modifié',
      '\u200eVous avez supprimé ce message.',
      'elle a dit : Ce message a été supprimé',
      'facture.pdf (fichier joint)',
      'voir facture (fichier joint)',
    ].map((text) => `12/03/2026 18:04 - Alice Marin: ${text}\n`)
    const { records } = readAll(utf8(lines.join('')), { fileName: 'x' })
    expect(records.map(({ edited, deleted }) => `${edited} ${deleted}`)).toEqual([
      'yes unknown',
      'unknown unknown',
      'unknown yes',
      'unknown unknown',
      'unknown unknown',
      'unknown unknown',
    ])
    expect(records.map(({ attachments }) => attachments.length)).toEqual([0, 0, 0, 0, 1, 0])
  })
})
