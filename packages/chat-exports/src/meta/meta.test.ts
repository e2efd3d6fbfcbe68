import { describe, expect, it } from 'vitest'
import { readPageDate } from '#meta/html-date.ts'
import { repairMojibake } from '#meta/mojibake.ts'
import { packed, readFixture } from '../../testing/fixtures.ts'
import { readAll, utf8 } from '../../testing/read-all.ts'

function read(name: string, owners: readonly string[] = []) {
  const path = name.includes('/') ? name : `messenger/valid/${name}`
  return readAll(readFixture(path), { fileName: path, owners })
}

describe('Messenger', () => {
  it('repairs the strings that are UTF-8 taken for latin-1, and no others', () => {
    const { records, summary } = read('atelier.json', ['Atelier Verrières'])
    expect(summary).toMatchObject({
      format: 'messenger',
      variant: 'json',
      messages: 5,
      participants: ['Thomas Delmas', 'Atelier Verrières'],
      attachments: 1,
      warnings: ['mojibake-repaired'],
    })
    expect(records.map(({ text }) => text)).toEqual([
      'OK pour te payer 1 950 € avant le 30/04. {"ok"}',
      'laisse tomber',
      '',
      'Thomas Delmas vous a appelé.',
      'déjà bien écrit, et ÿ seul',
    ])
    expect(records.map(({ direction }) => direction)).toEqual(['in', 'in', 'out', 'system', 'out'])
    expect(records.map(({ deleted }) => deleted).slice(0, 3)).toEqual(['no', 'yes', 'unknown'])
    expect(records[2]?.attachments).toEqual([{ name: 'dévis.jpg', sha256: null, state: 'missing' }])
    expect(records[0]?.conversation).toEqual({
      nativeId: 'inbox/delmas_7',
      title: 'Thomas Delmas – chantier',
      participants: ['Thomas Delmas', 'Atelier Verrières'],
    })
    expect(records[0]?.time).toMatchObject({
      raw: '1776155405871',
      instant: '2026-04-14T08:30:05.871Z',
    })
  })

  it('reads encrypted threads, whose owner is not named', () => {
    const { records, summary } = read('encrypted.json')
    expect(summary).toMatchObject({ variant: 'e2ee-json', messages: 2, attachments: 2 })
    expect(records[0]).toMatchObject({ text: 'Et l’acompte ?', direction: 'unknown' })
    expect(records[1]?.attachments).toEqual([
      { name: null, sha256: null, state: 'omitted' },
      { name: 'recu.jpg', sha256: null, state: 'missing' },
    ])
  })

  it('reads pages by what their elements hold', () => {
    const { records, summary } = read('page.html')
    expect(summary).toMatchObject({
      variant: 'html',
      messages: 3,
      participants: ['Thomas Delmas', 'Atelier Verrières'],
      attachments: 1,
      warnings: ['zone-unknown'],
    })
    expect(records.map(({ text }) => text)).toEqual([
      'OK pour te payer 1\u00a0950\u00a0€\navant le 30/04 <promis>',
      '',
      'Voir le devis',
    ])
    expect(records.map(({ time }) => time.local)).toEqual([
      '2026-04-14T10:30',
      '2026-08-14T10:12:05',
      '2026-06-01T00:05',
    ])
    expect(records[0]?.conversation.title).toBe('Thomas Delmas')
  })

  it('reads the threads of an archive by path, their files by number', () => {
    const { records, summary } = read('archive.zip')
    expect(summary).toMatchObject({ format: 'messenger', messages: 3, attachments: 3 })
    expect(records.map(({ text }) => text)).toEqual(['partie 1', 'partie 2', 'partie 10'])
    const inbox = 'archive.zip#your_facebook_activity/messages/inbox/delmas_7'
    expect(records[2]?.source).toMatchObject({ path: `${inbox}/message_10.json`, offset: 55 })
    expect(records[2]?.attachments[0]).toMatchObject({ name: 'a.jpg', state: 'present' })
  })

  it.each([
    ['cut.json', 2, ['mojibake-repaired', 'truncated-file']],
    ['damaged.json', 2, ['malformed-record', 'unreadable-date']],
    ['cut.html', 2, ['truncated-file', 'unreadable-date', 'zone-unknown']],
  ])('reads %s as far as it goes', (name, messages, warnings) => {
    expect(read(`messenger/invalid/${name}`).summary).toMatchObject({ messages, warnings })
  })

  it.each([
    '{"participants":[],"messages":[{"text":"x"}]}',
    '{"messages":[]}',
    '<!DOCTYPE html><html><body><div>Un</div><div>deux</div></body></html>',
    '<html><p><b>Inès</b></p><div><p>Inès</p><p>ok</p><p>13 sept. 2020, 12:26</p></div></html>',
  ])('does not recognise %s', (text) => {
    expect(readAll(utf8(text), { fileName: 'x' }).refusal).toEqual({ kind: 'unknown-format' })
  })

  it('reads what a member holds before its damage, and says so', () => {
    const path = 'inbox/a_1/message_1.json'
    const zip = packed({ [path]: [readFixture('messenger/valid/atelier.json'), { level: 0 }] })
    const at = zip.indexOf('D'.charCodeAt(0), 200)
    zip[at] = 'd'.charCodeAt(0)
    const { summary } = readAll(zip, { fileName: 'x.zip' })
    expect(summary).toMatchObject({
      messages: 5,
      warnings: ['damaged-member', 'mojibake-repaired'],
    })
  })
})

describe('Instagram', () => {
  it.each(['thread.json', 'archive.zip'])('tells %s from Messenger by its paths', (name) => {
    const { summary, records } = read(`instagram/valid/${name}`)
    expect(summary?.format).toBe('instagram')
    expect(records[0]).toMatchObject({ format: 'instagram', author: { raw: 'thomas.delmas' } })
  })

  it('counts stickers as files', () => {
    const { records } = read('instagram/valid/thread.json')
    expect(records[1]?.attachments.map(({ name }) => name)).toEqual(['facture.jpg', 'ok.png'])
  })
})

describe('repairMojibake', () => {
  it.each([
    ['Ã©', 'é'],
    ['é', null],
    ['abc', null],
    ['Ã© €', null],
    ['Ã©\u00e9', null],
  ])('%s gives %s', (text, repaired) => expect(repairMojibake(text)).toBe(repaired))
})

describe('readPageDate', () => {
  it.each([
    ['Sep 13, 2020, 12:26 PM', '2020-09-13T12:26'],
    ['Sep 13, 2020, 12:26\u202fAM', '2020-09-13T00:26'],
    ['Oct 19, 2019 at 2:37 PM', '2019-10-19T14:37'],
    ['19 Oct 2019, 14:37', '2019-10-19T14:37'],
    ['Jan 16, 2025 4:00 am', '2025-01-16T04:00'],
    ['13 sept. 2020, 12:26', '2020-09-13T12:26'],
    ['13 août 2020 à 12:26:07', '2020-08-13T12:26:07'],
    ['1 févr. 2021, 07:05', '2021-02-01T07:05'],
    ['3 juil. 2021, 07:05', '2021-07-03T07:05'],
    ['31 juin 2021, 07:05', null],
    ['Sep 13, 2020, 13:26 PM', null],
  ])('%s is %s', (text, local) => expect(readPageDate(text)?.local).toBe(local))

  it.each(['13/09/2020, 12:26', '13 sept. 2020', 'Sept 13, 12:26', 'on 13 sept. 2020, 12:26 !'])(
    '%s is none',
    (text) => expect(readPageDate(text)).toBeNull(),
  )
})
