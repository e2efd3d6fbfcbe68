import type { lastingFr } from '#features/dossiers/history/lasting/lasting.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of what is done on a sealed bundle after its sealing. */
export const lastingEn: SameKeys<typeof lastingFr> = {
  holds: (until, from) =>
    `The time-stamp can be checked until ${until}; to be renewed before that day. The product does it by itself from ${from}.`,
  toRenew: (until) =>
    `The time-stamp can be checked until ${until}: it is to be renewed before that day.`,
  ended: (until) =>
    `The certificate of the time-stamp ended on ${until} without renewal: it can only be checked at its own date. Seal the case again.`,
  due: 'To be renewed',
  over: 'Certificate ended',
  byHand: 'To be renewed by hand',
  unknown:
    'Sealed before the product kept the end of the time-stamp: it does not know when to renew it. Renew it yourself once; it will see to it afterwards.',
  notNow: 'Not now',
  renewedOn: (day, authority) => `Renewed on ${day} by “${authority}”.`,
  byItself: (day, authority) => `Renewed by the product on ${day}, by “${authority}”.`,
  renew: 'Renew the time-stamp',
  renewOf: (day) => `Renew the time-stamp of the bundle sealed on ${day}`,
  renewing: 'Renewal under way. You may leave this page.',
  renewBegins: 'Renewal begun.',
  asic: 'Take away as ASiC-E',
  asicOf: (day) => `Take away as ASiC-E the bundle sealed on ${day}`,
  asicMaking: 'Being written as ASiC-E.',
  asicBegins: 'Writing as ASiC-E begun.',
  asicHere: 'Download as ASiC-E',
  unsure: 'The server did not answer: the request may have been taken.',
  safe: 'Nothing is done twice if you start again.',
}
