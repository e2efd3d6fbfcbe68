import { useQuery } from '@tanstack/react-query'
import type { StatementLine } from '@quittance/contract'
import { negateCents, type Explanation } from '@quittance/kernel'
import { useMemo, useState, type ReactNode } from 'react'
import { dossierQuery } from '#app/dossier/dossier-queries.ts'
import { PaymentPanel } from '#app/dossier/record/PaymentPanel.tsx'
import { ForgottenPayment } from '#app/law/forgotten/ForgottenPayment.tsx'
import { itemAnswers, sumsOf } from '#app/law/forgotten/item-answers.ts'
import { lawQuery } from '#app/law/forgotten/law-query.ts'
import { triedExplanation } from '#app/law/forgotten/tried-explanation.ts'
import { useForgotten } from '#app/law/forgotten/use-forgotten.ts'
import { useSignedIn } from '#app/session/session.ts'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import type { TrialProps, WhyTrial } from '#ui/why/why-trial.ts'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'

/** The amount whose reasons are open: a component of the statement, or the interest of an item. */
export type TriedAmount = {
  readonly dossierId: string
  readonly asOf: string
  readonly because: Explanation
  readonly of: StatementLine['component'] | { readonly itemId: string }
}

/** « Ajouter un paiement oublié » in the panel of an amount; `act` is its name on the screen. */
export function forgottenTrial(amount: TriedAmount, act: string): WhyTrial {
  return { act, keyName: 'r', form: (props) => <ForgottenTrial {...props} amount={amount} /> }
}

function ForgottenTrial(props: TrialProps & { readonly amount: TriedAmount }): ReactNode {
  const { amount, open, onLeave, onClose, children } = props
  const { dossierId, asOf, because, of } = amount
  const today = dayOf(useSignedIn().today)
  const format = useFormat()
  const [recording, setRecording] = useState(false)
  const { data: law } = useQuery({ ...lawQuery(dossierId, asOf), enabled: open })
  const { data: dossier } = useQuery({ ...dossierQuery(dossierId), enabled: recording })
  const forgotten = useForgotten(dossierId, law)
  const before = useMemo(() => (law === undefined ? [] : itemAnswers(law.items, law.rates)), [law])
  const after = useMemo(
    () =>
      law === undefined || forgotten.items === null
        ? before
        : itemAnswers(forgotten.items, law.rates),
    [before, forgotten.items, law],
  )
  if (!open) return children(null, null)
  if (law === undefined) return children(null, <LoadingRules rows={3} />)
  const sums = { before: sumsOf(before), after: sumsOf(after) }
  const form = (
    <>
      <ForgottenPayment
        of={forgotten}
        {...sums}
        today={today}
        asOf={asOf}
        onLeave={() => {
          forgotten.clear()
          onLeave()
        }}
        onRecord={() => setRecording(true)}
      />
      {recording && dossier !== undefined && (
        <PaymentPanel dossier={dossier} known={forgotten} onClose={onClose} />
      )}
    </>
  )
  const { on } = forgotten
  if (forgotten.items === null || on === null || on.toString() > asOf) return children(null, form)
  if (typeof of === 'string') {
    const { after: counted } = sums
    const now = of === 'paid' || of === 'remitted' ? negateCents(counted[of]) : counted[of]
    const explanation = triedExplanation(because, { on, answers: after, ...sums })
    return children({ figure: format.euros(now), explanation }, form)
  }
  const interest = after.find(({ item }) => item.id === of.itemId)?.interest
  if (interest?.outcome !== 'answer') return children(null, form)
  return children(
    { figure: format.euros(interest.value.interest), explanation: interest.explain() },
    form,
  )
}
