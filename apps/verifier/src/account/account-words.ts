import {
  cents,
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  parseDay,
  said,
  verbatim,
  type Said,
} from '@quittance/kernel'
import type { AccountEquation, DayComparison, InclusionCode } from '@quittance/evidence'

/** Every word of the page of a creditor’s proof, French first. */
export const words = {
  title: said('Votre argent sur le compte séparé', 'Your money on the separate account'),
  language: said('English', 'Français'),
  unreadable: said(
    'Cette page ne contient pas de preuve lisible. Rien n’a été vérifié : demandez-en une autre.',
    'This page holds no proof that can be read. Nothing was checked: ask for another one.',
  ),
  proven: said('Vérifié et comparé', 'Checked and compared'),
  short: said(
    'Vérifié et comparé, avec une insuffisance',
    'Checked and compared, with a shortfall',
  ),
  open: said('Calculs justes, reste à comparer', 'Sums right, still to be compared'),
  failed: said('Ne se vérifie pas', 'Does not check'),
  checks: said('Les calculs refaits ici', 'The computations made again here'),
  inclusion: said('Votre solde est dans le total', 'Your balance is in the total'),
  equation: said('Le total est ce que la banque détient', 'The total is what the bank holds'),
  holds: said('Vérifié', 'Checked'),
  doesNot: said('Faux', 'Failed'),
  lacks: said('Manque', 'Short'),
  awaited: said('À faire', 'To do'),
  comparison: said(
    'Ce texte est celui qui a été publié',
    'This text is the one that was published',
  ),
  compare: said('À comparer', 'To compare'),
  compareWhy: said(
    'Une preuve fabriquée pour vous seul se vérifierait aussi. Comparez cette empreinte avec celle que l’agence publie, que donne une autre personne, ou que portent l’entrée du journal scellé et l’horodatage : elle engage tout, la racine, le total, le solde de la banque, les insuffisances et le fichier du relevé.',
    'A proof made for you alone would check as well. Compare this fingerprint with the one that the agency publishes, that somebody else was given, or that the entry of the sealed journal and the time-stamp bear: it commits to everything, the root, the total, the balance of the bank, the shortfalls and the file of the statement.',
  ),
  given: said('Empreinte reçue par un autre chemin', 'Fingerprint had from elsewhere'),
  toCompare: said('Comparer', 'Compare'),
  unproved: said('Ce qui reste à prouver', 'What is left unproved'),
  unprovedList: [
    said(
      'Sans cette comparaison, rien ne montre que le solde de la banque, les insuffisances et le fichier du relevé écrits ici sont ceux qui ont été publiés : la racine de l’arbre n’engage que ce qui est dû.',
      'Without that comparison, nothing shows that the balance of the bank, the shortfalls and the file of the statement written here are those that were published: the root of the tree commits to what is owed alone.',
    ),
    said(
      'Comparer la seule racine ne suffit donc pas : comparez l’empreinte.',
      'Comparing the root alone is therefore not enough: compare the fingerprint.',
    ),
  ],
  root: said('Racine de l’arbre', 'Root of the tree'),
  total: said('Total', 'Total of the tree'),
  published: said('Empreinte à comparer', 'Fingerprint to compare'),
  statement: said('Fichier du relevé, SHA-256', 'File of the statement, SHA-256'),
  entry: said('Entrée du journal', 'Entry of the journal'),
  stamp: said('Horodatage', 'Time-stamp'),
  noStamp: said('Aucun au moment où cette page a été faite.', 'None when this page was made.'),
  yours: said('Vos feuilles sont au nom de', 'Your leaves are in the name of'),
  yoursWhy: said(
    'Si ce nom ou ce numéro n’est pas le vôtre, cette preuve n’est pas la vôtre.',
    'If this name or number is not yours, this proof is not yours.',
  ),
  noNumber: said('sans numéro', 'without a number'),
  proves: said('Ce que cette page montre', 'What this page shows'),
  provesList: [
    said(
      'Votre solde, découpé en feuilles à votre nom, est compté dans le total, et aucun solde négatif ne peut s’y cacher.',
      'Your balance, cut into leaves in your name, is counted in the total, and no balance below zero can hide there.',
    ),
    said(
      'Ce total, à la racine indiquée, est égal au solde final écrit dans le texte publié, plus les insuffisances déclarées s’il y en a. Une fois l’empreinte comparée, ce texte est bien celui qui a été publié.',
      'That total, at the root shown, equals the closing balance written in the published text, plus the shortfalls declared if there are any. Once the fingerprint is compared, that text is the one that was published.',
    ),
  ],
  provesNot: said('Ce qu’elle ne montre pas', 'What it does not show'),
  provesNotList: [
    said(
      'Que le relevé est authentique : seule la banque peut confirmer son solde.',
      'That the statement is genuine: only the bank can confirm its balance.',
    ),
    said(
      'Que chaque mandant est compté : celui qu’on aurait oublié n’a pas de preuve. Le contrôle ne vaut que si chacun demande et vérifie la sienne.',
      'That every creditor is counted: one left out has no proof. The check is only worth something if each asks for its own and checks it.',
    ),
    said(
      'Qu’un paiement jamais écrit dans les livres existe : comparez votre solde à ce que vos débiteurs vous disent avoir payé.',
      'That a payment never entered in the books exists: compare your balance with what your debtors tell you they paid.',
    ),
    said(
      'Ce qu’il y avait sur le compte la veille ou le lendemain.',
      'What was on the account the day before or after.',
    ),
    said(
      'L’horodatage et l’entrée du journal ne sont pas vérifiés par cette page : elle les nomme pour que vous les demandiez.',
      'The time-stamp and the entry of the journal are not checked by this page: it names them so that you can ask for them.',
    ),
  ],
  reveals: said('Ce qu’elle dit des autres', 'What it tells of the others'),
  foot: said(
    'Cette page fonctionne sans réseau et n’envoie rien. Le même contrôle se fait avec le fichier JSON et le programme separate_account.py, par quelqu’un d’autre.',
    'This page works without a network and sends nothing. The same check is made with the JSON file and the program separate_account.py, by somebody else.',
  ),
} as const

