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
    "(?:c'|ce n'|n') (?:est|etait) pas (?:les )?¤+|et non ¤+|(?<=¤ (?:seulement )?|¤ (?:seulement )?, |¤ et |¤ mais )pas (?:a |de )?¤+|(?<=¤ que (?:je|nous) (?:te |vous |t' )?(?:en )?(?:dois|devons) (?:, |et )*)pas ¤+|(?:en veux|en demandes?|en reclames?) encore ¤+|¤+ (?:c' est|ca fait) (?:abuse|du vol|cher|n' importe quoi|exagere)|(?<=(?:dois|devons) )(?:plus|pas) ¤+(?= mais)|(?:mais )?pas pour ¤+|quels? ¤+|¤+ (?:ca |c' est |cela )?(?:me )?(?:parait |semble )?(?:trop|beaucoup trop)(?: cher)?|¤+(?= alors qu')|¤+ (?:[!?.] )+(?:et puis quoi|n' importe quoi)",
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
    "on (?:avait|a|s' etait) (?:bien )?(?:dit|convenu|parle|mis d' accord|entendu|arrondi|fixe|calcule|negocie|accorde)(?: (?:d' |sur )?(?:un|une|le|la) [a-z]+)?(?: sur| de| a)? ¤+|(?:c' etait|etait|avait ete) (?:convenu|prevu|fixe|entendu)(?: a| de| pour)? ¤+|(?:on|nous) (?:avait|avions|a) (?:dit|convenu) (?:moitie moitie|autre chose|gratuit|pas ca)|¤+ (?:qu'|que) (?:on|nous|tu|vous) (?:avait|avions|avais|aviez|a|avez|avons) (?:dit|convenu|fixe|annonce|prevu|negocie)|(?:avait|avions|aviez|avais) (?:bien )?(?:eu )?(?:un )?accord (?:pour|sur|a|de) ¤+|(?:etait|etais) (?:bien )?question de ¤+|pour moi c' etait ¤+|c' etait ¤+(?= (?:et |, )?pas ¤)",
  ),
  signRule(
    'counterclaim',
    'you-owe',
    "(?:tu|vous) (?:me |m' |nous )(?:en )?(?:dois|devez|devais|deviez|doit)(?! (?:une?|des|bien|au moins) (?:une? |des )?(?:explications?|excuses?|service|revanche|verre|biere|coup|respect|fiere|chandelle|resto|cafe|reponse))|(?:toi|vous) qui (?:me |m' |nous )(?:en )?(?:dois|devez|doit)",
  ),
  signRule(
    'counterclaim',
    'set-off',
    '(?:compensation|compensons|compenser|deduis|deduisons|deduire|deduction faite de) [^.;!?]{0,30}?¤+',
  ),
  signRule(
    'counterclaim',
    'give-me-back',
    "(?:rends|rendez|rembourse|remboursez|paye|paie|payez) (?:moi|nous) (?:[a-z']+ ){0,3}¤+|(?:me|nous) (?:rembourser|rendre|restituer|payer) (?:[a-z']+ ){0,2}¤+|(?:je|j') (?:t'|te|vous) (?:en )?ai (?:aussi |deja |bien )*(?:prete|avance) {FEW}¤+|(?:par|d' abord|deja|faut|dois|devez|vas|allez) (?:me )?(?:payer|rembourser|rendre|regler) mes ¤+|(?:m'|me|nous) (?:auras|aurez|as|avez) (?:rendu|rembourse|paye|restitue) [^.;!?]{0,30}?¤+|mes ¤+ [^.;!?]{0,30}(?:tu|vous) me les (?:rends|rendez)|(?:gardez?|garde|gardes) (?:[a-z']+ ){0,5}(?:caution|garantie|acompte)",
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
    "c' est (?!moi|nous|toi|vous|¤|comme|bien|ce|cela|ca|la (?:somme|dette)|le (?:montant|solde))(?:pas (?:moi|nous)|(?:[a-z']+ ){1,5})(?:qui|ki) (?:te |vous |t' |lui )?(?:en )?(?:doit|doivent|devait|devaient|devra|a (?:tout |deja |bien )?(?:signe|emprunte|commande|pris|recu|achete|garde|passe commande|(?:l'|les|le) (?:argent|sous|fric)|l' argent)|paie|paye|paient|paiera|payera|regle|reglera|rembourse|remboursera|ont (?:signe|emprunte|commande|pris|recu))(?! gere)",
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
    "(?:reception|attente|attends|attendons|etablir|emettre|etablissement|emission|exige|exigeons|demande|demandons|veux|reclame|reclamons) (?:de |d' |d'|l' |un |votre )*(?:avoir|facture rectificative|rectification)(?! {PAID})",
  ),
  signRule(
    'dispute',
    'inexact',
    "(?:c' est|est|etait|sont|totalement|completement) (?:inexacte?s?|faux|fausses?|errone[a-z]*|incorrecte?s?|mensonger[a-z]*|incomprehensible|anormale?|injuste|infonde[a-z]*)",
  ),
  signRule(
    'dispute',
    'unaware',
    "(?:suis|sommes|etais) (?:absolument |vraiment )?(?:pas|jamais|plus) (?:du tout )?au courant|au courant de (?:rien|ca|cette)|n' existe (?:plus|pas)|(?:adresse|adressez) (?:toi|vous) (?:a|au|aux|plutot)|jamais (?:vu|recu|eu) (?:cette|votre|la|ta|ce) (?:facture|contrat|devis|commande)",
  ),
  signRule(
    'dispute',
    'not-due',
    "(?:n' |ne )?(?:est|sont|etait|suis) pas (?:vraiment |du tout )?(?:due?s?(?= )|(?:la|le) (?:mienne?|notre)|a (?:moi|nous)(?= )|fondee?s?|justifiee?s?|exacte?s?|correcte?s?|legitimes?|normale?s?)|(?<!(?:oublie|zappe|nie|conteste|ignore|oublions|contestons) )(?:pas|jamais) (?:ma|mes|notre|nos|mon) (?:dettes?|factures?|affaires?|problemes?|histoire|pret)",
  ),
  signRule(
    'dispute',
    'not-concerned',
    '(?:me|nous) (?:concerne|concernent|regarde|regardent) (?:pas|plus|en rien|nullement)|(?:ai|avons) rien a voir|y (?:suis|sommes) pour rien|(?:suis|sommes) que (?:la )?caution',
  ),
  signRule(
    'dispute',
    'never-lent',
    "(?:m'|nous) (?:as|avez|a) (?:jamais|rien|pas) (?:prete|avance|depanne|donne|livre|remis)|pas a (?:te|vous) (?:rembourser|payer|rendre)",
  ),
  signRule(
    'dispute',
    'poor-goods',
    "(?:marchandises?|materiel|produits?|travaux|travail|boulot|prestations?|appareils?|machines?|colis|livraison|commande|chantier|reparations?|pieces?|articles?|meubles?|peinture|carrelage|installation|logiciel|site|photos|voiture|velo|moto) (?:[a-z']+ ){0,4}(?:abimee?s?|cassee?s?|baclee?s?|defectueu(?:x|ses?)|en panne|incomplete?s?|inutilisables?|ratee?s?|nulle?s?|degueulasses?|hors service|inachevee?s?|endommagee?s?|manquante?s?|pourrie?s?|non conformes?|inacceptables?|catastrophiques?|ni faite?s?)|pas (?:ete )?(?:realise|execute|effectue|respecte)e?s?(?= )|correspond(?:ent)? pas",
  ),
  signRule(
    'dispute',
    'charged-twice',
    'facture(?:e|es)? (?:deux|2|plusieurs) fois|double facturation|facture(?:e|es)? en double|(?:deja|deux fois) facturee?s?|mal calcule|surevalue[a-z]*',
  ),
  signRule(
    'dispute',
    'mocking',
    "(?:fous|foutez|moques|moquez|fiche|fichez) (?:vous )?(?:de (?:moi|ma gueule|nous)|du monde)|vol organise|(?:du|c' est un) vol(?= )|voleurs?|arnaqueurs?|d' ou (?:tu|vous|sort|sortent|ca|viens|vient|viennent|sortez)",
  ),
  signRule(
    'dispute',
    'show-papers',
    '(?:montre|montrez|fournis|fournissez|justifie|justifiez|produisez) (?:moi|nous) [^.;!?]{0,20}(?:contrat|preuves?|papiers?|devis|justificatifs?|signe|bon)|reserves (?:[a-z]+ ){0,2}(?:sur|quant)',
  ),
  signRule(
    'dispute',
    'did-not-sign',
    "(?:ai|avons) (?:pas|jamais) (?:signe|commande|demande|accepte|valide|emprunte|souscrit|approuve)|(?:ai|avons) (?:bien |deja )?(?:resilie|annule|refuse) (?:le|la|l'|ce|cette|cet|mon|votre|notre) (?:contrat|commande|livraison|abonnement|devis|prestation|marchandise)|attends toujours (?:mon|l'|notre|un) avoir|eu que la moitie",
  ),
  signRule(
    'dispute',
    'not-accepted',
    "(?:accepte|acceptons|valide|validons|comprends|comprenons|connais|connaissons|approuve|approuvons|cautionne|retrouve) (?:pas|plus|jamais) (?:du tout )?(?:cette|cet|ce|ces|votre|vos|ta|tes|la|le|les|a quoi|pourquoi|de qui)(?! (?:relances?|delais?|decision|ton|messages?)(?= ))|(?:rejette|rejetons|repousse|m' oppose|nous opposons|recuse|recusons)(?= (?:[a-z']+ ){0,3}(?:facture|reclamation|demande|creance|dette|somme|montant|pretention|saisie|injonction))",
  ),
  signRule(
    'dispute',
    'what-for',
    "(?:correspond(?:ent)?|correspondent) a quoi|a quoi (?:correspond|correspondent)|¤+ (?:pour|de|c' est) quoi|(?:facture|compte|decompte|releve|montant|calcul)(?: [a-z']+){0,3} (?:une |des |plusieurs )?erreurs?|(?:comptes?|calculs?|chiffres?|montants?) (?:n' |ne )?(?:est|sont) pas (?:bons?|justes?|exacts?)|(?:oublie|omis) de (?:deduire|decompter|compter|prendre|retirer|enlever)|mal (?:appliquee?|calculee?|comptee?)|¤+ de trop|trop percu|pas le (?:prix|montant|tarif|bon montant|bon prix|compte)(?= )|manque un avoir|pas (?:le |un )?prix (?:convenu|prevu|annonce)",
  ),
  signRule(
    'dispute',
    'never-came',
    "(?:est|etes|es|sont) (?:jamais|pas) (?:venue?s?|revenue?s?|passee?s?|intervenue?s?|arrivee?s?)|jamais (?:arrivee?s?|livree?s?|finie?s?|venue?s?)|rien (?:n' )?a ete (?:livre|fait|realise|repare|installe)|(?:devies|devais|deviez|devait) (?:revenir|finir|terminer|refaire|reparer|livrer)|attends (?:toujours|encore) (?:la|le|ma|mon|votre|les) (?:livraison|commande|colis|marchandise|produit|reparation|travaux|remboursement)|(?:marche|marchent|fonctionne|fonctionnent) (?:pas|plus|mal)|(?:tombee?|tombe) en panne",
  ),
  signRule(
    'dispute',
    'wrong-person',
    "(?:connais|connaissons) pas (?:cette|votre|la) (?:societe|entreprise|personne)|jamais ete (?:votre |un |une )?(?:client|cliente|locataire|abonnee?)|(?:bon|bonne|mauvais|mauvaise) (?:destinataire|interlocuteur|personne)|habite plus|(?:locataire|proprietaire|gerant|titulaire|occupant) (?:d' avant|precedente?)|(?:ancien|ancienne|precedent|precedente) (?:locataire|proprietaire|gerant|gerante|titulaire|occupant)|toi (?:le|la) debit(?:eur|rice)|(?:dette|creance) (?:est |a ete )?(?:deja )?(?:eteinte|effacee|annulee|abandonnee)",
  ),
  signRule('denial', 'owe-zero', '(?:dois|devons) (?:exactement )?zero'),
  signRule(
    'dispute',
    'owe-only',
    "(?:dois|devons) (?:plus )?que (?:¤+|(?:le|la|une|mon|ma|l'|votre) (?:principal|moitie|partie|part|tiers|capital|solde))|(?:dois|devons) (?:seulement|uniquement) ¤+",
  ),
  signRule(
    'counterclaim',
    'not-given-back',
    "(?:m'|me|nous) (?:as|avez|a) (?:toujours |encore |meme )?(?:pas|jamais) (?:encore )?(?:rendu|rembourse|paye|restitue|verse) [^.;!?]{0,30}(?:¤+|caution|argent|sous|depot)",
  ),
  signRule(
    'dispute',
    'you-are-wrong',
    "(?:vous|t'|tu) (?:vous |t' )?(?:es|etes|as|avez) (?:bien |surement |clairement )?(?:trompee?s?|plantee?s?|goure[a-z]*|menti|invente|casse|abime|perdu)(?= )|(?:tu|vous) (?:confonds|confondez|mens|mentez|inventes|inventez|delires|delirez)|maldonne|mensonges?|menteu(?:r|se)s?",
  ),
  signRule(
    'dispute',
    'no-contract',
    "(?:aucun|aucune|pas de|pas d'|jamais eu de) (?:dettes?|commande|contrat|devis|obligation|accord|bon de commande|lien contractuel)(?= )(?! (?:supplementaire|en cours de))",
  ),
  signRule(
    'dispute',
    'overpriced',
    "exager(?:e|ee|es|ees)(?= )|(?:c' est|bien|beaucoup|vraiment) trop cher|hors de prix|prix (?:exorbitant|abusif)",
  ),
  signRule(
    'dispute',
    'given',
    "(?:fait|faisais|faisait) (?:un )?cadeau|(?:laissais|laisses|laissait|garder|gardes) (?:l'|cet) argent|(?:un|le|comme) (?:cadeau|don)(?= (?:[.,!?]|$|pas|et|de ta|de votre|familial))",
  ),
  signRule(
    'dispute',
    'no-longer',
    '(?:suis|sommes) (?:plus|pas) (?:le |la |un |une |vos |votre |ton |son |leur )?(?:gerante?|clients?|cliente|locataires?|proprietaires?|titulaires?|associee?s?|dirigeante?|signataires?|emprunteurs?|emprunteuse|concernee?s?)',
  ),
  signRule(
    'dispute',
    'not-repaired',
    '(?:rien|pas) (?:repare|resolu|regle le probleme)|(?:fuite|panne|defaut|vice|souci technique) (?:est|persiste|demeure)|(?:ma|notre|mes|nos) (?:reclamations?|contestations?|desaccords?)(?= )',
  ),
  signRule(
    'dispute',
    'set-against',
    '(?:compensation|compensent|se compense)(?= )|(?:penalites?|indemnites?|prejudice) (?:de retard )?(?:couvre|couvrent|depasse|depassent)',
  ),
  signRule(
    'counterclaim',
    'withhold',
    '(?:retiens|retenons|deduis|deduisons|enleve|enlevons|soustrais|retire) (?:donc |alors )?(?:les |tes |vos )?¤+',
  ),
  signRule(
    'dispute',
    'waived',
    "(?:m'|me|nous) (?:as|avez|avais|aviez) dit (?:de |d' |que )?(?:laisse|laisser|oublie|oublier|c' etait bon|garder|tant pis|je n' avais|c' etait)",
  ),
  signRule(
    'dispute',
    'indignant',
    "(?:vous etes|tu es|t' es|etes vous|es tu) serieu(?:x|se)|(?:tu|vous) plaisante[sz]|(?:honte|culot|oses?|osez) (?:de )?(?:me |nous )?(?:reclamer|demander|facturer)|quoi ce (?:delire|bordel|cirque|montant|prix|truc)",
  ),
]
