import type { Occasion } from '#words/facts/letter-facts.ts'
import type { Party } from '#words/facts/parties.ts'

/** A message that the officer is asked to record, as the export writes it. */
export type ConstatMessage = {
  /** Its place among the messages of its exhibit, from 1. */
  readonly position: number
  /** Day and hour as the file writes them; null where it writes none. */
  readonly writtenAt: string | null
  /** The author as the tool displays him; null where the file names nobody. */
  readonly author: string | null
  /** In full: nothing is shortened. */
  readonly text: string
}

/** A conversation to be recorded, and what shows it. */
export type ConstatConversation = {
  /** The number of the exhibit that holds its export. */
  readonly exhibit: number
  /** That of its file in the bundle that was sealed (`0004`); null while none was. */
  readonly sealedNumber: string | null
  /** With whom, as the tool names it. */
  readonly title: string | null
  readonly app: string | null
  /** A telephone has a line and a contact card; an account is reached by a browser. */
  readonly shownBy: 'phone' | 'account'
  /** Make and model, or the account, as they were said; null where nobody said. */
  readonly device: string | null
  readonly messages: number
  readonly keyMessages: readonly ConstatMessage[]
}

/** Facts of the letter that asks an officer (commissaire de justice) for a constat. */
export type ConstatRequestFacts = Occasion & {
  readonly office: Party
  /** Null only where the sender is the creditor. */
  readonly creditor: Party | null
  readonly debtorName: string
  /** What is owed: ends the sentence « ces messages concernent ». */
  readonly claim: string
  /** Who presents the device, and where it can be seen. */
  readonly presentedBy: string | null
  readonly seenAt: string | null
  /** The bundle that was sealed, whose numbers are given; null while none was. */
  readonly sealedBundle: string | null
  readonly conversations: readonly ConstatConversation[]
  /** What goes with the letter, each by its name. */
  readonly enclosures: readonly string[]
}

/** Something to be recorded on the spot, and what the case knows of it. */
export type ConstatItem = { readonly what: string; readonly known: string | null }

/** Facts of the form that the officer and the creditor have in hand on the day (fiche de relevé). */
export type ConstatFormFacts = Occasion & {
  readonly creditorName: string
  readonly debtorName: string
  /** The bundle that was sealed, whose numbers are given; null while none was. */
  readonly sealedBundle: string | null
  readonly exhibits: readonly {
    readonly number: number
    readonly sealedNumber: string | null
    readonly title: string
    readonly messages: number
    readonly sha256: string
  }[]
  readonly threads: readonly {
    readonly title: string
    readonly messages: readonly (ConstatMessage & { readonly isKey: boolean })[]
  }[]
  readonly lists: readonly { readonly title: string; readonly items: readonly ConstatItem[] }[]
  readonly notProven: readonly string[]
  /** What no verified text of the house states, each as a sentence. */
  readonly toConfirm: readonly string[]
}
