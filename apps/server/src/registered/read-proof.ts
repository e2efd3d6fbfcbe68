import type { RegisteredProposal } from '@quittance/contract'
import { lettersNumbered, registeredStatesOf } from '@quittance/database'
import { readProofText } from '#registered/proof-text.ts'
import type { Work } from '#wiring/work.ts'

const MOST_ROWS = 500

/** What a proof says of the letters of the organisation, for a person to confirm; nothing is written. */
export async function readProof(
  { tx }: Work,
  { text }: { readonly text: string },
): Promise<{ rows: RegisteredProposal[] }> {
  const read = readProofText(text).slice(0, MOST_ROWS)
  const letters = await lettersNumbered(tx, [...new Set(read.map(({ number }) => number))])
  const states = await registeredStatesOf(
    tx,
    letters.map(({ actId }) => actId),
  )
  const rows = read.map(({ number, state, on, excerpt }): RegisteredProposal => {
    const letter = letters.find((one) => one.number === number)
    const known = states.some(
      (one) => one.actId === letter?.actId && one.state === state && one.withdrawnBecause === null,
    )
    return {
      number,
      actId: letter?.actId ?? null,
      dossierReference: letter?.dossierReference ?? null,
      debtorName: letter?.debtorName ?? null,
      state,
      on: on?.toString() ?? null,
      excerpt,
      known,
    }
  })
  return { rows }
}
