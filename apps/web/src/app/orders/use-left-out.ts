import { useState } from 'react'

/** The rows that an order takes: all those offered, but what a person left out. */
export function useLeftOut<Row extends { readonly id: string }>(offered: readonly Row[]) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const taken = offered.filter(({ id }) => !left.has(id))
  return {
    taken,
    chosen: new Set(taken.map(({ id }) => id)),
    choose: (id: string, chosen: boolean): void => {
      const others = [...left].filter((one) => one !== id)
      setLeft(new Set(chosen ? others : [...others, id]))
    },
  }
}
