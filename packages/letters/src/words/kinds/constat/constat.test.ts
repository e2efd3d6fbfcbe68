import { describe, expect, it } from 'vitest'
import { composeLetter } from '#words/compose-letter.ts'
import type { ConstatRequestFacts } from '#words/facts/constat-facts.ts'
import { sampleFacts } from '../../../../testing/sample-facts.ts'

const facts = sampleFacts['constat-request']
const spaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ')

function requestText(change: Partial<ConstatRequestFacts> = {}): string {
  const outcome = composeLetter('constat-request', { ...facts, ...change })
  if (outcome.kind === 'refused') throw new Error(outcome.because.join(', '))
  return spaces(outcome.letter.text)
}

const [conversation] = facts.conversations
const withMessage = (change: object): Partial<ConstatRequestFacts> => ({
  conversations: facts.conversations.map((one) => ({
    ...one,
    keyMessages: one.keyMessages.map((message) => ({ ...message, ...change })),
  })),
})

describe('a request for a constat', () => {
  it('says who asks, for whom, which messages, what is to be recorded, and asks for an estimate', () => {
    const text = requestText()
    expect(text).toContain('Maître Hélène Fictive\n7 RUE IMAGINAIRE\n69000 LYON')
    expect(text).toContain(
      'Nous vous demandons, pour le compte de Piscines du Vallon, de bien vouloir dresser un ' +
        'procès-verbal de constat de messages échangés avec Mme Élodie Garnier et affichés sur ' +
        'un téléphone.',
    )
    expect(text).toContain(
      '« Élodie Garnier » (WhatsApp, 31 messages, téléphone Exemple X1, pièce n° 3 du dossier (0002 du paquet scellé))',
    )
    expect(text).toContain('ceux du paquet scellé « dossier-2026-0139-20260420-1a2b3c ».')
    expect(text).toContain(
      'Message 12 de l’export, de « Élodie Garnier », daté « 14/04/2026 à 21:04 »',
    )
    expect(text).toContain('Je vous dois bien les 1490 euros, je vire tout avant le 30.')
    expect(text).toContain('la fiche du contact qui relie le nom affiché au numéro')
    expect(text).toContain('in extenso, avec la date et l’heure affichées')
    expect(text).toContain('une estimation du coût, déplacement compris')
    expect(text).toContain('Ana Vallon vous présentera l’appareil, à l’adresse suivante')
    expect(text).not.toContain('adresse IP')
  })

  it('speaks of an account where no telephone shows the conversation', () => {
    const conversations = facts.conversations.map((one) => ({
      ...one,
      shownBy: 'account' as const,
    }))
    const text = requestText({ conversations })
    expect(text).toContain('affichés sur un compte en ligne.')
    expect(text).toContain('l’adresse IP, l’absence de proxy, l’horloge synchronisée')
    expect(text).not.toContain('IMEI')
  })

  it('keeps every sign of a message, telling by its number the one that no face draws', () => {
    expect(requestText(withMessage({ text: 'OK 👍\r\ndemain' }))).toContain('OK [U+1F44D]\ndemain')
    const unsaid = requestText(withMessage({ author: null, writtenAt: null }))
    expect(unsaid).toContain('Message 12 de l’export, auteur non affiché, sans date')
  })

  it('states no price, and no force of the report', () => {
    expect(requestText()).not.toMatch(/honoraires|tarif|fait foi|force probante/u)
  })

  it('is refused without a message to record, and to an agency that names no creditor', () => {
    const none = conversation === undefined ? [] : [{ ...conversation, keyMessages: [] }]
    expect(
      composeLetter('constat-request', { ...facts, conversations: none, creditor: null }),
    ).toEqual({ kind: 'refused', because: ['creditor-not-named', 'no-key-message'] })
  })
})

describe('the form of a constat', () => {
  it('has a box and a blank for each thing to record, beside what the case knows', () => {
    const outcome = composeLetter('constat-form', sampleFacts['constat-form'])
    expect(outcome).toMatchObject({ kind: 'composed' })
    if (outcome.kind === 'refused') return
    const list = outcome.letter.body.find(({ id }) => id === 'list-1')
    expect(list).toMatchObject({
      columns: [{ holds: 'box' }, {}, {}, { holds: 'blank' }],
      rows: [
        ['', 'marque et modèle', 'téléphone Exemple X1', ''],
        ['', 'numéro de série ou IMEI', 'rien', ''],
      ],
    })
    const text = spaces(outcome.letter.text)
    expect(text).toContain('12, clé | 14/04/2026 à 21:04 | Élodie Garnier')
    expect(text).toContain('Ce que ce relevé ne prouve pas. Qui tenait le téléphone')
    expect(text).toContain('À confirmer. La norme NF Z67-147')
    expect(text).toContain('3 | 0002 | Échanges par messagerie | 31')
    expect(text).toContain('ceux du paquet scellé « dossier-2026-0139-20260420-1a2b3c ».')
  })

  it('has no number of a bundle while none is sealed', () => {
    const { exhibits } = sampleFacts['constat-form']
    const outcome = composeLetter('constat-form', {
      ...sampleFacts['constat-form'],
      sealedBundle: null,
      exhibits: exhibits.map((one) => ({ ...one, sealedNumber: null })),
    })
    const text = outcome.kind === 'composed' ? spaces(outcome.letter.text) : ''
    expect(text).toContain('3 | Échanges par messagerie | 31')
    expect(text).not.toContain('scellé')
    const bare = facts.conversations.map((one) => ({ ...one, sealedNumber: null }))
    expect(requestText({ conversations: bare, sealedBundle: null })).toContain('X1, pièce n° 3)')
  })
})
