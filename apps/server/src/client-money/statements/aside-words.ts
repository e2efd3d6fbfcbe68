import type { StatementsAside } from '@quittance/contract'
import type { StatementAside } from '@quittance/database'
import { englishEuros, eurosText, said, type Said } from '@quittance/kernel'

/** A statement that waits aside, with its reason in words and figures. */
export function asideSaid(aside: StatementAside): StatementsAside['rows'][number] {
  return {
    statementId: aside.statementId,
    from: aside.from?.toString() ?? null,
    to: aside.to?.toString() ?? null,
    reason: aside.reason,
    why: whyAside(aside),
    fileSha256: aside.sha256,
    rereadFileId: aside.explained ? aside.fileId : null,
    putAsideAt: aside.putAsideAt.toString(),
  }
}

/** Why a statement waits, in figures where there are two. */
export function whyAside({
  reason,
  expectedCents,
  foundCents,
}: Pick<StatementAside, 'reason' | 'expectedCents' | 'foundCents'>): Said {
  const both = expectedCents !== null && foundCents !== null
  if (reason === 'gap' && both) {
    return said(
      `Il ne fait pas suite à ce qui est lu : ${eurosText(expectedCents)} attendus, ${eurosText(foundCents)} écrits. Un relevé manque entre les deux ; celui-ci sera pris dès qu’il arrive.`,
      `It does not follow on from what was read: ${englishEuros(expectedCents)} awaited, ${englishEuros(foundCents)} written. A statement is missing in between; this one is taken as soon as it comes.`,
    )
  }
  if (reason === 'not-balanced' && both) {
    return said(
      `Son ouverture et ses écritures font ${eurosText(expectedCents)}, sa clôture dit ${eurosText(foundCents)}.`,
      `Its opening and entries make ${englishEuros(expectedCents)}, its closing says ${englishEuros(foundCents)}.`,
    )
  }
  return others[reason]
}

const others: Readonly<Record<StatementAside['reason'], Said>> = {
  gap: said(
    'Il est plus ancien que le premier relevé lu, et ne donne pas ses soldes : ses lignes seraient comptées deux fois.',
    'It is older than the first statement read and does not give its balances: its lines would count twice.',
  ),
  'not-balanced': said(
    'Son ouverture et ses écritures ne font pas sa clôture.',
    'Its opening and entries do not make its closing.',
  ),
  disagrees: said(
    'Il couvre des jours déjà lus, et n’en dit pas la même chose : comparez les deux fichiers.',
    'It covers days that were read and says something else of them: compare the two files.',
  ),
  'opening-decided': said(
    'Il est plus ancien que le premier relevé lu, dont le solde d’ouverture a déjà été attribué.',
    'It is older than the first statement read, whose opening balance was attributed since.',
  ),
  'foreign-currency': said(
    'Un montant n’y est pas en euros : le compte séparé ne se tient qu’en euros.',
    'An amount in it is not in euros: the separate account is kept in euros alone.',
  ),
}
