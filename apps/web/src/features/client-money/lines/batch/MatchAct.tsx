import type { BankLineView } from '@quittance/contract'
import { useState, type ReactNode } from 'react'
import { clientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { Candidate, Matching } from '#features/client-money/lines/use-matching.ts'
import { holdsSeveral } from '#features/client-money/sharing/share-draft.ts'
import { sharingWords } from '#features/client-money/sharing/sharing-words.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { useWords } from '#words/use-words.ts'

export type MatchActProps = {
  readonly line: BankLineView
  readonly chosen: Candidate | null
  readonly matching: Matching
  /** Null when the person may match. */
  readonly refused: string | null
}

/** Matches a line to one dossier; one of several payments only once the person says all of it is its. */
export function MatchAct({ line, chosen, matching, refused }: MatchActProps): ReactNode {
  const words = useWords(clientMoneyWords)
  const shared = useWords(sharingWords)
  const [whole, setWhole] = useState(false)
  const several = holdsSeveral(line)
  const act = chosen === null ? words.match : words.matchTo(chosen.reference)
  const reason =
    refused ?? (chosen === null ? words.chooseFirst : several && !whole ? shared.wholeFirst : null)
  return (
    <>
      {several && refused === null && (
        <CheckField
          label={shared.whole}
          help={shared.wholeHelp}
          checked={whole}
          onChange={setWhole}
        />
      )}
      {reason === null && chosen !== null ? (
        <ActButton
          primary={!several}
          keyName="r"
          busy={matching.busy}
          onAct={() => matching.match(line, chosen, several)}
        >
          {act}
        </ActButton>
      ) : (
        <ReasonedButton keyName="r" reason={reason ?? words.chooseFirst}>
          {act}
        </ReasonedButton>
      )}
    </>
  )
}
