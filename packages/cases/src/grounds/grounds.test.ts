import { cents, day, dayText } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'

import { groundsOf } from '#grounds/grounds.ts'
import type { GroundFinding, GroundItem, GroundsFacts } from '#grounds/grounds-facts.ts'
import type { EuroLine } from '#grounds/grounds-shape.ts'

const amount = (gross: number, left = gross) => ({ gross: cents(gross), left: cents(left) })

const item = (changes: Partial<GroundItem> = {}): GroundItem => ({
  id: 'i1',
  number: 'F-2025-318',
  label: 'Devanture',
  dueOn: day('2026-06-30'),
  principal: amount(235_000, 195_000),
  interest: amount(6_419),
  interestFrom: 'due-date',
  indemnity: amount(4_000),
  creditNotes: [{ number: 'A-21', on: day('2026-08-01'), amount: cents(40_000) }],
  ...changes,
})

const second = item({
  id: 'i2',
  number: 'F-2025-400',
  dueOn: day('2026-07-31'),
  principal: amount(100_000),
  interest: amount(0),
  indemnity: amount(0),
  creditNotes: [],
})

const finding = (changes: Partial<GroundFinding> = {}): GroundFinding => ({
  id: 'f1',
  exhibitId: 'p4',
  kind: 'promise',
  state: 'kept',
  amount: cents(195_000),
  acknowledges: 'unequivocal',
  isConditional: false,
  on: day('2026-11-18'),
  words: 'OK pour te payer 1 950 € avant le 30/04.',
  author: { key: 'a1', shown: '+33639981407', grade: 'C', linkGrade: 'C', stated: 'debtor' },
  isAnswered: false,
  isRecorded: false,
  ...changes,
})

const paper = (id: string, kind: 'invoice' | 'order' | 'delivery', name: string) => ({
  id,
  number: 1,
  name,
  kind,
  role: 'none' as const,
  weakness: 'own-document' as const,
  statesAmount: null,
})

const dossier = (changes: Partial<GroundsFacts> = {}): GroundsFacts => ({
  items: [item()],
  payments: [],
  exhibits: [paper('p1', 'order', 'devis.txt'), paper('p2', 'invoice', 'facture-F-2025-318.txt')],
  findings: [],
  disputes: [],
  notices: [],
  isAdmittedSince: false,
  withoutSiren: [],
  ...changes,
})

const factsOf = (facts: GroundsFacts, line: string) =>
  Object.fromEntries(
    groundsOf(facts)
      .lines.find(({ id }) => id === line)
      ?.facts.map(({ fact, carried, bare }) => [fact, [carried, bare]]) ?? [],
  )

describe('the euros of a dossier', () => {
  it('are the lines of its statement, and add up to its balance', () => {
    const { lines, balance } = groundsOf(
      dossier({
        payments: [
          {
            id: 'v1',
            on: day('2026-10-01'),
            served: cents(10_000),
            received: cents(10_000),
            isByBank: false,
          },
        ],
      }),
    )
    expect(lines.map(({ label, amount: of }) => [label.fr, of])).toEqual([
      ['Principal, F-2025-318', 235_000],
      [`Avoir A-21 du ${dayText(day('2026-08-01'))}`, -40_000],
      ['Intérêts, F-2025-318', 6_419],
      ['Indemnité, F-2025-318', 4_000],
      [`Versement du ${dayText(day('2026-10-01'))}`, -10_000],
    ])
    expect(balance).toBe(195_419)
  })

  it('rest each on the facts that they need', () => {
    const facts = dossier({ withoutSiren: ['debtor'] })
    expect(factsOf(facts, 'principal:i1')).toEqual({
      agreement: [195_000, 0],
      performance: [0, 195_000],
      amount: [195_000, 0],
      admission: [0, 195_000],
      demand: [0, 195_000],
    })
    expect(factsOf(facts, 'interest:i1')).toEqual({
      principal: [0, 6_419],
      'due-date': [6_419, 0],
      professionals: [6_419, 0],
    })
    expect(groundsOf(facts)).toMatchObject({ bare: 205_419, contested: 0 })
    const [principal, , interest, indemnity] = groundsOf(facts).lines
    expect([principal?.rests, interest?.rests, indemnity?.follows]).toEqual([
      'partly',
      'partly',
      'principal:i1',
    ])
    expect(indemnity?.facts[2]?.links[0]?.weaknesses[0]?.fr).toContain('SIREN')
  })

  it('that rest on nothing say what would carry them', () => {
    const [principal] = groundsOf(dossier({ exhibits: [] })).lines
    expect(principal?.rests).toBe('nothing')
    expect(principal?.facts.map(({ missing }) => missing?.fr.split(' ')[0])).toEqual([
      'Joindre',
      'Joindre',
      'Joindre',
      'Joindre',
      'Envoyer',
    ])
  })

  it('asks a notice of interest that only a notice makes run', () => {
    const facts = dossier({ items: [item({ interestFrom: 'notice' })] })
    expect(factsOf(facts, 'interest:i1')['demand']).toEqual([0, 6_419])
    const notice = {
      kind: 'letter' as const,
      id: 'l1',
      on: day('2026-09-01'),
      isRegistered: true,
      exhibitId: null,
    }
    const noticed = factsOf({ ...facts, notices: [notice] }, 'interest:i1')
    expect(noticed).toEqual({ principal: [0, 6_419], demand: [6_419, 0] })
  })
})

