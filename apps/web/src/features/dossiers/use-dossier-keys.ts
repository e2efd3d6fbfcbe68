import { use } from 'react'
import type { DossierView } from '@quittance/contract'
import type { KeyAct } from '#app/keys/key-map.ts'
import { useKeys } from '#app/keys/use-keys.ts'
import { letterAct, letterHref, wayOf, type Recording } from '#app/dossier/act-map.ts'
import type { Replay } from '#features/dossiers/sheets/Owed.tsx'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { Navigate } from '#ui/frame/Anchor.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type Screen = {
  readonly onRecord: (panel: Recording) => void
  readonly replay: Replay
  readonly go: (step: 1 | -1) => void
}

/** The keys of a dossier; a key of an impossible act says its reason. */
export function useDossierKeys(dossier: DossierView, screen: Screen): readonly KeyAct[] {
  const words = useWords(dossierWords)
  const say = useSaid()
  const navigate = use(Navigate)
  const { onRecord, replay, go } = screen
  const { next } = dossier
  const record = (name: string, panel: Recording, does: string): KeyAct => ({
    name,
    does,
    act: () => onRecord(panel),
  })
  const reasonOf = (act: DossierView['impossible'][number]['act']): string | undefined => {
    const found = dossier.impossible.find((one) => one.act === act)
    return found === undefined ? undefined : say(found.because)
  }
  const letter = letterAct(dossier)
  const write = (channel: 'letter' | 'e-mail') => (): void => {
    if (letter === null) return
    const way = wayOf(letter, dossier)
    if (way.kind !== 'page') return
    navigate(
      channel === 'letter' ? way.href : letterHref(dossier.id, letterOf(letter, dossier), 'e-mail'),
    )
  }
  const noLetter = letter === null ? (reasonOf('formal-notice') ?? words.noLetterNow) : undefined
  const callRefused = reasonOf('call')
  const doNext = (): void => {
    if (next === null) return
    const way = wayOf(next.act, dossier)
    if (way.kind === 'page') navigate(way.href)
    if (way.kind === 'panel') onRecord(way.panel)
  }
  const keys: readonly KeyAct[] = [
    next === null || wayOf(next.act, dossier).kind === 'none'
      ? {
          name: 'Enter',
          does: words.doNext,
          refused: next === null ? words.nothingNext : words.elsewhere,
        }
      : { name: 'Enter', does: words.doNext, act: doNext },
    record('n', 'note', words.note),
    record('p', 'promise', words.promise),
    dossier.dispute === null
      ? record('d', 'dispute', words.dispute)
      : { name: 'd', does: words.dispute, refused: words.alreadyDisputed },
    record('r', 'payment', words.payment),
    record('i', 'attach', words.attachKey),
    {
      name: 'a',
      does: words.callKey,
      act: () => navigate(paths.call(dossier.id)),
      refused: callRefused,
    },
    { name: 'l', does: words.letter, act: write('letter'), refused: noLetter },
    { name: 'e', does: words.emailKey, act: write('e-mail'), refused: noLetter },
    { name: 'j', does: words.replayKey, act: replay.open ? replay.onClose : replay.onOpen },
    { name: 'y', does: words.analysisKey, act: () => navigate(paths.assessment(dossier.id)) },
    { name: 'u', does: words.groundsKey, act: () => navigate(paths.grounds(dossier.id)) },
    { name: 'ArrowRight', does: words.nextDossier, act: () => go(1) },
    { name: 'ArrowLeft', does: words.previousDossier, act: () => go(-1) },
  ]
  useKeys(keys)
  return keys
}

function letterOf(act: DossierView['possible'][number]['act'], dossier: DossierView): string {
  if (act === 'first-letter') return 'first-reminder'
  return act === 'formal-notice' ? 'formal-notice' : dossier.nextReminder
}
