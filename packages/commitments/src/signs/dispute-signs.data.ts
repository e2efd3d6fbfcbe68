import { signRule, type SignRule } from '#signs/sign-rule.ts'

/** « je conteste », « pas moi », « tu m'en dois »: what contests. */
export const DISPUTE_SIGNS: readonly SignRule[] = [
  signRule(
    'dispute',
    'contest',
    '(?:contest(?:e|ons|er|ation|ee?)(?! pas(?= ))|litige|litigieuse|opposition)',
  ),
  signRule('dispute', 'disagree', "(?:pas|plus) d' accord|desaccord"),
  signRule(
    'dispute',
    'false',
    "c' est (?:faux|une erreur|une arnaque|n' importe quoi|de l' arnaque|abuse)|n' importe quoi|erronee?s?|injustifiee?s?|abusi(?:f|ve)|indue?|arnaque|bidon|escroc|escroquerie|ben voyons|fantaisiste|exorbitante?",
  ),
  signRule(
    'dispute',
    'not-me',
    "(?<!(?:pourquoi|et) )pas moi|pas a (?:moi|nous) de (?:payer|regler)|moi (?:je |j' )?(?:ne |n' )?(?:suis|ai) (?:pas|rien)|(?:pas|plus) (?:engagee?s?|responsables?)(?= )|pas dans l' histoire|sans mon accord|rien a voir dans|(?:plus|pas) (?:mon|notre) (?:probleme|affaire|souci)|(?:pas|plus|jamais) concernee?s?|(?:voyez|vois|voir|adressez vous|adresse toi) (?:ca |plutot |directement )?(?:avec|a) (?:mon|ma|lui|elle|eux|le|la|l'|notre|son|sa)",
  ),
  signRule(
    'dispute',
    'not-this-sum',
    "(?:c'|ce n'|n') (?:est|etait) pas (?:les )?¤+|et non ¤+|(?<=¤ |¤ , |¤ et |¤ mais )pas (?:a |de )?¤+|(?<=¤ que (?:je|nous) (?:te |vous |t' )?(?:en )?(?:dois|devons) (?:, |et )*)pas ¤+|(?:en veux|en demandes?|en reclames?) encore ¤+|¤+ (?:c' est|ca fait) (?:abuse|du vol|cher|n' importe quoi|exagere)|(?<=(?:dois|devons) )(?:plus|pas) ¤+(?= mais)|(?:mais )?pas pour ¤+|quels? ¤+|¤+ (?:ca |c' est |cela )?(?:me )?(?:parait |semble )?(?:trop|beaucoup trop)(?: cher)?|¤+(?= alors qu')|¤+ (?:[!?.] )+(?:et puis quoi|n' importe quoi)",
  ),
  signRule(
    'dispute',
    'gift',
    "c' etait (?:un cadeau|un don|offert|gratuit)|pas un (?:pret|emprunt)|(?:tu|vous) (?:me |m' |nous )?(?:les |l' |la )?(?:as|avez|avais|aviez) (?:offert|donne)",
  ),
  signRule(
    'dispute',
    'no-idea',
    'vois pas (?:de quoi|ce que|pourquoi)|sais pas de quoi|quelle (?:dette|facture|somme)',
  ),
  signRule('dispute', 'barred', 'prescrite?s?|prescription|forclose?|forclusion'),
  signRule(
    'dispute',
    'work',
    'mal (?:fait|finie?|realise|pose|monte)e?s?|malfacons?|non conformes?|pas (?:ete )?(?:termine|finie?|livre|conforme|effectue|repris)e?s?|pas recu (?:la|ma|les|mes|le) (?:marchandise|commande|livraison|materiel|colis|produits?)|defectueu(?:x|ses?)',
  ),
  signRule(
    'dispute',
    'never',
    '(?:ai|avons|a|as) (?:jamais|rien) (?:rien )?(?:dit|ecrit|promis|signe|commande|emprunte|recu|demande|accepte|reconnu|ete|eu|achete)|jamais (?:eu (?:de|aucune) (?:dette|pret|contrat)|ecrite?s?)|jamais ete (?:realisee?s?|faite?s?|livree?s?|executee?s?)|dis pas que (?:je|nous) (?:te |vous )?(?:dois|devons)',
  ),
  signRule('dispute', 'who-said', "qui (?:t'|te|vous) (?:a|dit) (?:dit )?que"),
  signRule(
    'dispute',
    'quits',
    '(?:on est|sommes|nous sommes|serons|on sera) (?:alors |donc )?quittes?',
  ),
  signRule(
    'denial',
    'owe-nothing',
    "(?:dois|devons|doit) (?:absolument |strictement |plus |donc )*(?:pas(?! ¤+ mais)|rien|plus rien|aucune?|que dalle|nada|quedal|queudalle)|rien a (?:te |vous |t' )?(?:en )?(?:payer|devoir|rembourser|regler|rendre|verser|donner|te donner)|(?:aucune?|nulle) (?:somme|dette|montant|euro|facture) [^.;!?]{0,30}due?|rien (?:ne |n' )?(?:te |vous )?(?:est|sera) due?|pas (?:votre |un )?(?:debiteur|debitrice|redevable)",
  ),
  signRule(
    'denial',
    'not-recognised',
    "reconnais(?:sons|sant|tre)? (?:rien|pas|aucune|nullement|en rien)|sans (?:rien |pour autant |vouloir |pour autant rien )*(?:admettre|reconnaitre)|n' admet(?:s|tons|tant) (?:rien|pas|aucune)|(?:crois|pense|estime) pas (?:te |vous )?(?:en )?devoir|rien ne prouve|sans (?:aucune )?reconnaissance|ne vaut pas reconnaissance|conteste devoir",
  ),
  signRule(
    'agreed-otherwise',
    'agreed',
    "on (?:avait|a|s' etait) (?:bien )?(?:dit|convenu|parle|mis d' accord|entendu)(?: sur| de| a)? ¤+|(?:c' etait|etait|avait ete) (?:convenu|prevu|fixe|entendu)(?: a| de| pour)? ¤+|(?:on|nous) (?:avait|avions|a) (?:dit|convenu) (?:moitie moitie|autre chose|gratuit|pas ca)|pour moi c' etait ¤+|c' etait ¤+(?= (?:et |, )?pas ¤)",
  ),
  signRule(
    'counterclaim',
    'you-owe',
    "(?:tu|vous) (?:me |m' |nous )(?:en )?(?:dois|devez|devais|deviez|doit)|(?:toi|vous) qui (?:me |m' |nous )(?:en )?(?:dois|devez|doit)",
  ),
  signRule(
    'counterclaim',
    'set-off',
    '(?:compensation|compensons|compenser|deduis|deduisons|deduire|deduction faite de) [^.;!?]{0,30}?¤+',
  ),
  signRule(
    'counterclaim',
    'give-me-back',
    "(?:rends|rendez|rembourse|remboursez|paye|paie|payez) (?:moi|nous) (?:[a-z']+ ){0,3}¤+|(?:me|nous) (?:rembourser|rendre|restituer|payer) (?:[a-z']+ ){0,2}¤+|(?:je|j') (?:t'|te|vous) (?:en )?ai (?:aussi |deja |bien )*(?:prete|avance) {FEW}¤+|(?:payer|rembourser|rendre|regler) mes ¤+|(?:m'|me|nous) (?:auras|aurez|as|avez) (?:rendu|rembourse|paye|restitue) [^.;!?]{0,30}?¤+|mes ¤+ [^.;!?]{0,30}(?:tu|vous) me les (?:rends|rendez)|(?:gardez?|garde|gardes) (?:[a-z']+ ){0,5}(?:caution|garantie|acompte)",
  ),
  signRule(
    'other-debtor',
    'relative',
    "(?:mon|ma|notre|son|sa|un|une|mes) {RELATIVE}(?: [a-z']+){0,2} (?:te |t' |vous |lui )(?:en )?(?:doit|doivent|devait|remboursera|rembourse|paiera|payera|paie|paye|rend|rendra|reglera|regle|versera|verse|vire)",
  ),
  signRule(
    'other-debtor',
    'third-person',
    "(?<!(?:je|on|nous|notre|nos|service|societe|comptabilite|comptable|agence|direction) (?:[a-z']+ )?)(?:te|t'|vous) (?:en )?(?:doit|doivent|devait|devaient|devra|remboursera|paiera|payera|rendra|rendrait|reglera|versera|virera|remboursait)",
  ),
  signRule(
    'other-debtor',
    'he',
    "(?:il|elle|ils|elles) (?:te |t' |vous )(?:en )?(?:doit|doivent|devait|devaient)",
  ),
  signRule(
    'reserve',
    'peace',
    'pour avoir la paix|pour solde de tout compte|a titre (?:purement |strictement |exceptionnel et )*(?:de geste|commercial|amiable|transactionnel|exceptionnel|gracieux)|geste commercial|pour en finir|sans prejudice|sous toutes reserves|sans aucune reconnaissance',
  ),
  signRule(
    'dispute',
    'somebody-else',
    "c' est (?!moi|nous|toi|vous|¤|comme|bien|ce|cela|ca|la (?:somme|dette)|le (?:montant|solde))(?:pas (?:moi|nous)|(?:[a-z']+ ){1,5})(?:qui|ki) (?:te |vous |t' |lui )?(?:en )?(?:doit|doivent|devait|devaient|devra|a (?:signe|emprunte|commande|pris|recu|achete|passe commande)|ont (?:signe|emprunte|commande|pris|recu))(?! regler (?= )|gere)",
  ),
  signRule(
    'dispute',
    'not-mine-to-pay',
    "c' est (?:a|au|aux) (?!moi|nous|la (?:fin|rentree)|partir|compter)(?:[a-z']+ ){1,4}(?:de|d') {TO}{PAYER}",
  ),
  signRule(
    'dispute',
    'cancelled',
    "(?:facture|commande|dette|contrat|creance|prestation|devis) (?:[a-z']+ ){0,3}(?:annulee?|resiliee?|effacee?|caduc|caduque)|(?:d'|veuillez|merci d'|de bien vouloir) annuler|annulez",
  ),
  signRule(
    'dispute',
    'mistaken',
    "(?:vous faites|tu fais|il y a|y a|y ' a) (?:une |surement une |clairement une |certainement une )?erreur|erreur (?:de (?:personne|destinataire|montant|facturation|calcul|votre part)|sur (?:la|le|votre))|(?:trompes?|trompez) (?:de (?:personne|client|numero|destinataire))|(?:mauvaise|pas la bonne) personne|jamais entendu parler|de quoi (?:tu parles|vous parlez|parles tu|parlez vous)|c' est quoi (?:cette|ces|ce) (?:facture|histoire|somme|dette|truc|¤+)|surfacture[a-z]*|gonflee?s?|(?:pas|jamais) (?:ce qui (?:etait|a ete) (?:prevu|convenu))",
  ),
  signRule(
    'dispute',
    'show-me',
    "demande a voir|prouve(?:z)? (?:le|que|moi)|(?:quelle|aucune) preuve|preuves? a l' appui",
  ),
  signRule(
    'dispute',
    'not-received',
    "(?:pas|jamais) (?:encore |toujours )?(?:ete livree?s?|recu (?:votre |cette |de |la |le |les |que |ce que )|eu la (?:marchandise|livraison|prestation))|recu que (?:la |une )?(?:moitie|partie)|(?:n' )?(?:est|sont|etait|etaient) (?:toujours |encore )?pas (?:encore )?(?:terminee?s?|finie?s?|faite?s?|conformes?|livree?s?|receptionnee?s?)",
  ),
  signRule(
    'dispute',
    'never-said-i-would',
    "(?:ai|avons|a) (?:pas|jamais) (?:dit|promis|ecrit|affirme|reconnu|accepte) que(?! (?:je |nous |j' |on )?(?:ne|n')(?= ))",
  ),
  signRule('dispute', 'would-have', "(?:t'|te|vous) (?:aurais|aurions) (?:deja )?{PAID}"),
  signRule(
    'dispute',
    'credit-note',
    "(?:reception|attente|attends|attendons|etablir|emettre|etablissement|emission|exige|exigeons) (?:de |d' |d'|l' |un |votre )*(?:avoir|facture rectificative|rectification)(?! {PAID})",
  ),
]
