import { describe, expect, it } from 'vitest'
import {
  agencyLife,
  begun,
  claimed,
  covered,
  creditorLife,
  firstLetter,
  firstLetterParts,
  laterLetter,
  sentOn,
  verdictsOn,
} from '#testing/lives/checker/examples.ts'
import type { Happening, Life } from '#testing/lives/checker/life.ts'

type Row = readonly [name: string, life: Life, verdicts: readonly string[]]

const reads = (text: string) => sentOn('2026-05-05', { act: 'A', text })
const says = (text: string) => creditorLife({}, reads(text))
const barred = { barredFrom: '2026-05-05' }
const saysOfBarred = (text: string, ...before: readonly Happening[]) =>
  creditorLife(barred, ...before, reads(text))

const COURT = 'À défaut de règlement, nous saisirons le tribunal judiciaire.'
const NOTICE = 'Par la présente, nous vous mettons en demeure de payer 1 500,00 €.'

const acknowledged: Happening = {
  kind: 'payment',
  at: '2026-05-01T08:00:00Z',
  dossier: 'D1',
  id: 'P-1',
  amountCents: 100,
  receivedOn: '2026-04-30',
}

const ofTimeBarred: readonly Row[] = [
  ['a court', saysOfBarred(COURT), ['3 A']],
  ['a formal notice', saysOfBarred(NOTICE), ['3 A']],
  [
    'a formal notice broken by the line',
    saysOfBarred('MISE EN\nDEMEURE\n\nMerci de payer.'),
    ['3 A'],
  ],
  [
    'a formal notice without accents, its letters apart',
    saysOfBarred('Ceci est une m i s e en demeure. Le t r i b u n a l suivra.'),
    ['3 A'],
  ],
  [
    'the contentious department',
    saysOfBarred('Votre dossier passera au service contentieux.'),
    ['3 A'],
  ],
  ['an order to pay', saysOfBarred('Nous demanderons une injonction de payer.'), ['3 A']],
  ['proceedings', saysOfBarred('Sans réponse, des poursuites seront engagées.'), ['3 A']],
  ['a lawyer', saysOfBarred('Notre avocat vous écrira.'), ['3 A']],
  [
    'a right, and what follows from silence',
    saysOfBarred('Vous pouvez contester ; à défaut, le juge sera saisi.'),
    ['3 A'],
  ],
  [
    'an acknowledgment that comes too late',
    creditorLife({ barredFrom: '2026-04-30' }, acknowledged, reads(COURT)),
    ['3 A'],
  ],
  [
    'an acknowledgment taken back',
    saysOfBarred(COURT, acknowledged, {
      kind: 'payment-undone',
      at: '2026-05-02T08:00:00Z',
      dossier: 'D1',
      id: 'P-1',
    }),
    ['3 A'],
  ],
  ['the day before, a court', creditorLife({ barredFrom: '2026-05-06' }, reads(COURT)), []],
  ['a claim never barred', creditorLife({ barredFrom: null }, reads(COURT)), []],
  ['an acknowledgment in time', saysOfBarred(COURT, acknowledged), []],
  ['a friendly demand', saysOfBarred('Nous vous prions de régler 1 500,00 €.'), []],
  ['what cannot be done', saysOfBarred('Cette dette ne peut plus être réclamée en justice.'), []],
  ['what the letter is not', saysOfBarred('Cette lettre n’est pas une mise en demeure.'), []],
  [
    'a mediator',
    saysOfBarred('Vous pouvez saisir gratuitement le médiateur, ou un conciliateur de justice.'),
    [],
  ],
  [
    'the name of a code',
    saysOfBarred('Article R. 124-4 du code des procédures civiles d’exécution.'),
    [],
  ],
]

const withoutTitle: readonly Row[] = [
  ['a bailiff', says('Un huissier se présentera chez vous.'), ['12 A']],
  ['an officer', says('Le dossier part chez un commissaire de justice.'), ['12 A']],
  ['a seizure of accounts', says('À défaut, vos comptes seront saisis.'), ['12 A']],
  ['a seizure', says('Nous ferons pratiquer une saisie.'), ['12 A']],
  ['a seizure of wages, without accents', says('La saisie de vos salaires suivra.'), ['12 A']],
  ['forced execution', says('Le recouvrement forcé sera engagé.'), ['12 A']],
  ['a complaint', says('Nous déposerons plainte.'), ['12 A']],
  ['a crime', says('Ce comportement relève de l’escroquerie.'), ['12 A']],
  ['the look of a court', says('RÉPUBLIQUE FRANÇAISE\n\nMerci de payer.'), ['12 A']],
  ['a summons as its title', says('ASSIGNATION\n\nMerci de payer.'), ['12 A']],
  ['a demand called a sommation', says('Dernière sommation avant suite.'), ['12 A']],
  ['letters apart', says('Un h u i s s i e r passera.'), ['12 A']],
  ['a court, of a claim in time', says(COURT), []],
  ['a formal notice, of a claim in time', says(NOTICE), []],
  ['a court seised', says('La juridiction compétente sera saisie.'), []],
  [
    'a bailiff, by an officer',
    { ...says('Un huissier passera chez vous.'), capacity: 'officer' },
    ['12 A'],
  ],
  ['no seizure', says('Aucune saisie ne peut être pratiquée sans titre exécutoire.'), []],
  ['what the sender is not', says('Nous ne sommes ni un tribunal ni un huissier.'), []],
  [
    'the procedure of small claims',
    says(
      'La procédure simplifiée des petites créances, menée par un commissaire de justice (art. L. 125-1), reste possible.',
    ),
    [],
  ],
  ['a clause of the contract', says('La clause pénale du contrat est de 0,00 €.'), []],
  ['the mediator seised', says('Vous pouvez saisir le médiateur de la consommation.'), []],
  [
    'an officer, who signs',
    { ...says('Maître Kerven, commissaire de justice, vous prie de payer.'), capacity: 'officer' },
    [],
  ],
]

