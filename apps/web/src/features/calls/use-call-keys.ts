import type { CallOutcome, DossierView } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { callsWords } from '#features/calls/calls-words.ts'
import type { CallWriting } from '#features/calls/use-call-draft.ts'
import { useWords } from '#words/use-words.ts'

/** The keys of a call: the person recognised, what came of it, and the whole recorded. */
export function useCallKeys(dossier: DossierView, of: CallWriting): readonly KeyAct[] {
  const words = useWords(callsWords)
  const identity =
    dossier.debtor.kind === 'professional' ? 'name-and-registration' : 'name-and-address'
  const out = (name: string, outcome: CallOutcome, does: string): KeyAct => ({
    name,
    does,
    act: () => {
      of.change({ outcome })
      requestAnimationFrame(goToNext)
    },
  })
  const keys: readonly KeyAct[] = [
    { name: 'v', does: words.keyIdentity, act: () => of.change({ identity }) },
    out('p', 'promise', words.keyPromise),
    out('d', 'dispute', words.keyDispute),
    out('f', 'difficulty', words.keyDifficulty),
    out('e', 'asks-in-writing', words.keyWriting),
    out('t', 'third-party', words.keyThird),
    out('m', 'voicemail', words.keyVoicemail),
    out('s', 'no-answer', words.keyNoAnswer),
    out('x', 'wrong-number', words.keyWrong),
    { name: 'Ctrl+Enter', does: words.keySave, act: of.save },
  ]
  useKeys(keys)
  return keys
}

/** To the first thing that the outcome asks to be typed. */
function goToNext(): void {
  const form = document.querySelector('[data-call]')
  const next = form?.querySelector<HTMLElement>('input, textarea')
  next?.focus()
}
