import type { Phrases } from '#reading/phrases.ts'
import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** How our letters name the costs of a statement that the law puts on the debtor. */
export const lawfulCostsWords = {
  says: ['frais recuperables selon la loi'],
} as const satisfies Phrases

/** Costs of recovery asked of the debtor without a title (frais de recouvrement). @see CPCE L111-8, al. 2 */
export const recoveryCostsWords = [
  {
    says: [
      "frais (?:administratifs? )?(?:de |d'|du |des )(?:la |l'|votre |notre |nos |vos |cette )?(?:dossiers?|relances?|rappels?|recouvrement|gestion|contentieux|mise en demeure|impayes?|traitement|intervention|huissiers?|commissaires? de justice|avocats?|courriers?|envoi|recommandes?|lettres? recommandees?|poursuites?|procedure|retard de paiement|encaissement|avertissement|secretariat)",
      'frais administratifs?',
      '(?:nos|tous les|ces|les|des) frais‥(?:vous seront|vous sont|vous etre|a votre charge|pour vous|pour votre compte)',
      '(?:nos|mes|leurs|les|des) honoraires … (?:vous|a votre charge|en sus|reclames|factures|en plus)',
      "honoraires (?:de|d') ?(?:recouvrement|relance|gestion|huissiers?|intervention)",
      "(?:penalites?|supplements?|forfaits?|indemnites?|surcouts?) (?:de|d'|pour|du) ?(?:la |le )?(?:dossier|relances?|recouvrement|gestion|impaye|rappel|traitement)",
      "(?:cout|prix|montant) (?:de |du |des |d'une |d'un )(?:la |cette |ce )?(?:lettres?|courriers?|recommandes?|relances?|mise en demeure|envoi|recouvrement)… (?:vous|a votre charge|factur|reclam|imput)[a-z]*",
      'majoration … (?:recouvrement|relances?|impayes?|dossier)',
      "commission (?:de|pour|d') ?(?:recouvrement|gestion|encaissement|intervention)",
      'frais',
      "(?:traitement|gestion|relances?|suivi|retard|recouvrement|courrier)(?: [a-z']+){0,4} (?:vous )?(?:coutera|coute|sera facturee?|seront facturee?s|est facturee?)",
      "(?:relances?|courriers?|appels?|rappels?)(?: [a-z']+){0,3} (?:payante?s?|factur[a-z]+)",
      'refactur[a-z]+',
      '(?:notre|nos) (?:remuneration|debours|commissions?)',
      '(?:clause de )?penalites? … recouvrement',
      '[0-9]+(?:,[0-9]+)? ?(?:€|euros?) (?:pour|de) (?:nos|notre|la|le|les) (?:demarches?|travail|relances?|dossier|gestion|peine|temps|deplacements?|intervention)',
      'surtaxes?',
      'forfaits? (?:de )?(?:relances?|dossier|gestion|recouvrement|rappel)',
      "(?:penalites?|forfaits?)(?: forfaitaires?)? … (?:s'ajoute|s'ajoutent|en sus|en plus|supplementaires?)[a-z]*",
      "(?:couts?|depenses?) (?:de |d'|du )?(?:notre |nos |l'|la )?(?:intervention|demarches?|recherches?|gestion|suivi|relances?|engagee?s?|traitement|procedure)",
      '(?:nos|mes) honoraires',
      '(?:depenses|couts|sommes) … (?:vous (?:seront|sont)|imput|incomb|a votre charge)[a-z]*',
      '(?:courriers?|relances?|lettres?|appels?) (?:vous )?(?:est|sont|sera|seront) (?:comptee?s?|facturee?s?)',
      'courrier vous est compte',
    ],
    unless: [
      'indemnites? forfaitaires?‥frais de recouvrement',
      "frais (?:bancaires? )?(?:eventuels? )?(?:de |d'|du |des )?(?:la |l'|votre |vos )?(?:livraison|pose|port|transport|scolarite|inscription|installation|montage|notaire|obseques|internat|cantine|location|raccordement|sejour|hebergement|soins|veterinaires?|medicaux|dentaires?|fourniture|restauration|bouche|garde|hospitalisation|expedition|douane|abonnement|mise en service|chantier|deplacement (?:du technicien|prevus))[a-z]*",
      '(?:produits?|fruits?|legumes?|poissons?|aliments?|temps|air|oeufs?|fromages?) frais',
      'frais … (?:rembours|pris en charge|offerts?)[a-z]*',
      'frais (?:reels|professionnels)',
      '40 (?:€|euros)‥frais de recouvrement',
      '(?:aucuns?|sans|pas de|plus de|ni|zero) frais…(?:recouvrement|dossier|relances?|gestion|rappel|impaye|contentieux)?',
      '(?:aucuns?|sans|pas de|plus de|ni|zero)‥(?:dossiers?|relances?|rappels?|recouvrement|gestion|contentieux|mise en demeure|impayes?|traitement|intervention|huissiers?|commissaires? de justice|avocats?|courriers?|envoi|recommandes?|lettres? recommandees?|poursuites?|procedure|retard de paiement|encaissement|avertissement|secretariat)',
      'frais … (?:restent|reste|sont) au creancier(?: sauf mauvaise foi)?',
      "frais … (?:restent|reste|sont|demeurent|seront|resteront|peuvent rester) (?:a la charge|supportes?|payes?|pris en charge) (?:d[eu]|par) (?:la |le |l'|notre |nos )?(?:creanciers?|clients?|cliente|mandante?|societe)",
      "(?:frais|honoraires)… (?:ne |n')(?:sont|seront|vous)‥(?:pas|aucun|rien|jamais)… (?:a votre charge|factures?|demandes?|reclames?|dus)?",
      "(?:honoraires|commission) … (?:payes?|payee|regles?|supportes?) par (?:notre|nos|la|le|l')… (?:cliente?|mandante?|creancier|societe)",
      "(?:frais|honoraires)… (?:ne |n')(?:sont|seront) (?:pas|jamais) (?:a votre charge|dus|factures?|reclames?)",
      "(?:nous|je|on|personne|rien|(?:cette|ce|la|le) (?:lettre|message|courrier|presente|sms)) (?:ne |n')(?:pouvons|peux|peut|pourrons|pourra|pratiquons|procedons|procederons|sommes|suis|est|ferons|fera|contacterons|contactons|informerons|informons|parlons|parlerons|viendra|viendrons|demandons|demanderons|facturons|facturerons|reclamons|ajoutons|constitue|vaut|menacons|passera|passerons)‥(?:frais|honoraires)‥(?:dossiers?|relances?|rappels?|recouvrement|gestion|contentieux|mise en demeure|impayes?|traitement|intervention|huissiers?|commissaires? de justice|avocats?|courriers?|envoi|recommandes?|lettres? recommandees?|poursuites?|procedure|retard de paiement|encaissement|avertissement|secretariat)",
    ],
    sentence:
      'Sans titre exécutoire, ces frais restent à la charge du créancier : ils ne peuvent pas être demandés au débiteur.',
    suggestion:
      'Retirer ces frais du texte et du total. Au besoin : « Aucuns frais ne s’ajoutent à cette somme. »',
  },
] as const satisfies readonly RefusedWords[]
