import { useId, useLayoutEffect } from 'react'
import { actOf, opensPair, pressName, type KeyAct } from '#app/keys/key-map.ts'
import { lettersAreOn } from '#app/keys/letters.ts'
import { announce } from '#ui/acts/announce.ts'

type Layer = 'page' | 'everywhere'

const held = new Map<string, { readonly layer: Layer; readonly acts: readonly KeyAct[] }>()
const PAIR_MS = 1500
let pair: { readonly name: string; readonly until: number } | null = null

/**
 * Gives a screen its keys; those of the page come before those that work everywhere.
 *
 * A key of an impossible act says its reason; it never does nothing in silence. The keys change as
 * the screen does, before it is painted: a key pressed on what is seen never acts on what was.
 */
export function useKeys(acts: readonly KeyAct[], layer: Layer = 'page'): void {
  const id = useId()
  useLayoutEffect(() => {
    held.set(id, { layer, acts })
    listen()
  }, [id, layer, acts])
  useLayoutEffect(
    () => () => {
      held.delete(id)
    },
    [id],
  )
}

/** The keys of the screen now, the page's first. */
export function keysNow(): readonly KeyAct[] {
  const layers = [...held.values()]
  return [
    ...layers.filter(({ layer }) => layer === 'page'),
    ...layers.filter(({ layer }) => layer === 'everywhere'),
  ].flatMap(({ acts }) => acts)
}

let listening = false

function listen(): void {
  if (listening) return
  listening = true
  addEventListener('keydown', onKeyDown)
}

function onKeyDown(event: KeyboardEvent): void {
  const name = pressName(event)
  if (event.defaultPrevented || name === null) return
  const acts = keysNow()
  const target = event.target instanceof HTMLElement ? event.target : null
  const inField = target?.closest('input, textarea, select, [contenteditable]') !== null
  const before = pair !== null && event.timeStamp < pair.until ? pair.name : null
  pair = null
  const lettersOn = lettersAreOn()
  const place = {
    inField: target !== null && inField,
    onControl: target !== null && target.closest('button, a, [role="row"], summary') !== null,
    lettersOn,
    before,
  }
  if (before === null && !place.inField && lettersOn && opensPair(acts, name)) {
    pair = { name, until: event.timeStamp + PAIR_MS }
    return
  }
  const found = actOf(acts, name, place)
  if (found === null) return
  event.preventDefault()
  if (found.act.refused !== undefined) announce(found.act.refused)
  else found.act.act?.(found.name)
}
