import { addCents, zeroCents } from '@quittance/kernel'

import { againstOf } from '#grounds/against.ts'
import { claimedInOrder, claimLines } from '#grounds/claim-lines.ts'
import { contestations, contestedOf } from '#grounds/contested.ts'
import { bareOf, carriedOf, factsOf, restsOn } from '#grounds/facts-of-line.ts'
import type { GroundsFacts } from '#grounds/grounds-facts.ts'
import type { EuroLine, Grounds } from '#grounds/grounds-shape.ts'

/**
 * The graph of a dossier (du message à l’euro): each euro, the facts it needs, what carries each,
 * and what speaks against it, of the same shape.
 *
 * What carries a fact is a piece on file, as in the gauge; whether a judge follows it is the law's
 * question `writing`, whose answer each exhibit brings with it.
 */
export function groundsOf(facts: GroundsFacts): Grounds {
  const bare = claimLines(facts)
  const matter = { ...facts, claimed: claimedInOrder(bare, facts.items) }
  const carried = carriedOf(matter)
  const against = againstOf(matter, carried.messages)
  const contesting = contestations(against, facts.isAdmittedSince)
  const bareOfPrincipal = new Map(
    bare
      .filter(({ kind }) => kind === 'principal')
      .map((line) => [line.id, bareOf(factsOf(line, { matter, carried, principal: null }))]),
  )
  const lines = bare.map((line): EuroLine => {
    const followed = bare.find(({ id }) => id === line.follows)
    const principal =
      followed === undefined
        ? null
        : { ...followed, bare: bareOfPrincipal.get(followed.id) ?? zeroCents }
    const needs = factsOf(line, { matter, carried, principal })
    return {
      ...line,
      facts: needs,
      rests: restsOn(needs),
      ...contestedOf(line, contesting),
    }
  })
  const claimed = lines.filter(({ claimed: sum }) => sum > 0)
  return {
    lines,
    balance: addCents(...lines.map(({ amount }) => amount)),
    bare: addCents(...claimed.map((line) => bareOf(line.facts))),
    contested: addCents(...claimed.map(({ contested }) => contested)),
    contestedIsLeast: claimed.some(({ contestedIsLeast }) => contestedIsLeast),
    against,
  }
}
