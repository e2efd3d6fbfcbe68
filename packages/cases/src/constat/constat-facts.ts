import type { Day, Said } from '@quittance/kernel'

/** What shows a conversation: a telephone in hand, or an account reached by a browser. */
export type ShownBy = 'phone' | 'account'

/** What the depositor said of an export when it was received; null for what nobody said. */
export type ExportCustody = {
  readonly device: string | null
  readonly app: string | null
  readonly appVersion: string | null
  readonly exportedOn: Day | null
  readonly exportedBy: string | null
  readonly zone: string | null
}

/** An exhibit that holds a conversation to be recorded. */
export type RecordedExport = {
  readonly exhibit: number
  readonly format: string | null
  /** Numbers or names said to be of the creditor's side when the file was attached. */
  readonly owners: readonly string[]
  /** Null for an exhibit received before this was kept. */
  readonly custody: ExportCustody | null
}

/** A message of a conversation, at its place. */
export type ThreadMessage = {
  readonly id: string
  readonly exhibit: number
  /** The same for messages of one conversation of the file. */
  readonly conversation: string
  /** As the tool names the conversation. */
  readonly title: string | null
  /** How many messages the conversation has in all. */
  readonly messages: number
  /** Its place in the conversation, from 1. */
  readonly place: number
  /** Its place in the whole exhibit, from 1. */
  readonly position: number
  /** Day and hour as the file writes them. */
  readonly writtenAt: Said | null
  /** The identifier as the file writes it, and the name that it displays. */
  readonly authorRaw: string | null
  readonly authorName: string | null
  readonly text: string
  /** Kept by a person: the one that the officer is asked to record first. */
  readonly isKey: boolean
}

/** The facts that a kit is made of. */
export type ConstatFacts = {
  readonly exports: readonly RecordedExport[]
  /** The key messages and their neighbours. */
  readonly messages: readonly ThreadMessage[]
  /** The debtor's number as the case has it. */
  readonly debtorPhone: string | null
}

/** Something to be recorded on the spot, and what the case knows of it. */
export type ConstatPoint = {
  readonly id: string
  readonly what: Said
  /** One sentence an exhibit; empty where nothing is known. */
  readonly known: readonly Said[]
}

/** What is to be recorded on a telephone, or of an account. */
export type ConstatList = {
  readonly shownBy: ShownBy
  /** Whether a conversation of the case is shown so. */
  readonly applies: boolean
  readonly points: readonly ConstatPoint[]
}

/** A stretch of a conversation around its key messages. */
export type ConstatThread = {
  readonly exhibit: number
  readonly title: string | null
  readonly messages: number
  readonly rows: readonly (ThreadMessage & {
    /** Messages of the conversation left out just before this one. */
    readonly skipped: number
  })[]
  /** Messages left out after the last one. */
  readonly skippedAfter: number
}

/** All that the officer and the creditor need on the day. */
export type ConstatKit = {
  readonly threads: readonly ConstatThread[]
  readonly lists: readonly ConstatList[]
  readonly notProven: readonly Said[]
  readonly toConfirm: readonly Said[]
  /** What to do until the day. */
  readonly untilThen: readonly Said[]
}
