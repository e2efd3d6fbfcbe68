import { describe, expect, it } from 'vitest'
import { proposeHold } from '#inbound/propose-hold.ts'
import { proposeReading } from '#inbound/propose-reading.ts'

const proposed = (text: string) =>
  proposeHold(
    text,
    proposeReading({ text, commitments: null, bounced: false, automatic: false, returned: false })
      .signs,
  )

describe('proposeHold', () => {
  it.each([
    ['Notre société est en liquidation judiciaire.', 'insolvency', 'liquidation'],
    ['Le tribunal a ouvert un redressement judiciaire.', 'insolvency', 'reorganisation'],
    ['Une procédure de sauvegarde est ouverte.', 'insolvency', 'safeguard'],
    ['Maître Roux, mandataire judiciaire, vous écrira.', 'insolvency', null],
    ['Mon dossier à la Banque de France est déposé.', 'over-indebtedness', 'filed'],
    ['J’ai un plan conventionnel de redressement.', 'over-indebtedness', 'measures'],
    ['Je suis surendettée.', 'over-indebtedness', null],
    ['Mon mari est DÉCÉDÉ en janvier.', 'vulnerability', 'deceased'],
    ['Je suis sous curatelle depuis mars.', 'vulnerability', 'protected-adult'],
    ['Je sors d’un mois d’hospitalisation.', 'vulnerability', 'hospitalised'],
    ['J’ai perdu mon emploi.', 'vulnerability', 'other'],
  ])('reads « %s » as %s, %s', (text, kind, stage) => {
    expect(proposed(text)).toEqual({ kind, stage })
  })

  it('proposes nothing where nothing of that is said', () => {
    expect(proposed('Je vous règle 200 € le 4 décembre.')).toBeNull()
    expect(proposed('Je conteste cette facture.')).toBeNull()
  })
})
