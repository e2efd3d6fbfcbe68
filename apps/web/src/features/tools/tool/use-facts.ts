import { useEffect, useMemo, useState } from 'react'
import type { FactShape } from '#features/tools/fragment/fact-shape.ts'
import { readFragment, type FragmentFault } from '#features/tools/fragment/read-fragment.ts'
import { soundFacts } from '#features/tools/fragment/sound-facts.ts'
import { fragmentOf } from '#features/tools/fragment/write-fragment.ts'

/** The facts of a tool: what is typed, what the law is asked, what the address holds. */
export type ToolFacts<Facts> = {
  readonly typed: Facts
  /** The typed facts without what the question cannot take. */
  readonly sound: Facts
  /** The paths of what the question cannot take. */
  readonly refused: readonly string[]
  /** What the address held that was left aside. */
  readonly faults: readonly FragmentFault[]
  /** Changes when facts come from elsewhere than the fields: a key for those that keep a draft. */
  readonly revision: number
  readonly change: (to: Facts) => void
  /** Puts other facts in the place of all. */
  readonly replace: (by: Facts) => void
  readonly hideFaults: () => void
  /** The address that gives the same facts to anybody. */
  readonly address: () => string
}

type State<Facts> = Pick<ToolFacts<Facts>, 'typed' | 'faults' | 'revision'> & {
  /** False until a person changes something: an address that was not understood stays as it came. */
  readonly touched: boolean
}

const WRITTEN_AFTER_MS = 250

/**
 * Holds the facts of a tool in the part of the address after `#`.
 *
 * They are read from it once, and again when it is changed by hand; what is typed is written back
 * to it, without a step in the history. Nothing else keeps them.
 */
export function useFacts<Facts extends object>(
  shape: FactShape<Facts>,
  atFirst: Facts,
): ToolFacts<Facts> {
  const [state, setState] = useState<State<Facts>>(() => read(shape, atFirst, 0))
  const { typed, faults, revision, touched } = state
  useEffect(() => {
    const readAgain = (): void => setState((before) => read(shape, atFirst, before.revision + 1))
    addEventListener('hashchange', readAgain)
    return () => removeEventListener('hashchange', readAgain)
  }, [shape, atFirst])
  useEffect(() => {
    if (!touched) return
    const timer = setTimeout(() => writeAddress(fragmentOf(typed, shape.paths)), WRITTEN_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed, touched, shape])
  const { sound, refused } = useMemo(() => soundFacts(typed, shape), [typed, shape])
  return {
    typed,
    sound,
    refused,
    faults,
    revision,
    change: (to) => setState({ ...state, typed: to, touched: true }),
    replace: (by) => setState({ typed: by, faults: [], revision: revision + 1, touched: true }),
    hideFaults: () => setState({ ...state, faults: [] }),
    address: () => {
      const { origin, pathname } = location
      return `${origin}${pathname}#${fragmentOf(typed, shape.paths)}`
    },
  }
}

function read<Facts extends object>(
  shape: FactShape<Facts>,
  atFirst: Facts,
  revision: number,
): State<Facts> {
  const { facts, faults } = readFragment(location.hash, shape)
  return { typed: { ...atFirst, ...facts }, faults, revision, touched: false }
}

function writeAddress(fragment: string): void {
  const { pathname, search, hash } = location
  if (hash === `#${fragment}`) return
  try {
    history.replaceState(history.state, '', `${pathname}${search}#${fragment}`)
  } catch {
    // A browser that bears no more changes of address for now: the link is still copied right.
  }
}
