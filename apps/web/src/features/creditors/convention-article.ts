import { typeset } from '#words/typeset.ts'

/** What a convention must state (CPCE R124-3), in the words of the text: French on every screen. */
export const conventionArticle = typeset(
  'Cette convention précise notamment : 1° Le fondement et le montant des sommes dues, avec l’indication distincte des différents éléments de la ou des créances à recouvrer sur le débiteur ; 2° Les conditions et les modalités de la garantie donnée au créancier contre les conséquences pécuniaires de la responsabilité civile encourue en raison de l’activité de recouvrement des créances ; 3° Les conditions de détermination de la rémunération à la charge du créancier ; 4° Les conditions de reversement des fonds encaissés pour le compte du créancier.',
)
