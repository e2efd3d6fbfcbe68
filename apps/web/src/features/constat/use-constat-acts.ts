import type { ConstatView } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { useSignedIn } from '#app/session/session.ts'
import type { ConstatPanel } from '#features/constat/panels/ConstatPanels.tsx'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** A step of the constat: its verb, its key, and why it cannot be taken now. */
export type ConstatAct = {
  readonly panel: ConstatPanel
  readonly key: string
  readonly verb: string
  readonly refused: string | null
  readonly act: () => void
}

/** The steps of a constat as buttons and keys; what cannot be done says its reason. */
export function useConstatActs(
  constat: ConstatView,
  onOpen: (panel: ConstatPanel) => void,
): { readonly acts: readonly ConstatAct[]; readonly keys: readonly KeyAct[] } {
  const words = useWords(constatWords)
  const say = useSaid()
  const mayAct = useSignedIn().member.rights.includes('work-dossiers')
  const { steps, request, reportsToLink } = constat
  const step = (
    of: keyof ConstatView['steps'],
    { panel, key, verb }: Pick<ConstatAct, 'panel' | 'key' | 'verb'>,
  ): ConstatAct => {
    const { refused } = steps[of]
    const reason = !mayAct ? words.roleRefused : refused === null ? null : say(refused)
    return { panel, key, verb, refused: reason, act: () => onOpen(panel) }
  }
  const isLinking = reportsToLink.length > 0 && steps['draw-up'].refused === null
  const acts: readonly ConstatAct[] = [
    step('ask', { panel: 'ask', key: 'd', verb: request === null ? words.ask : words.askAgain }),
    step('appoint', {
      panel: 'appoint',
      key: 'r',
      verb: request?.appointment == null ? words.appoint : words.appointAgain,
    }),
    step('state-cost', { panel: 'cost', key: 'c', verb: words.cost }),
    isLinking
      ? step('draw-up', { panel: 'report', key: 'p', verb: words.link })
      : step('draw-up', { panel: 'attach', key: 'p', verb: words.attach }),
    step('give-up', { panel: 'give-up', key: 'x', verb: words.giveUp }),
  ]
  const keys = acts.map(({ key, verb, refused, act }): KeyAct =>
    refused === null ? { name: key, does: verb, act } : { name: key, does: verb, refused },
  )
  useKeys(keys)
  return { acts, keys: keys.filter(({ refused }) => refused === undefined) }
}
