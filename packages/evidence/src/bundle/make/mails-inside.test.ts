import { describe, expect, it } from 'vitest'
import { mailsInside } from '#bundle/make/mails-inside.ts'

const NONE = new Uint8Array()
const KEYED = { headers: NONE, signature: NONE, keyPem: 'k', body: NONE, dns: '{}' }
const BOX = 'data/originaux/0002.mbox'

type Place = { path?: string; strength?: string; format?: string; offset?: number; length?: number }

const lineOf = (place: Place) => {
  const { path = BOX, strength = 'A', format = 'mbox', offset = 0, length = 1 } = place
  const source = { path, offset, length, sliceSha256: '' }
  return `${JSON.stringify({ source, format, author: { strength } })}\n`
}

function placesOf(lines: readonly string[], alone = 0, keyPem: string | null = 'k') {
  const setting = {
    read: () => new Uint8Array(160 * 1024 * 1024),
    openArchive: () => null,
    prove: () => ({ ...KEYED, keyPem }),
    alone,
  }
  const bytes = setting.read()
  const found = [...mailsInside(lines, { ...setting, read: () => bytes })]
  return found.flatMap((mail) => (mail === null ? [] : [mail.line]))
}

describe('mailsInside', () => {
  it('takes the messages of strength A, by the number of their line', () => {
    const lines = [
      lineOf({ strength: 'C' }),
      lineOf({}),
      lineOf({ path: 'data/originaux/0001.eml', format: 'eml' }),
      lineOf({ path: 'data/originaux/0003.zip#a.eml', format: 'eml' }),
      lineOf({ path: 'data/originaux/0004.xml', format: 'sms-backup-restore' }),
      'no JSON "strength":"A"\n',
      lineOf({ offset: 3 }),
    ]
    expect(placesOf(lines)).toEqual([2, 7])
    expect(placesOf(lines, 0, null)).toEqual([])
  })

  it('ends at 4,000 e-mails, those that stand alone counted', () => {
    const lines = Array.from({ length: 50_000 }, (_, offset) => lineOf({ offset }))
    expect(placesOf(lines)).toHaveLength(4000)
    expect(placesOf(lines, 3999)).toEqual([1])
    expect(placesOf(lines, 4001)).toEqual([])
  })

  it('leaves out what would go over 128 MiB, and takes what still fits', () => {
    const mebibytes = (count: number) => lineOf({ length: count * 1024 * 1024 })
    expect(placesOf([100, 29, 28, 1].map(mebibytes))).toEqual([1, 3])
  })
})
