import type { GateChannel, GateDossier } from '#gate-question.ts'

/** Facts put in place of those of the lawful dossier; `undefined` makes one unknown. */
export type DossierChanges = {
  readonly [Fact in keyof GateDossier]?: GateDossier[Fact] | undefined
}

/**
 * A worked example of a rule: what it says of a message otherwise lawful.
 *
 * The defaults are an e-mail of an agency to a consumer on Wednesday 18 November 2026.
 */
export type GateCase = {
  readonly name: string
  readonly rule: string
  /** Added to the lawful text; on its own for the rules that look for something missing. */
  readonly text?: string
  readonly channel?: GateChannel
  readonly on?: string
  readonly dossier?: DossierChanges
  /** The words underlined by the first finding. */
  readonly marks?: string
  readonly expected: 'pass' | 'refuse' | 'ask' | 'not-concerned'
}