const firstly = (text: string, changes: object = {}): Life => ({
  ...agencyLife(),
  happenings: [
    ...covered,
    claimed,
    sentOn('2026-04-07', { act: 'A', step: 'first-reminder', text, ...changes }),
  ],
})
const without = (part: keyof typeof firstLetterParts) => firstly(firstLetter({ [part]: '' }))
const later = (text: string, changes: object = {}) => agencyLife({ ...reads(text), ...changes })

const firstLetters: readonly Row[] = [
  ['no name of the house', without('head'), ['4 A']],
  ['no activity', without('activity'), ['4 A']],
  ['no creditor', without('creditor'), ['4 A']],
  [
    'no address of the creditor',
    firstly(firstLetter({ creditor: 'Créancier : Ateliers Morvan' })),
    ['4 A'],
  ],
  ['no principal apart', without('principal'), ['4 A']],
  [
    'no interest apart',
    firstly(firstLetter({ interest: '', total: 'Total à régler : 1 540,00 €' })),
    ['4 A'],
  ],
  [
    'no way to pay',
    firstly(firstLetter({ demand: 'Nous vous demandons de régler cette somme.' })),
    ['4 A'],
  ],
  ['no second paragraph', without('law2'), ['4 A']],
  ['no third paragraph', without('law3'), ['4 A']],
  [
    'a word of the law changed',
    firstly(firstLetter({ law2: firstLetterParts.law2.replace('sans titre', 'avec titre') })),
    ['4 A'],
  ],
  ['an e-mail first', firstly(firstLetter(), { channel: 'e-mail' }), ['4 A']],
  ['a call first', firstly(firstLetter(), { channel: 'call' }), ['4 A']],
  [
    'a later letter without reference',
    later('Notre lettre du 7 avril 2026 est sans réponse.'),
    ['4 A'],
  ],
  [
    'a later letter with the reference of another',
    later('Notre lettre du 7 avril 2026, QT-2026-002.'),
    ['4 A'],
  ],
  ['a later letter without the day', later('Notre lettre QT-2026-001 est sans réponse.'), ['4 A']],
  [
    'a later letter with another day',
    later('Notre lettre du 17 avril 2026, QT-2026-001.'),
    ['4 A'],
  ],
  ['a call without reference', later('Vous avez reçu notre lettre.', { channel: 'call' }), ['4 A']],
  ['a first letter that has all', firstly(firstLetter()), []],
  ['a registered first letter', firstly(firstLetter(), { channel: 'registered-letter' }), []],
  [
    'the law broken in lines',
    firstly(firstLetter({ law2: firstLetterParts.law2.replaceAll(' la ', '\nla ') })),
    [],
  ],
  [
    'straight apostrophes in the law',
    firstly(firstLetter({ law2: firstLetterParts.law2.replaceAll('’', "'") })),
    [],
  ],
  ['a later letter that recalls both', later(laterLetter()), []],
  ['a later letter, the day in figures', later('Lettre QT-2026-001 du 07/04/2026.'), []],
  ['a call that recalls both', later(laterLetter(), { channel: 'call' }), []],
  ['a creditor, who owes none of it', says('Merci de régler 1 500,00 €.'), []],
]

describe('rule 3, of a time-barred claim', () => {
  it.each(ofTimeBarred)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })

  it('takes the paragraphs that the first letter quotes for the words of the law', () => {
    const happenings = begun.map((one) => (one.kind === 'claim' ? { ...one, ...barred } : one))
    expect(verdictsOn({ ...agencyLife(), happenings })).toEqual([])
  })
})

describe('rule 4, the first letter of an agency', () => {
  it.each(firstLetters)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})

describe('rule 12, words that want a title', () => {
  it.each(withoutTitle)('%s', (_, life, verdicts) => {
    expect(verdictsOn(life)).toEqual(verdicts)
  })
})
