import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAll, utf8 } from '../../testing/read-all.ts'

const folder = fileURLToPath(new URL('../../../../tests/fixtures/imazing/', import.meta.url))
const read = (file: string, options = {}) =>
  readAll(readFileSync(folder + file), { fileName: file, ...options })

describe('iMazing', () => {
  it('reads rows whose cells hold quotes and line ends', () => {
    const { records, summary } = read('valid/messages-15.csv')
    expect(summary).toMatchObject({
      format: 'imazing',
      variant: 'messages-15',
      messages: 4,
      participants: ['06 39 98 14 07', 'Thomas D.'],
      attachments: 1,
      warnings: ['third-party-export', 'unreadable-date', 'zone-unknown'],
    })
    expect(records[0]).toMatchObject({
      direction: 'out',
      author: { raw: null, kind: 'none', strength: 'C' },
      text: 'Bonjour Thomas,\noù en est la facture ?',
      edited: 'no',
      deleted: 'unknown',
    })
    expect(records[1]).toMatchObject({
      author: { raw: '06 39 98 14 07', name: 'Thomas Delmas', kind: 'phone', strength: 'C' },
      text: 'OK pour te payer 1 950 € "avant le 30/04".',
    })
    expect(records[2]).toMatchObject({
      author: { raw: 'Thomas D.', name: 'Thomas D.', kind: 'displayName', strength: 'D' },
      edited: 'yes',
      attachments: [{ name: 'bon, signé.pdf', sha256: null, state: 'missing' }],
    })
    expect(records[3]).toMatchObject({
      direction: 'system',
      time: { raw: '2026-02-31 09:00:00', local: null, instant: null },
    })
  })

  it('computes an instant only in the zone that the person gave', () => {
    const options = { zone: 'Europe/Paris', zoneGiven: true, owners: ['Atelier Verrières'] }
    const { records } = read('valid/messages-15.csv', options)
    expect(records[1]?.time).toMatchObject({
      instant: '2026-04-14T08:30:05Z',
      zone: 'device-unknown',
    })
    expect(records[2]?.time).toMatchObject({ instant: null, ambiguity: ['dst-fold'] })
    expect(records[0]?.author.raw).toBe('Atelier Verrières')
  })

  it('reads the WhatsApp table, where nothing says what was edited', () => {
    const { records, summary } = read('valid/whatsapp-14.csv')
    expect(summary).toMatchObject({ variant: 'whatsapp-14', messages: 2 })
    expect(records[0]).toMatchObject({
      author: { raw: '33639981407@s.whatsapp.example', strength: 'C' },
      edited: 'unknown',
      deleted: 'unknown',
    })
  })

  it('maps columns of another language by their order, and says so', () => {
    const { records, summary } = read('valid/french-columns.csv')
    expect(summary).toMatchObject({
      variant: 'messages-14',
      warnings: ['columns-by-position', 'third-party-export', 'zone-unknown'],
    })
    expect(records[0]).toMatchObject({
      direction: 'in',
      author: { raw: '+33639981407' },
      text: 'Je règle le solde le 30 avril',
    })
  })

  it('reads a damaged table as far as it goes', () => {
    const { summary } = read('invalid/open-quote.csv')
    expect(summary).toMatchObject({
      messages: 1,
      warnings: ['malformed-record', 'third-party-export', 'truncated-file', 'zone-unknown'],
    })
  })

  it.each(['a,b,c\n1,2,3\n', `${'x,'.repeat(13)}x\n${'y,'.repeat(13)}y\n`, 'Chat Session\n'])(
    'does not recognise %j',
    (text) => {
      expect(readAll(utf8(text), { fileName: 'x' }).refusal).toEqual({ kind: 'unknown-format' })
    },
  )
})
