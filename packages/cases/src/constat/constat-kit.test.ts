import { day, verbatim } from '@quittance/kernel'
import { assert, integer, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConstatFacts, ThreadMessage } from '#constat/constat-facts.ts'
import { constatKit, shownBy } from '#constat/constat-kit.ts'
import { threadsAround } from '#constat/constat-threads.ts'

function message(place: number, change: Partial<ThreadMessage> = {}): ThreadMessage {
  return {
    id: `m${place}`,
    exhibit: 2,
    conversation: 'a',
    title: 'Thomas',
    messages: 30,
    place,
    position: place,
    writtenAt: verbatim('14/04/2026 21:04'),
    authorRaw: '+33639981407',
    authorName: 'Thomas',
    text: `message ${place}`,
    isKey: false,
    ...change,
  }
}

const conversation = (keys: readonly number[]): readonly ThreadMessage[] =>
  Array.from({ length: 30 }, (_, at) => message(at + 1, { isKey: keys.includes(at + 1) }))

const facts: ConstatFacts = {
  exports: [
    {
      exhibit: 2,
      format: 'whatsapp',
      owners: ['Marie'],
      custody: {
        device: 'Exemple X1',
        app: 'WhatsApp',
        appVersion: '2.26',
        exportedOn: day('2026-04-20'),
        exportedBy: 'Marie Verrières',
        zone: 'Europe/Paris',
      },
    },
    { exhibit: 3, format: 'slack', owners: [], custody: null },
  ],
  messages: conversation([12]),
  debtorPhone: '06 39 98 14 07',
}

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')
const saidOf = (list: 0 | 1, id: string, of: ConstatFacts = facts) =>
  constatKit(of)
    .lists[list]?.points.find((point) => point.id === id)
    ?.known.map(({ fr }) => plain(fr))

describe('threadsAround', () => {
  it('shows three messages before and after, and counts what is left out', () => {
    const [thread, ...others] = threadsAround(conversation([12]))
    expect(others).toEqual([])
    expect(thread?.rows.map(({ place }) => place)).toEqual([9, 10, 11, 12, 13, 14, 15])
    expect(thread?.rows[0]?.skipped).toBe(8)
    expect(thread?.skippedAfter).toBe(15)
  })

  it('makes one thread of two that meet, and tells the gap between two that do not', () => {
    const [near] = threadsAround(conversation([5, 10]))
    expect(near?.rows.map(({ skipped }) => skipped)).toEqual([1, ...Array(11).fill(0)])
    const [far] = threadsAround(conversation([2, 20]))
    expect(far?.rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 17, 18, 19, 20, 21, 22, 23])
    expect(far?.rows[5]?.skipped).toBe(11)
  })

  it('keeps conversations apart, by exhibit then by place', () => {
    const other = message(4, { exhibit: 1, isKey: true, position: 40 })
    const threads = threadsAround([...conversation([12]), other, message(1, { conversation: 'b' })])
    expect(threads.map(({ exhibit, rows }) => [exhibit, rows.length])).toEqual([
      [1, 1],
      [2, 7],
    ])
  })

  it('never loses a message in its counts', () => {
    assert(
      property(
        uniqueArray(integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
        integer({ min: 0, max: 6 }),
        (keys, around) => {
          const [thread] = threadsAround(conversation(keys), around)
          const skipped = thread?.rows.reduce((sum, row) => sum + row.skipped, 0) ?? 0
          expect((thread?.rows.length ?? 0) + skipped + (thread?.skippedAfter ?? 0)).toBe(30)
          expect(thread?.rows.filter(({ isKey }) => isKey)).toHaveLength(keys.length)
        },
      ),
      { seed: 36 },
    )
  })
})

describe('constatKit', () => {
  it('tells beside each point what the case already knows, exhibit by exhibit', () => {
    expect(saidOf(0, 'model')).toEqual(['Pièce 2, Exemple X1'])
    expect(saidOf(0, 'line')).toEqual(['Pièce 2, Marie'])
    expect(saidOf(0, 'app')).toEqual([
      'Pièce 2, WhatsApp 2.26, exporté le 20 avril 2026, par Marie Verrières',
    ])
    expect(saidOf(0, 'clock')).toEqual(['Pièce 2, fuseau dit : Europe/Paris'])
    expect(saidOf(0, 'contact')).toEqual([
      'Pièce 2, « Thomas », +33639981407',
      'numéro du débiteur au dossier : 06 39 98 14 07',
    ])
    expect(saidOf(0, 'text')).toEqual(['Pièce 2, un message clé, à la place 12'])
    expect(saidOf(0, 'hour')).toEqual(['Pièce 2, 14/04/2026 21:04'])
    expect(saidOf(0, 'thread')).toEqual(['Pièce 2, « Thomas », 30 messages'])
    for (const id of ['serial', 'operator', 'system', 'holder']) expect(saidOf(0, id)).toEqual([])
  })

  it('has the telephone and the account, and says which applies', () => {
    const applies = (of: ConstatFacts) => constatKit(of).lists.map((list) => list.applies)
    expect(applies(facts)).toEqual([true, false])
    const online = { ...facts, messages: [message(1, { exhibit: 3, isKey: true })] }
    expect(applies(online)).toEqual([false, true])
    expect(saidOf(1, 'machine', online)).toEqual([])
    expect(constatKit(facts).lists.map(({ points }) => points.length)).toEqual([12, 16])
    const ids = constatKit(facts).lists[1]?.points.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['machine', 'system', 'browser', 'network', 'address', 'proxy']),
    )
    expect(ids).toEqual(expect.arrayContaining(['clock', 'caches', 'path', 'captures', 'times']))
  })

  it('knows what lives in an account from what lives on a device', () => {
    expect(['slack', 'teams', 'eml', 'messenger'].map(shownBy)).toEqual(Array(4).fill('account'))
    expect(['whatsapp', 'sms-backup-restore', null].map(shownBy)).toEqual(Array(3).fill('phone'))
  })

  it('says what stays unproven, and marks what no verified text states', () => {
    const { notProven, toConfirm } = constatKit(facts)
    expect(notProven).toHaveLength(4)
    expect(toConfirm).toHaveLength(4)
    // The heading of the page and of the form says it, once.
    expect(toConfirm.some(({ fr }) => fr.includes('confirmer'))).toBe(false)
    expect(toConfirm.map(({ fr }) => fr).join(' ')).toContain('NF Z67-147')
  })
})
