import type { DossierView, PossibleAct } from '@quittance/contract'
import { paths } from '#paths.ts'

/** What a person can record on a dossier, each in its own panel. */
export type Recording = 'note' | 'promise' | 'dispute' | 'settle' | 'payment' | 'attach'

/** Where an act leads: a page, a panel of this one, or nowhere in the product. */
export type Way =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'panel'; readonly panel: Recording }
  | { readonly kind: 'none' }

type Act = PossibleAct['act']
type Channel = 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail'

/** The key of an act on the dossier page; acts without a key are reached from their button. */
export const keyOfAct: Readonly<Partial<Record<Act, string>>> = {
  'first-letter': 'l',
  reminder: 'l',
  'formal-notice': 'l',
  call: 'a',
  promise: 'p',
  dispute: 'd',
  'record-payment': 'r',
}

/** The address of the page that writes a letter of a kind. */
export function letterHref(id: string, letter: string, channel: Channel): string {
  return `${paths.compose(id)}?lettre=${letter}&canal=${channel}`
}

/** The address of the page that writes an answer to a dispute. */
export function answerHref(
  id: string,
  to: { readonly about: string; readonly answer: string; readonly channel: Channel },
): string {
  return `${letterHref(id, 'dispute-answer', to.channel)}&pour=${to.about}&reponse=${to.answer}`
}

/** The address of the page that writes an apology, by the way that the error left. */
export function apologyHref(id: string, actId: string, channel: Channel): string {
  return `${letterHref(id, 'apology', channel)}&pour=${actId}`
}

/** Where to go to do an act on a dossier. */
export function wayOf(act: Act, dossier: DossierView): Way {
  const { id } = dossier
  switch (act) {
    case 'first-letter':
      return { kind: 'page', href: byItsWay(dossier, 'first-reminder') }
    case 'reminder':
      return { kind: 'page', href: byItsWay(dossier, dossier.nextReminder) }
    case 'formal-notice':
      return { kind: 'page', href: byItsWay(dossier, 'formal-notice') }
    case 'review-finding':
      return { kind: 'page', href: toReview(dossier) }
    case 'pay-over':
      return { kind: 'page', href: paths.clientMoney() }
    case 'call':
      return { kind: 'page', href: paths.call(id) }
    case 'promise':
      return { kind: 'panel', panel: 'promise' }
    case 'dispute':
      return { kind: 'panel', panel: 'dispute' }
    case 'record-payment':
      return { kind: 'panel', panel: 'payment' }
    case 'hand-over':
    case 'close':
      return { kind: 'none' }
  }
}

/** The page that writes a step, by the way that the scenario of the dossier sends it. */
function byItsWay(dossier: DossierView, letter: keyof DossierView['letterWays']): string {
  const way = dossier.letterWays[letter]
  return way === 'sms' ? paths.sms(dossier.id) : letterHref(dossier.id, letter, way)
}

/** A reply that waits is read where it is handled; what was found in it, on its exhibit. */
function toReview(dossier: DossierView): string {
  const { findingsToReview, repliesAwaiting } = dossier
  return repliesAwaiting > 0 && findingsToReview === 0 ? paths.inbox() : exhibitToReview(dossier)
}

function exhibitToReview({ exhibits }: DossierView): string {
  const waiting = exhibits.find(({ findingsToReview }) => findingsToReview > 0)
  const conversation = waiting ?? exhibits.find(({ messages }) => messages > 0) ?? exhibits[0]
  return conversation === undefined ? paths.evidence() : paths.exhibit(conversation.id)
}

/** The letter that `l` writes now: the first of the possible ones, in the order of the law. */
export function letterAct(dossier: DossierView): Act | null {
  const letters: readonly Act[] = ['first-letter', 'reminder', 'formal-notice']
  return letters.find((act) => dossier.possible.some((one) => one.act === act)) ?? null
}