describe('what follows a principal', () => {
  const whole = ['order', 'delivery', 'invoice'] as const
  const exhibits = whole.map((kind, at) => ({
    ...paper(`p${at}`, kind, `${kind}.txt`),
    statesAmount: cents(97_500),
  }))

  it('is carried in the share of it that has all it needs', () => {
    const facts = dossier({ exhibits })
    expect(factsOf(facts, 'principal:i1')['amount']).toEqual([97_500, 97_500])
    expect(factsOf(facts, 'interest:i1')['principal']).toEqual([3_209, 3_210])
    expect(factsOf(facts, 'indemnity:i1')['principal']).toEqual([2_000, 2_000])
  })

  it('is carried whole once the principal is, or is paid', () => {
    const paid = item({ principal: amount(235_000, 0) })
    const facts = dossier({ items: [paid], exhibits: [] })
    expect(factsOf(facts, 'interest:i1')['principal']).toEqual([6_419, 0])
  })
})

describe('what carries several invoices', () => {
  const both = { items: [second, item()] }

  it('is the invoice that bears the number, and no other', () => {
    const facts = dossier({ ...both, exhibits: [paper('p2', 'invoice', 'Facture F 2025 318.pdf')] })
    expect(factsOf(facts, 'principal:i1')['amount']).toEqual([195_000, 0])
    expect(factsOf(facts, 'principal:i2')['amount']).toEqual([0, 100_000])
  })

  it('counts an exhibit that names none for all, and says so', () => {
    const { lines } = groundsOf(dossier({ ...both, exhibits: [paper('p1', 'order', 'devis.pdf')] }))
    const [first] = lines[0]?.facts[0]?.links ?? []
    expect([first?.covers, first?.weaknesses[0]?.en]).toEqual([
      100_000,
      'Its name does not say which invoice it is about: it is counted for all.',
    ])
  })

  it('puts the sum that a message admits on the oldest invoice first', () => {
    const facts = dossier({ ...both, findings: [finding({ amount: cents(220_000) })] })
    expect(factsOf(facts, 'principal:i1')['admission']).toEqual([195_000, 0])
    expect(factsOf(facts, 'principal:i2')['admission']).toEqual([25_000, 75_000])
  })
})

describe('what a message is worth', () => {
  const admission = (changes: Partial<GroundFinding>) =>
    factsOf(dossier({ findings: [finding(changes)] }), 'principal:i1')['admission']

  it('counts for what it names, once kept and without equivocation', () => {
    expect(admission({})).toEqual([195_000, 0])
    expect(admission({ amount: cents(50_000) })).toEqual([50_000, 145_000])
    expect(admission({ amount: null })).toEqual([195_000, 0])
  })

  it.each([
    ['nobody read it', { state: 'proposed' }],
    ['it is equivocal', { acknowledges: 'equivocal' }],
    ['it was set aside', { state: 'set-aside' }],
  ] as const)('counts for nothing while %s', (_, changes) => {
    expect(admission(changes)).toEqual([0, 195_000])
  })

  it('is stronger once an officer recorded it', () => {
    const linkOf = (isRecorded: boolean) =>
      groundsOf(dossier({ findings: [finding({ isRecorded })] })).lines[0]?.facts[3]?.links[0]
    expect(linkOf(true)?.weaknesses).toEqual([])
    expect(linkOf(true)?.proves.en).toContain('A judicial officer recorded it.')
    expect(linkOf(false)?.weaknesses[0]?.fr).toContain('Un export peut être modifié')
  })

  it.each(['creditor', 'other'] as const)('counts for nothing once its author is %s', (stated) => {
    expect(admission({ author: { ...finding().author, stated } })).toEqual([0, 195_000])
  })
})

