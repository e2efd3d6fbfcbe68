import type { StatementsAside } from '@quittance/contract'
import type { StatementAside } from '@quittance/database'
import { englishEuros, eurosText, said, THIN_SPACE, type Said } from '@quittance/kernel'

/** A statement that waits aside, with its reason in words and figures. */
export function asideSaid(aside: StatementAside): StatementsAside['rows'][number] {
  return {
    statementId: aside.statementId,
    from: aside.from?.toString() ?? null,
    to: aside.to?.toString() ?? null,
    reason: aside.reason,
    why: whyAside(aside),
    silent: aside.reason === 'unknown-account' && aside.accountNamed === null,
    mayBeAnother: aside.namesAccount !== true && !goesOn.has(aside.reason),
    fileSha256: aside.sha256,
    rereadFileId: aside.explained ? aside.fileId : null,
    putAsideAt: aside.putAsideAt.toString(),
  }
}

/** Statements that go on by themselves: nobody decides anything of them meanwhile. */
export const goesOn: ReadonlySet<StatementAside['reason']> = new Set(['under-way', 'after-another'])

/** Why a statement waits, in figures where there are two. */
export function whyAside({
  reason,
  expectedCents,
  foundCents,
  accountNamed,
  underWay,
}: Pick<
  StatementAside,
  'reason' | 'expectedCents' | 'foundCents' | 'accountNamed' | 'underWay'
>): Said {
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
  if (reason === 'unknown-account' && accountNamed !== null) {
    return said(
      `Il nomme le compte « ${accountNamed} », qui ne se compare pas à l’IBAN du compte séparé : dites si c’est bien lui.`,
      `It calls the account “${accountNamed}”, which cannot be compared with the IBAN of the separate account: say whether it is that one.`,
    )
  }
  if (reason === 'under-way' && underWay !== null) {
    return said(
      `Ses lignes s’écrivent : ${grouped(underWay.written, THIN_SPACE)} sur ${grouped(underWay.of, THIN_SPACE)}. Les autres travaux sur les fonds passent entre-temps ; ce qui reste se reprend seul, même après un arrêt.`,
      `Its lines are being written: ${grouped(underWay.written, ',')} of ${grouped(underWay.of, ',')}. Other work on client money gets through meanwhile; the rest goes on by itself, even after a stop.`,
    )
  }
  return others[reason]
}

function grouped(count: number, by: string): string {
  return count.toString().replaceAll(/\B(?=(?:\d{3})+$)/g, by)
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
  'not-closed': said(
    'Rien ne le clôt : le fichier est peut-être coupé. Demandez-le entier à la banque.',
    'Nothing closes it: the file may be cut. Ask the bank for the whole of it.',
  ),
  'unknown-account': said(
    'Son fichier ne nomme aucun compte : dites s’il est celui du compte séparé.',
    'Its file names no account: say whether it is of the separate one.',
  ),
  'in-the-future': said(
    'Il parle de jours qui ne sont pas encore venus : il sera pris de lui-même le matin où le dernier sera venu.',
    'It speaks of days that have not come yet: it is taken by itself on the morning when the last has come.',
  ),
  'under-way': said(
    'Ses lignes s’écrivent ; ce qui reste se reprend seul.',
    'Its lines are being written; the rest goes on by itself.',
  ),
  'after-another': said(
    'Un autre relevé de ce compte s’écrit encore : celui-ci suit de lui-même.',
    'Another statement of this account is still being written: this one follows by itself.',
  ),
  'no-day': said(
    'Une ligne ou un solde n’y porte aucun jour : rien ne dit quand l’argent est venu. Demandez à la banque un relevé daté.',
    'A line or a balance in it bears no day: nothing says when the money came. Ask the bank for a dated statement.',
  ),
  'too-large': said(
    'Un montant y est plus grand que ce qu’aucune banque n’écrit : plus de cent milliards d’euros, seul ou avec les lignes déjà lues.',
    'An amount in it is larger than any bank writes: more than a hundred billion euros, alone or with the lines read before.',
  ),
}
