import { describe, expect, it } from 'vitest'
import { layOutBundle, type Original } from '#bundle/make/lay-out.ts'

const received = {
  receivedAt: '2026-04-10T09:00:00Z',
  receivedBy: 'Léa Martin',
  device: null,
  app: null,
  zone: null,
  token: null,
  mail: null,
}
const named = (declaredName: string, exhibit?: number): Original => ({
  ...received,
  declaredName,
  bytes: Buffer.from(declaredName),
  ...(exhibit === undefined ? {} : { exhibit }),
})

function laidOut(originals: readonly Original[]) {
  const draft = layOutBundle({
    id: 'essai',
    sealedAt: '2026-04-20T09:00:00Z',
    tool: 'quittance',
    originals,
    messages: '',
    commitments: null,
    custody: [],
    page: Buffer.from('page'),
    report: null,
    stamp: null,
    platformSeal: false,
    log: false,
    salting: null,
  })
  const text = (path: string) =>
    Buffer.from(draft.files.find((file) => file.path === path)?.bytes ?? []).toString('utf8')
  const reception = text('data/reception.ndjson').trimEnd().split('\n')
  return { notes: text('LISEZ-MOI.txt'), reception: reception.map((line) => JSON.parse(line)) }
}

describe('the two numbers of an exhibit', () => {
  it('are in the reading notes, in the order of the dossier, and in the reception', () => {
    const { notes, reception } = laidOut([named('z.xml', 1), named('a.eml', 2)])
    expect(notes.slice(notes.indexOf('LES PIÈCES')).split('\n').slice(4)).toEqual([
      '  pièce n°\u00A01 du dossier (0002 du paquet scellé)  data/originaux/0002.xml  z.xml',
      '  pièce n°\u00A02 du dossier (0001 du paquet scellé)  data/originaux/0001.eml  a.eml',
      '',
    ])
    expect(reception.map(({ original, exhibit }) => [original, exhibit])).toEqual([
      ['data/originaux/0001.eml', 2],
      ['data/originaux/0002.xml', 1],
    ])
  })

  it('stand on one line whatever the name of the file', () => {
    const { notes } = laidOut([named('a\nb\u001B[2J\u202E.xml', 7)])
    expect(notes).toContain('data/originaux/0001.xml  a\u{FFFD}b\u{FFFD}[2J\u{FFFD}.xml\n')
  })

  it('are not told of a bundle made outside a dossier', () => {
    const { notes, reception } = laidOut([named('a.xml')])
    expect(notes).not.toContain('LES PIÈCES')
    expect(reception[0]).not.toHaveProperty('exhibit')
  })
})