describe('what speaks against the euros', () => {
  const against = (changes: Partial<GroundsFacts>) => groundsOf(dossier(changes)).against

  it('touches the sum that it names, else all that is claimed', () => {
    const nodes = against({
      findings: [
        finding({ id: 'f2', kind: 'dispute', amount: cents(40_000), acknowledges: 'none' }),
        finding({ id: 'f3', kind: 'dispute', amount: null, acknowledges: 'none' }),
      ],
      disputes: [{ id: 'd1', component: 'interest', on: day('2026-09-01'), isAnswered: true }],
    })
    expect(nodes.map((one) => [one.id, one.isWhole, one.amount, one.standing])).toEqual([
      ['dispute:d1', true, 6_419, 'answered'],
      ['finding:f2', false, 40_000, 'open'],
      ['finding:f3', true, 205_419, 'open'],
    ])
    expect(groundsOf(dossier({ findings: [finding({ kind: 'dispute' })] })).contested).toBe(195_000)
  })

  it('contests no more once it is answered and the whole debt admitted since', () => {
    const disputes = [
      { id: 'd1', component: 'whole' as const, on: day('2026-09-01'), isAnswered: true },
    ]
    expect(groundsOf(dossier({ disputes })).contested).toBe(205_419)
    const admitted = groundsOf(dossier({ disputes, isAdmittedSince: true }))
    expect([admitted.contested, admitted.against[0]?.amount]).toEqual([0, 205_419])
    expect(admitted.against[0]?.says.en).toContain('has admitted the whole debt since')
  })

  it('keeps what was set aside in view, and takes its euros off', () => {
    const author = { ...finding().author, stated: 'other' as const }
    const nodes = against({
      findings: [
        finding({ id: 'f2', kind: 'refusal', state: 'set-aside' }),
        finding({ id: 'f3', kind: 'dispute', author }),
      ],
    })
    expect(nodes.map((one) => [one.standing, one.counts, one.amount])).toEqual([
      ['set-aside', false, 0],
      ['set-aside', false, 0],
    ])
    expect(nodes[1]?.says.fr).toContain('n’est pas le débiteur')
  })

  it('sets a claimed payment beside the payment of the same sum that is known', () => {
    const claims = finding({ kind: 'payment_claimed', amount: cents(10_000), acknowledges: 'none' })
    const paid = {
      id: 'v1',
      on: day('2026-11-16'),
      served: cents(10_000),
      received: cents(10_000),
      isByBank: true,
    }
    expect(against({ findings: [claims] })[0]?.says.fr).toContain('Aucun versement connu')
    expect(against({ findings: [claims], payments: [paid] })[0]?.says.fr).toContain(
      `reçu le ${dayText(day('2026-11-16'))}`,
    )
  })

  it('says that an author is not confirmed, with the euros that rest on his words', () => {
    const author = { ...finding().author, stated: null }
    const [node] = against({ findings: [finding({ author, amount: cents(50_000) })] })
    expect(node).toMatchObject({
      kind: 'author-unconfirmed',
      amount: 50_000,
      touches: [{ line: 'principal:i1', amount: 50_000 }],
    })
  })

  it('says both grades of an author who is not confirmed, where they differ', () => {
    const says = (linkGrade: 'C' | 'E' | null) => {
      const author = { ...finding().author, stated: null, linkGrade }
      return against({ findings: [finding({ author })] })[0]?.says
    }
    expect(says('E')?.fr).toContain('le fichier le note C, son lien avec une partie est noté E.')
    expect(says('E')?.en).toContain('the file grades him C, his link to a party is graded E.')
    expect(says('C')?.fr).toContain('son auteur est noté C.')
    expect(says(null)).toEqual(says('C'))
  })

  it('shows the condition that a promise sets', () => {
    const [node] = against({ findings: [finding({ isConditional: true })] })
    expect(node).toMatchObject({ kind: 'message-reserve', amount: 195_000 })
  })
})

describe('the contested euros', () => {
  const disputed = (id: string, sum: number | null, words = '') =>
    finding({
      id,
      kind: 'dispute',
      amount: sum === null ? null : cents(sum),
      acknowledges: 'none',
      words,
    })
  const contested = (findings: readonly GroundFinding[], items = [item()]) => {
    const graph = groundsOf(dossier({ findings, items }))
    const ofLine = ({ contested: sum, contestedIsLeast }: typeof graph | EuroLine) =>
      [sum, contestedIsLeast] as const
    return { whole: ofLine(graph), principal: ofLine(graph.lines[0] ?? graph) }
  }

  it('are the sum that is stated, where one is, even twice', () => {
    expect(contested([disputed('f1', 40_000)]).whole).toEqual([40_000, false])
    expect(contested([disputed('f1', 40_000), disputed('f2', 40_000)]).whole).toEqual([
      40_000,
      false,
    ])
  })

  it('are at least the largest of several sums: they may be about other euros', () => {
    const { whole, principal } = contested([disputed('f1', 40_000), disputed('f2', 50_000)])
    expect(principal).toEqual([50_000, true])
    expect(whole).toEqual([50_000, true])
  })

  it('are never more than the line, and are all of it plainly', () => {
    expect(contested([disputed('f1', 40_000), disputed('f2', null)]).whole).toEqual([
      205_419,
      false,
    ])
    expect(contested([disputed('f1', 40_000), disputed('f2', 900_000)]).principal).toEqual([
      195_000,
      false,
    ])
  })

  it('are told apart by the invoices that the messages name', () => {
    const apart = [disputed('f1', 40_000, 'F-2025-318'), disputed('f2', 50_000, 'F-2025-400')]
    expect(contested(apart, [item(), second]).whole).toEqual([90_000, false])
  })

  it('may be more on a line that takes what another of them leaves', () => {
    const over = [disputed('f1', 150_000), disputed('f2', 200_000)]
    const { lines } = groundsOf(dossier({ findings: over, items: [item(), second] }))
    expect(lines.map((line) => [line.id, line.contested, line.contestedIsLeast])).toContainEqual([
      'principal:i2',
      5_000,
      true,
    ])
  })
})
