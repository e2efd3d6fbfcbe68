import type { Support } from '@quittance/cases'
import type { DossierRecord, FindingInWords } from '@quittance/database'
import { dayText, englishDay, said, verbatim, type Said } from '@quittance/kernel'
import { lettersOf } from '#assessment/letters-sent.ts'

/** What carries a fact, as a person names it. */
export function supportLabel(support: Support, dossier: DossierRecord): Said {
  switch (support.kind) {
    case 'exhibit': {
      const exhibit = dossier.exhibits.find(({ id }) => id === support.id)
      return verbatim(exhibit?.declaredName ?? '')
    }
    case 'letter': {
      const sent = lettersOf(dossier).find(({ act }) => act.id === support.id)
      return onDay(said('Mise en demeure', 'Formal notice'), sent?.on)
    }
    case 'event': {
      const event = dossier.limitationEvents.find(({ id }) => id === support.id)
      const isOrder = event?.kind === 'payment-order-served'
      return onDay(
        isOrder
          ? said('Injonction de payer signifiée', 'Payment order served')
          : said('Mise en demeure notée', 'Formal notice noted'),
        event?.on,
      )
    }
    case 'payment': {
      const payment = dossier.payments.find(({ id }) => id === support.id)
      return payment?.bankLineId === null
        ? said('Versement noté à la main', 'Payment noted by hand')
        : said('Ligne du relevé de la banque', 'Line of the bank statement')
    }
    case 'line': {
      const item = dossier.items.find(({ id }) => support.id === `principal:${id}`)
      return verbatim(`Principal, ${item?.number ?? ''}`)
    }
    case 'record':
      return said('Fiche du dossier', 'Record of the case')
  }
}

function onDay(what: Said, on: Temporal.PlainDate | undefined): Said {
  if (on === undefined) return what
  return said(`${what.fr} du ${dayText(on)}`, `${what.en} of ${englishDay(on)}`)
}

/** What is doubtful in the date of a message: read in two ways, absent, or of an unknown zone. */
export function timeSays({ message }: Pick<FindingInWords, 'message'>): readonly Said[] {
  const { sentLocal, timeRaw, zone, hasAmbiguousDates } = message
  if (sentLocal === null) {
    return [
      timeRaw === null
        ? said('Le fichier n’en donne pas la date.', 'The file does not give its date.')
        : hasAmbiguousDates
          ? said(
              'Cette date se lit de deux façons, jour puis mois ou mois puis jour : aucun jour n’en est tiré.',
              'This date reads in two ways, day then month or month then day: no day is taken from it.',
            )
          : said(
              'Cette date ne se lit pas : aucun jour n’en est tiré.',
              'This date cannot be read: no day is taken from it.',
            ),
    ]
  }
  return zone === 'device-unknown'
    ? [
        said(
          'Heure de l’appareil : le fichier ne dit pas de quel fuseau.',
          'Hour of the device: the file does not say of which time zone.',
        ),
      ]
    : []
}
