import type { Certainty, Citation } from '@quittance/kernel'
import type { ExchangeUse, ExchangeWarning, TitleRoute } from '#acts/exchange-value/exchange.ts'
import { civil, enforcement, practice, ruling, text } from '#texts/citations.ts'
import type { DatedTable } from '#texts/dated-table.ts'

type Words = {
  readonly sentence: string
  readonly citations: readonly Citation[]
  readonly certainty: Certainty
}

/** What an exchange is good for, whatever it proves. */
export const exchangeUseWords: Readonly<Record<ExchangeUse, Words>> = {
  'shows-good-faith': {
    sentence:
      'La relance montre que le créancier a patiemment demandé son dû. Elle ne prouve pas la dette et ne met pas le débiteur en demeure.',
    citations: [
      enforcement('L111-8, al. 3'),
      practice('Lecture', 'une relance montre la bonne foi du créancier'),
    ],
    certainty: 'arguable',
  },
  'puts-on-notice': {
    sentence: 'La mise en demeure interpelle le débiteur et date la demande de payer.',
    citations: [civil('1344')],
    certainty: 'established',
  },
  'proves-sending': {
    sentence: 'Son envoi et sa présentation se prouvent par le récépissé, l’avis ou l’acte.',
    citations: [practice('Lecture', 'preuve de l’envoi par le récépissé ou l’acte')],
    certainty: 'arguable',
  },
  'binds-both': {
    sentence: 'L’échéancier signé tient lieu de loi à ceux qui l’ont fait.',
    citations: [civil('1103'), civil('1372')],
    certainty: 'established',
  },
  'admits-the-debt': {
    sentence: 'Le débiteur y reconnaît la dette.',
    citations: [civil('1383'), civil('2240')],
    certainty: 'established',
  },
  'shows-a-payment': {
    sentence: 'Il prouve un paiement, et laisse présumer ce qu’il paie.',
    citations: [civil('1342-8')],
    certainty: 'established',
  },
}

/** What to know before relying on an exchange. */
export const exchangeWarningWords: Readonly<Record<ExchangeWarning, Words>> = {
  'own-document': {
    sentence: 'Nul ne peut se constituer de titre à soi-même.',
    citations: [civil('1363')],
    certainty: 'established',
  },
  'receipt-not-proved': {
    sentence:
      'Sans récépissé, avis ou acte, le débiteur peut nier l’avoir reçue. La preuve de l’envoi et de sa date reste à faire.',
    citations: [civil('1353')],
    certainty: 'established',
  },
  'consent-to-registered-e-mail': {
    sentence:
      'Un destinataire qui n’est pas un professionnel doit avoir consenti à recevoir des envois recommandés électroniques. La preuve se garde un an chez le prestataire, il faut la copier.',
    citations: [text('CPCE (postes)', 'L100'), text('CPCE (postes)', 'R53-3')],
    certainty: 'established',
  },
  'not-signed': {
    sentence: 'Sans signature, l’échéancier ne lie pas celui qui le conteste.',
    citations: [civil('1367')],
    certainty: 'established',
  },
  'spoken-only': {
    sentence:
      'Un aveu seulement verbal n’est reçu que là où la preuve est libre, et le juge en apprécie la valeur.',
    citations: [civil('1383-1')],
    certainty: 'established',
  },
  'indispensable-and-proportionate': {
    sentence:
      'Une preuve déloyale n’est plus écartée d’office. Elle doit être indispensable, et l’atteinte proportionnée au but poursuivi.',
    citations: [ruling('Cass. ass. plén.', '22 décembre 2023, n° 20-20.648')],
    certainty: 'established',
  },
  'recording-is-a-crime': {
    sentence:
      'Enregistrer à son insu une parole prononcée à titre privé est un délit. Il ne faut jamais le faire.',
    citations: [text('C. pén.', '226-1')],
    certainty: 'established',
  },
}

/** By which ways an agreement becomes an enforceable title, from the lightest to the heaviest. */
export const titleRoutesInForce = {
  label: 'Voies par lesquelles un accord devient un titre exécutoire',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2016-10-01',
      value: ['small-claims', 'homologation', 'notarial-deed'],
      source: practice('CPCE', 'L111-3, versions antérieures au 24/12/2021'),
    },
    {
      from: '2021-12-24',
      value: ['small-claims', 'lawyers-deed', 'homologation', 'notarial-deed'],
      source: practice('Loi n° 2021-1729 du 22 décembre 2021', '44'),
    },
    {
      from: '2023-06-01',
      value: ['small-claims', 'lawyers-deed', 'homologation', 'notarial-deed'],
      source: enforcement('L111-3'),
    },
  ],
} satisfies DatedTable<readonly TitleRoute[]>

/** What each way asks for. */
export const titleRouteWords: Readonly<Record<TitleRoute, Omit<Words, 'certainty'>>> = {
  'small-claims': {
    sentence:
      'Un commissaire de justice peut en faire un titre par la procédure simplifiée, si le débiteur l’accepte dans le mois et si la somme le permet.',
    citations: [enforcement('L111-3, 5°'), enforcement('L125-1')],
  },
  'lawyers-deed': {
    sentence:
      'Une transaction ou un accord issu d’une médiation, d’une conciliation ou d’une procédure participative, contresigné par les avocats de chacun, devient un titre par la formule du greffe.',
    citations: [enforcement('L111-3, 7°')],
  },
  homologation: {
    sentence: 'Un juge peut conférer force exécutoire à l’accord des deux parties.',
    citations: [enforcement('L111-3, 1°')],
  },
  'notarial-deed': {
    sentence: 'Passé devant notaire et revêtu de la formule exécutoire, l’acte est un titre.',
    citations: [enforcement('L111-3, 4°'), civil('1369')],
  },
}

/** The first day on which an unfair proof is weighed rather than excluded. */
export const unfairProofWeighed = {
  label: 'Preuve déloyale : le juge met en balance',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '2023-12-22',
      value: true,
      source: ruling('Cass. ass. plén.', '22 décembre 2023, n° 20-20.648'),
    },
  ],
} satisfies DatedTable<boolean>
