import type { Phrases } from '#reading/phrases.ts'
import type { RefusedWords } from '#rules/wording/wording-rule.ts'

/** How our letters name the costs of a statement that the law puts on the debtor. */
export const lawfulCostsWords = {
  says: ['frais recuperables selon la loi'],
} as const satisfies Phrases

const DEBTOR =
  "(?:la |le |l')?(?:(?<!(?:notre|nos) )cliente?s?|acheteur|debit(?:eur|rice)|acquereur|consommateur|locataire|emprunteur|donneur d'ordre|partie defaillante)"
const CLAUSE =
  '(?:conditions (?:generales|particulieres)|contrat|clause|stipulation|article [0-9]+|cgv|cgu|bon de commande|devis signe)'

/** Costs of recovery asked of the debtor without a title (frais de recouvrement). @see CPCE L111-8, al. 2 */
export const recoveryCostsWords = [
  {
    says: [
      "{charges}(?: [a-z']+){0,2} (?:a|ont) un (?:prix|cout|tarif)",
      '{amount} (?:de plus|en plus) (?:sur|a) {your} (?:decompte|note|dette|facture|compte)',
      '(?:pour|afin de) (?:couvrir|payer|compenser|rembourser) (?:nos|notre|mes|mon) (?:{charges}|envois?)',
      'un forfait(?: [a-z]+){0,2} (?:de )?{amount}',
      "(?:participation|contribution|supplement)(?: [a-z']+){0,4} (?:dossier|gestion|suivi|demarches|secretariat|cas|relances?|recouvrement|traitement|courriers?|impaye)(?: [a-z']+){0,3}[ :,]+(?:de )?{amount}",
      "(?:participation|contribution|supplement)(?: [a-z]+)? (?:de )?{amount}(?: [a-z']+){0,4} (?:dossier|gestion|suivi|demarches|secretariat|relances?|recouvrement|traitement|courriers?|impaye)",
      "ouverture (?:de |du |d'un )?(?:votre )?dossier(?: [a-z']+){0,2}[ :,]+{amount}",
      "(?:lettres?|courriers?|recommandee?s?|relances?|sms|messages?|appels?|rappels?|derangement)(?: [a-z']+){0,3} (?:compt|factur|revien|cout)[a-z]*(?: [a-z']+){0,2} {amount}",
      '{amount} (?:par|pour chaque|a chaque) (?:courrier|lettre|relance|rappel|appel|sms|message)',
      'pour (?:notre|nos|ma|mon) (?:peine|temps|travail|derangement|demarches|effort)s?,?[^.;!?]{0,40} {amount}',
      'par vos soins‥(?:frais|honoraires)',
      '(?:honoraires|factures?) (?:du|de notre|de ce) (?:cabinet|agence|collecteur|huissier)',
      "(?:chaque|par) (?:relance|lettre|courrier|rappel|appel|semaine de retard|jour de retard)(?: [a-z']+){0,4} ?[=:+] ?[0-9]",
      "(?:ajout|rajout|compt)[a-z]*(?: [a-z']+){0,5} par (?:relance|lettre|courrier|rappel|semaine|jour|mois) de (?:retard|plus)",

      "{charges}(?: [a-z']+){0,3} pas gratuit(?:e|s|es)?",

      "{amount} (?:de plus |en plus |en sus )?(?:de|pour|d'|au titre d[eu]s?) ?(?:la |les |le |l'|notre |nos |cette |ce |votre )?{costs}",
      "(?:tarif|couts?|prix) (?:de |du |des |d'une |d'un )?(?:la |cette |ce |chaque |votre |notre |nos )?(?:[a-z]+ )?{costs}(?: [a-z]+){0,2} ?:? ?{amount}",
      "{charges}(?: [a-z']+){0,8}[, ]+(?:[a-z']+ ){0,5}{onYou}",
      '(?:prendre|prendrez|prends) (?:en charge|a votre charge)‥(?:honoraires|debours|emoluments|depenses|couts?|diligences|timbres|demarches|remuneration|commissions?)',
      '(?:vous|tu) (?:devrez|devez|dois|devras|aurez a|auras a|supporter[a-z]+|paierez|payerez|reglerez|rembourserez|assumerez)‥(?:honoraires|debours|emoluments|depenses|couts?|diligences|timbres|remuneration|commissions?)',
      '(?:debours|emoluments)',
      "(?:majoration|penalite|supplement)s?(?: [a-z']+){0,6} (?:pour|de|d'|au titre d[eu]s?) ?(?:frais|contentieux|recouvrement|traitement|relances?|dossier|gestion|impaye)",
      "[0-9]+ ?% (?:de |d'|en )?(?:frais|majoration|penalites?|supplement|plus|recouvrement|commission)",
      "(?:factur|refactur|compt|reclam)[a-z]*‥(?:cout|prix|tarif|temps|travail) (?:de |du |d')?(?:la |l'|notre |nos |cette )?(?:{costs}|procedure|amiable|travail|temps)",
      "(?:{costs})(?: [a-z']+){0,4} (?:vous |te )?(?:coutera|coutent|coute|couteront)",
      "(?:note|addition|ardoise) (?:grimp|gonfl|s'alourdi|augment|sera salee|va grimper|va gonfler)[a-z]*",
      '(?:gonfl|alourdi)[a-z]* (?:la |votre |ta )(?:note|dette|facture|ardoise|addition)',
      "ce que m'ont coute (?:les|ces|mes) [a-z]+",
      "frais (?:administratifs? )?(?:de |d'|du |des )(?:la |l'|votre |notre |nos |vos |cette )?{costs}",
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
      "(?:relances?|courriers?|appels?|rappels?)(?: (?!(?:la|les|l'|une?|des?|d'|ces|cette|notre|nos|votre|vos|ton|tes|deux|trois|quatre|plusieurs|chaque|chacune)(?![a-z]))[a-z']+){0,3} (?:payante?s?|factur[a-z]+)",
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
      'a (?:mes|nos) (?:propres )?frais',
      "(?:laiss|met|demeur|rest|incomb)[a-z]*(?: [a-z']+){0,3} (?:a la charge |au compte )?(?:du |de notre |de la |de l'|au )(?:creancier|mandante?)[^.;!?\\n]*",
      'frais[^.;!?\\n]{0,40} (?:pour (?:moi|nous|le creancier)|a (?:ma|notre|sa) charge)',
      'frais[^.;!?\\n]{0,40} (?:annul|supprim|offert|deduit|efface|retire|abandonn|rembours)[a-z]*',
      "(?:rembours|annul|offr|supprim|dedui|retir|renonc)[a-z]*[^.,;!?\\n]{0,30} frais(?: [a-z']+){0,3}",
      'frais (?:de dossier )?du (?:credit|pret|financement)',

      "si (?:votre banque|on vous|quelqu'un|un tiers)[^.,;!?\\n]*",

      "(?:creancier|mandante?|client|societe|nous|cabinet|mandant)[^.;!?\\n]{0,30} (?:prend|prenons|supporte|supportons|assume|assumons|paie|payons|garde|gardons)(?: [a-z']+){0,5} {charges}[^.;!?\\n]{0,30}",
      "frais (?:de |d')(?:envoi|port|gestion|traitement|transport) de (?:la |votre |cette |l')?(?:commande|colis|livraison|achat)[^.;!?\\n]{0,40}",
      'vos frais[^.;!?\\n]{0,40} rembours[a-z]*',

      'frais (?:bancaires? |de )?(?:rejet|tenue de compte|banque|change)',
      '(?:votre banque|elle|on) vous (?:a|ont|aurait) (?:preleve|facture|reclame|demande|compte|pris)[^.;!?\\n]*',
      '{charges}[^.;!?\\n]{0,60} a (?:notre|ma|sa|leur) charge',
      '{charges}[^.;!?\\n]{0,50} (?:a la charge d[eu]|paye[es]* par|supporte[es]* par|regle[es]* par|facture[es]* a) (?!vous|toi|(?:la )?personne qui|debit|debiteur|celui)[a-z]+',
      "honoraires (?:de |d'|du |des )(?!recouvrement|relance|gestion|intervention|contentieux|huissier|avocat|poursuite|procedure|notre|nos|ce|mon|l')[a-z]+",
      "(?:cout|prix) de (?:l'appel|la communication|cet appel)(?! est a| sera a)[^.;!?\\n]*(?:local|gratuit|normal)",
      'frais de (?:scolarite|livraison)[^.;!?\\n]{0,30} (?:figur|compri|inclu)[a-z]*',
      'indemnites? forfaitaires?‥frais de recouvrement',
      "frais (?:bancaires? )?(?:eventuels? )?(?:de |d'|du |des )?(?:la |l'|votre |vos )?(?:livraison|pose|port|transport|scolarite|inscription|installation|montage|notaire|obseques|internat|cantine|location|raccordement|sejour|hebergement|soins|veterinaires?|medicaux|dentaires?|fourniture|restauration|bouche|garde|hospitalisation|expedition|douane|abonnement|mise en service|chantier|deplacement (?:du technicien|prevus))[a-z]*",
      '(?:produits?|fruits?|legumes?|poissons?|aliments?|temps|air|oeufs?|fromages?) frais',
      'frais … (?:rembours|pris en charge|offerts?)[a-z]*',
      'frais (?:reels|professionnels)',
      '40 (?:€|euros)‥frais de recouvrement',
      '(?:aucuns?|sans|pas de|plus de|ni|zero) frais…(?:recouvrement|dossier|relances?|gestion|rappel|impaye|contentieux)?',
      '(?:aucuns?|sans|pas de|plus de|ni|zero)‥{costs}',
      'frais … (?:restent|reste|sont) au creancier(?: sauf mauvaise foi)?',
      "frais … (?:restent|reste|sont|demeurent|seront|resteront|peuvent rester) (?:a la charge|supportes?|payes?|pris en charge) (?:d[eu]|par) (?:la |le |l'|notre |nos )?(?:creanciers?|clients?|cliente|mandante?|societe)",
      "(?:frais|honoraires)… (?:ne |n')(?:sont|seront|vous)‥(?:pas|aucun|rien|jamais)… (?:a votre charge|factures?|demandes?|reclames?|dus)?",
      "(?:honoraires|commission) … (?:payes?|payee|regles?|supportes?) par (?:notre|nos|la|le|l')… (?:cliente?|mandante?|creancier|societe)",
      "(?:frais|honoraires)… (?:ne |n')(?:sont|seront) (?:pas|jamais) (?:a votre charge|dus|factures?|reclames?)",
    ],
    sentence:
      'Sans titre exécutoire, ces frais restent à la charge du créancier : ils ne peuvent pas être demandés au débiteur.',
    suggestion:
      'Retirer ces frais du texte et du total. Au besoin : « Aucuns frais ne s’ajoutent à cette somme. »',
  },
  {
    says: [
      `${CLAUSE}[^.;!?\\n]{0,120} (?:frais|honoraires|couts?)[^.;!?\\n]{0,80} (?:(?:supporte|paye|regle|acquitte|rembourse)(?:e|s|es)* par|a la charge d[eu]|incomb[a-z]+ a|du(?:e|s|es)* par|repercute(?:e|s|es)* (?:a|sur)) ?(?:${DEBTOR}|vous|vos soins)`,
      `(?:frais|honoraires|couts?)[^.;!?\\n]{0,80} (?:(?:supporte|paye|regle|acquitte|rembourse)(?:e|s|es)* par|a la charge d[eu]|incomb[a-z]+ a|du(?:e|s|es)* par|repercute(?:e|s|es)* (?:a|sur)) ?${DEBTOR}[^.;!?\\n]{0,60} ${CLAUSE}`,
      "(?:vous|tu) (?:devez|devrez|dois|devras|(?:avez|aurez|as|auras)(?: [a-z]+)? a)(?: [a-z]+){0,2} (?:nous |me |lui |leur )?rembourser(?: [a-z']+){0,3} (?:frais(?! (?:de |d'|du |des |bancaires?))|frais (?:de |d'|du )(?:la |l')?{costs}|honoraires|debours)",
    ],
    unless: [
      "frais (?:de |d'|du )(?:la |l'|votre )?(?:livraison|port|transport|pose|notaire|scolarite|montage|installation|expedition|douane|location|hebergement)[^.;!?\\n]*",
      'indemnites?(?: forfaitaires?)? [^.;!?\\n]*frais de recouvrement[^.;!?\\n]*',
      '(?:non ecrite?s?|nulle?s?|sans effet)[^.;!?\\n]*',
    ],
    sentence:
      'Sans titre exécutoire, ces frais restent à la charge du créancier : la clause d’un contrat qui les met à celle du débiteur est réputée non écrite.',
    suggestion:
      'Retirer ces frais et la clause. Au besoin : « Aucuns frais ne s’ajoutent à cette somme. »',
  },
] as const satisfies readonly RefusedWords[]
