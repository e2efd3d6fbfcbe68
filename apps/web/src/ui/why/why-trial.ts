import type { Explanation } from '@quittance/kernel'
import type { ReactNode } from 'react'

/** A figure and its reasons, as they would be with what is tried. */
export type Tried = { readonly figure: string; readonly explanation: Explanation }

export type TrialProps = {
  /** The form is asked for. */
  readonly open: boolean
  readonly onLeave: () => void
  /** Closes the whole panel: what was tried is now recorded. */
  readonly onClose: () => void
  /** Draws the panel with what is tried, null for as it stands, and with the form. */
  readonly children: (tried: Tried | null, form: ReactNode) => ReactNode
}

/** What may be tried in a panel on the figure that it explains; nothing is recorded. */
export type WhyTrial = {
  /** Its act beside « Copier le calcul »: « Ajouter un paiement oublié ». */
  readonly act: string
  readonly keyName: string
  /** Holds the form and counts again; it draws the panel in either state, so that it stays open. */
  readonly form: (props: TrialProps) => ReactNode
}
