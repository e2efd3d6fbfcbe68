import { said, saidTogether, verbatim, type Said } from '@quittance/kernel'
import { dayTold, type Words } from '#journal/told-facts.ts'

type Facts = {
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly on?: string | undefined
  readonly happened?: boolean | undefined
  readonly reason?: string | null | undefined
}

const kinds: Readonly<Record<string, Said>> = {
  insolvency: said('Procédure collective', 'Insolvency proceedings'),
  'over-indebtedness': said('Surendettement', 'Over-indebtedness'),
  vulnerability: said('Situation de vulnérabilité', 'Vulnerable situation'),
}

const stages: Readonly<Record<string, Said>> = {
  safeguard: said('Sauvegarde.', 'Safeguard.'),
  reorganisation: said('Redressement judiciaire.', 'Reorganisation.'),
  liquidation: said('Liquidation judiciaire.', 'Liquidation.'),
  filed: said('Dossier déposé.', 'Application filed.'),
  admissible: said('Dossier recevable.', 'Application admissible.'),
  measures: said('Mesures en cours.', 'Measures under way.'),
}

/** What the journal says of the holds of a person; of a vulnerability, that there is one. */
export const holdsTold = {
  'hold-noted': ({ kind, stage, on }) => {
    const [name, first] = [nameOf(kind), dayTold(on)]
    return {
      title: said(`${name.fr} : demandes suspendues`, `${name.en}: demands on hold`),
      detail: saidTogether([
        stages[stage ?? ''] ?? verbatim(''),
        said(`Depuis le ${first.fr}.`, `Since ${first.en}.`),
      ]),
    }
  },
  'hold-erased': ({ kind }) => {
    const name = nameOf(kind)
    return {
      title: said(`${name.fr} : détails effacés`, `${name.en}: details erased`),
      detail: verbatim(''),
    }
  },
  'hold-lifted': ({ kind, on, happened, reason }) => {
    const [name, first] = [nameOf(kind), dayTold(on)]
    const when =
      happened === false
        ? said('Notée par erreur.', 'Recorded by mistake.')
        : said(`Levée le ${first.fr}.`, `Lifted on ${first.en}.`)
    return {
      title: said(`${name.fr} : suspension levée`, `${name.en}: hold lifted`),
      detail: saidTogether([when, verbatim(reason ?? '')]),
    }
  },
} as const satisfies Readonly<Record<string, (facts: Facts) => Words>>

function nameOf(kind: string | undefined): Said {
  return kinds[kind ?? ''] ?? said('Suspension', 'Hold')
}