/** An amount in both languages. */
export function money(amount: bigint): Said {
  const read = Number(amount)
  if (!Number.isSafeInteger(read)) return verbatim(`${amount} c`)
  return said(eurosText(cents(read)), englishEuros(cents(read)))
}

/** A day in full in both languages. */
function dayInFull(text: string): Said {
  const read = parseDay(text)
  return read === null ? verbatim(text) : said(dayText(read), englishDay(read))
}

/** The sentence of the page: the balance, the total, the bank. */
export function balanceLine(of: {
  readonly balance: bigint
  readonly total: bigint
  readonly shortfalls: bigint
  readonly closing: bigint
  readonly day: string
}): Said {
  const [balance, total, day] = [money(of.balance), money(of.total), dayInFull(of.day)]
  if (of.shortfalls === 0n) {
    return said(
      `Votre solde ${balance.fr} est dans le total ${total.fr}, égal au solde de la banque au ${day.fr}.`,
      `Your balance ${balance.en} is in the total ${total.en}, equal to the balance of the bank on ${day.en}.`,
    )
  }
  const [closing, short] = [money(of.closing), money(of.shortfalls)]
  return said(
    `Votre solde ${balance.fr} est dans le total ${total.fr} au ${day.fr}. La banque détient ${closing.fr} : il manque ${short.fr}, que l’agence déclare à couvrir.`,
    `Your balance ${balance.en} is in the total ${total.en} on ${day.en}. The bank holds ${closing.en}: ${short.en} is missing, which the agency declares as to be covered.`,
  )
}

/** What a proof reveals of the others, with its own bound. */
export function revealsLine(leaves: number, depth: number): Said {
  const most = 2 ** depth / 2
  return said(
    `Aucun nom ni aucun solde. À côté de chacune de vos ${leaves} feuilles se voit le montant d’une autre, morceau d’un solde ou remplissage, et plus haut des sommes de feuilles mélangées. L’arbre a ${2 ** depth} feuilles, donc au plus ${most} comptes.`,
    `No name and no balance. Beside each of your ${leaves} leaves the amount of another one is seen, part of a balance or padding, and above it sums of shuffled leaves. The tree has ${2 ** depth} leaves, so at most ${most} accounts.`,
  )
}

/** Why a proof does not hold. */
export const inclusionWords: Readonly<Record<InclusionCode, Said>> = {
  included: said(
    'Chacune de vos feuilles mène à la racine, dans ce total.',
    'Each of your leaves leads to the root, in that total.',
  ),
  'no-leaf': said(
    'Cette preuve ne contient aucune feuille à votre nom.',
    'This proof holds no leaf in your name.',
  ),
  'negative-amount': said(
    'Un montant est négatif : une dette pourrait s’y cacher.',
    'An amount is below zero: a debt could hide there.',
  ),
  'sum-overflows': said(
    'Une somme dépasse ce qu’un arbre peut compter.',
    'A sum is above what a tree can count.',
  ),
  'position-outside-tree': said('Une feuille est hors de l’arbre.', 'A leaf is outside the tree.'),
  'duplicated-leaf': said(
    'Une feuille est comptée deux fois dans votre solde.',
    'A leaf is counted twice in your balance.',
  ),
  'path-of-wrong-length': said(
    'Un chemin n’a pas la longueur de l’arbre.',
    'A path is not as long as the tree is deep.',
  ),
  'balance-differs': said(
    'Vos feuilles ne font pas le solde annoncé.',
    'Your leaves do not sum to the balance stated.',
  ),
  'root-differs': said(
    'Une feuille ne mène pas à la racine publiée : le solde, le nom ou le chemin a été changé.',
    'A leaf does not lead to the published root: the balance, the name or the path was changed.',
  ),
  'total-differs': said(
    'Le total publié n’est pas celui de l’arbre.',
    'The published total is not that of the tree.',
  ),
}

/** Whether the total is what the bank holds. */
export const equationWords: Readonly<Record<AccountEquation, Said>> = {
  equal: said(
    'Le total dû est, au centime, le solde final du relevé.',
    'The total owed is, to the cent, the closing balance of the statement.',
  ),
  'equal-with-shortfalls': said(
    'Le total dû est le solde final du relevé plus les insuffisances déclarées.',
    'The total owed is the closing balance of the statement plus the shortfalls declared.',
  ),
  differs: said(
    'Le total dû n’est pas ce que la banque détient.',
    'The total owed is not what the bank holds.',
  ),
}

/** Whether the text is the one whose fingerprint was had from elsewhere. */
export const comparisonWords: Readonly<Record<DayComparison, Said>> = {
  same: said(
    'L’empreinte que vous avez donnée est celle de ce texte.',
    'The fingerprint that you gave is that of this text.',
  ),
  'not-compared': said(
    'Aucune empreinte n’a encore été comparée.',
    'No fingerprint has been compared yet.',
  ),
  differs: said(
    'L’empreinte que vous avez donnée n’est pas celle de ce texte : le solde de la banque, les insuffisances, le relevé ou l’arbre n’est pas celui qui a été publié.',
    'The fingerprint that you gave is not that of this text: the balance of the bank, the shortfalls, the statement or the tree is not the one that was published.',
  ),
}
