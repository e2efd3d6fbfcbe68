import { signRule, type SignRule } from '#signs/sign-rule.ts'

const IN_YOUR_BOX =
  "cheque (?:[a-z']+ |¤+ ){0,3}(?:est|sont) (?:deja |bien )*(?:dans (?:ta|votre) boite|chez (?:toi|vous)|a la poste|au courrier)"

/** « j'ai payé », « le virement est parti », « tout est soldé »: what claims a payment. */
export const PAYMENT_SIGNS: readonly SignRule[] = [
  signRule(
    'payment',
    'i-have-paid',
    "{HAVE} {SOON}(?:(?:{PAID}|{PAYER})(?! {AMOUNT} (?:de|d'|pour) (?!(?:la|ta|votre|cette) facture)[a-z])|{GIVEN}(?! (?:bloquer|annuler|opposition|stopper|rejeter|refuser)(?= )) {FEW}(?:{TRANSFER}|¤+|argent|sous|enveloppe|liquide|especes|cash|fric|thunes?|billets|pognon|oseille))",
  ),
  signRule(
    'payment',
    'is-paid',
    "(?:(?<!@ (?:, )?)c' est|est|a ete|ont ete|sont|tout est) (?:deja |bien |entierement |totalement |integralement )*(?:{PAID}(?! (?:[a-z]+ ){0,1}@)|{PAID} (?:depuis|@*(?:hier|avant)))|(?:c' est|est|a ete|ont ete|sont|tout est) (?:deja |bien |entierement )+{PAID}|(?:a|ont) (?:deja |bien )*ete (?:deja |bien |entierement |totalement |integralement )*{PAID}|(?:tu|vous) (?:as|avez) (?:deja |bien )*ete {PAID}|est {PAID}",
  ),
  signRule(
    'payment',
    'proceeded',
    '{HAVE} {SOON}{ADV}procede {ADV}(?:au|a la|a un) (?:{TRANSFER}|remboursement)',
  ),
  signRule(
    'payment',
    'you-received',
    '(?:tu|vous) (?:as|avez) (?:deja |bien )(?:eu|recu|touche|encaisse) {FEW}(?:¤+|{MONEY})',
  ),
  signRule(
    'payment',
    'elliptic',
    '(?:(?<=^ )|(?<=[.;!?,] ))(?:deja |bien |tout )*{PAID}(?:(?= [.!] )| (?:[a-z]+ ){0,2}(?:@+|par (?:virement|cheque|carte|cb)|en (?:especes|liquide)))',
  ),
  signRule('payment', 'in-your-box', IN_YOUR_BOX),
  signRule('in-transit', 'in-your-box', IN_YOUR_BOX),
  signRule('payment', 'done', "c' est (?:deja |bien )?fait(?: depuis)?"),
  signRule(
    'payment',
    'for-me',
    "(?:te|t'|vous) (?:a|ont) (?:deja |bien )*(?:{PAID}|{GIVEN} {FEW}(?:{TRANSFER}|¤+))",
  ),
  signRule(
    'payment',
    'on-your-account',
    '(?:est|sont) (?:deja |bien )*sur (?:ton|votre) compte|encaissee?s? (?:par|le|@)',
  ),
  signRule('payment', 'sum-paid', "(?<!d' accord )¤+ (?:deja |bien )?{PAID} (?:[a-z]+ )?@+"),
  signRule(
    'payment',
    'transfer-done',
    '{TRANSFER} (?:(?:instantane|bancaire|sepa|permanent|n \\d+|numero \\d+) )*(?:(?:de|du) )?(?:(?:¤+|@+) )*(?:(?:est|a ete|a deja ete|a bien ete|ont ete|sont|bien|deja|vient d etre) )*(?:fait|transmis|effectue|parti|envoye|poste|passe|emis|lance|execute|realise|ordonne|initie|saisi|valide|depose|remis|preleve|debite|encaisse|adresse|credite)e?s?',
  ),
  signRule(
    'payment',
    'just-paid',
    'viens (?:juste |tout juste )?de {TO}(?:{PAY}|{GIVE} {FEW}(?:{TRANSFER}|¤+))',
  ),
  signRule(
    'payment',
    'already',
    '(?<!avoir )deja (?:{PAID}|(?:fait|envoye|vire|effectue|transfere|depose|poste)e?s?)(?! (?:des|la|le|une?) (?:erreurs?|demarches?|demande))',
  ),
  signRule(
    'payment',
    'sent-it',
    "(?<={TRANSFER} .{0,80})(?:je (?:te |vous )?(?:l'|le|les) ai {SOON}(?:envoye|poste|fait|donne|depose)e?s?)",
  ),
  signRule(
    'payment',
    'enclosed',
    "(?:ci joint|joint a la presente|dans cette enveloppe) (?:[a-z']+ ){0,3}cheque",
  ),
  signRule(
    'in-transit',
    'enclosed',
    "(?:ci joint|joint a la presente|dans cette enveloppe) (?:[a-z']+ ){0,3}cheque",
  ),
  signRule(
    'in-transit',
    'sent',
    'cheque (?:(?:de|du) )?(?:(?:¤+|@+) )*(?:(?:est|a ete|bien|deja) )*(?:parti|envoye|poste)|virements? (?:(?:de|du) )?(?:(?:¤+|@+) )*(?:(?:est|a ete|bien|deja) )*(?:ordonne|initie|saisi|lance|en cours)|(?:envoye|poste|depose) (?:le|un|ton|votre|mon) cheque',
  ),
  signRule(
    'payment',
    'instalment-passed',
    '(?:mensualites?|echeances?|cheques?|prelevements?|virements?|paiements?) (?:[a-z]+ ){0,2}(?:est|sont|a ete|ont ete) (?:deja |bien )*(?:passee?s?|encaissee?s?|debitee?s?|prelevee?s?|honoree?s?|reglee?s?)(?= )',
  ),
  signRule(
    'payment',
    'money-sent',
    "(?:c' est|ai mis|est|sont) (?:deja |bien )*(?:dans (?:ta|votre) boite|sous (?:ta|votre) porte)|(?:suis|sommes|est) (?:bien |toujours |parfaitement )*a jour (?:de|dans|avec|sur) (?:mes|nos|mon|notre|tous|tout|les) (?:loyers?|paiements?|reglements?|factures?|mensualites?|echeances?|remboursements?)|(?:a|as|avez|ont) (?:bien |deja )*(?:recu|eu|touche|encaisse) (?:[a-z']+ |¤+ ){0,3}de (?:ma|notre) part|ordre de (?:virement|paiement) (?:a ete |est )?(?:deja |bien )?(?:donne|passe|transmis|signe|envoye|valide)|(?:(?<=^ )|(?<=[.;!?,] ))(?:l' |les |le |la |ton |tes |vos |votre )?(?:argent|sous|fric|thunes?|somme|liquide|solde|reste|totalite|integralite) (?:deja |bien |est |sont |a ete |ont ete )*(?:envoye|parti|vire|depose|transfere|verse|remis|transmis)e?s?(?= (?:[.,!]|$|@|par|sur|hier|en|ce|de mon|de notre))|(?:verifie|verifiez|regarde|regardez) (?:bien |donc )?(?:ton|votre|tes|vos) (?:comptes?|releves?)(?! @)",
  ),
  signRule('payment', 'did-what-was-needed', '{HAVE} {SOON}fait le necessaire'),
  signRule(
    'payment',
    'under-way',
    '(?:virement|paiement|reglement) (?:(?:de|du) )?(?:¤+ )?(?:est )?(?:deja |bien )*en cours',
  ),
  signRule(
    'payment',
    'you-have-had',
    "(?:tu|vous) (?:as|avez) (?:deja |bien )*(?:recu|encaisse|touche|eu|recupere) (?:¤+|(?:mon|ma|mes|le|l'|ton|tes|la) (?:¤+|{MONEY}|paiement|reglement))(?! [^.;!?]*[?])|(?:tu|vous) (?:les|l') (?:as|avez) (?:deja |bien )*(?:eus?|recus?|touches?|encaisses?)(?! [^.;!?]*[?])",
  ),
  signRule(
    'payment',
    'gave-them',
    "(?:je|on|nous|j') (?:te |vous |t' )?(?:les|l') (?:te |vous )?(?:ai|a|avons) (?:deja |bien |tous |tout )*(?:{GIVEN}|filee?s?|donnee?s?)(?= )",
  ),
  signRule(
    'payment',
    'gave-you',
    "(?:te|t'|vous) (?:a|ont) (?:deja |bien )*{GIVEN} {FEW}(?:argent|sous|¤+)",
  ),
  signRule(
    'payment',
    'proof',
    "(?:preuve|justificatif|recu|avis|attestation|copie) (?:de|du|d') (?:virement|paiement|reglement|versement|transfert)|(?:ci joint|voici|joins|trouverez|jointe?) (?:[a-z']+ ){0,2}ordre de (?:virement|paiement)",
  ),
  signRule(
    'payment',
    'settled',
    '(?:(?<=^ )|(?<=[.;!?,] ))(?:la |ma |cette )?(?:dette|facture|loyer|somme|pret|note|compte|solde) (?:deja |bien |entierement )*{PAID}(?= [.,!;])|(?:(?<=^ )|(?<=[.;!?,] ))(?:la |ma |cette )?(?:dette|facture|somme|note|solde) (?:deja |bien |entierement )*(?:payee?|reglee?|remboursee?|acquittee?|soldee?)(?= $)',
  ),
  signRule(
    'payment',
    'it-is-sent',
    "(?:voila |ca y est )?c' est (?:deja |bien )*(?:envoye|parti|vire|transmis|poste|depose|encaisse)(?= (?:[.,!]|$|ce matin|hier|depuis|par|en|sur))",
  ),
  signRule(
    'payment',
    'was-sent-to-you',
    "(?:te|t'|vous) (?:a|ont) (?:deja |bien )*ete (?:deja |bien )*(?:adresse|envoye|remis|verse|transmis|vire|credite|transfere|rembourse|poste)e?s?",
  ),
  signRule(
    'payment',
    'bank-made-it',
    "(?:a|ont|avons|ai) (?:deja |bien )*(?:execute|effectue|emis|realise|passe|transmis|ordonne) (?:le|un|votre|notre|mon|ce|l' ordre de|l') (?:virement|reglement|paiement|prelevement|versement)",
  ),
  signRule(
    'payment',
    'sum-paid-by-means',
    "(?<!d' accord )¤+ (?:deja |bien )?{PAID} (?:par|en) (?:virement|cheque|carte|cb|especes|liquide|prelevement)",
  ),
  signRule(
    'payment',
    'you-must-have-had',
    '(?:(?:as|avez) (?:du|deja du) recevoir|(?:devez|dois|devrais|devriez) (?:deja )?avoir (?:recu|eu)) {FEW}(?:¤+|{MONEY}|virement|reglement|paiement|cheque)|voila (?:, )?¤+ sur (?:ton|votre) compte',
  ),
  signRule(
    'payment',
    'acquitted',
    '(?:me suis|nous sommes) (?:deja |bien |entierement )*acquittee?s?',
  ),
  signRule(
    'payment',
    'another-paid',
    "(?:{RELATIVE}|assurance|caf|mutuelle|comptable|societe|employeur) (?:(?:te|t'|vous|l'|les|en) )*(?:a|ont) {SOON}{PAID}(?! {AMOUNT} (?:de|d'|pour) (?!(?:la|ta|votre|cette) facture)[a-z])",
  ),
  signRule(
    'payment',
    'all-given',
    '{HAVE} (?:deja |bien )*tout (?:deja )?(?:donne|file|envoye|rendu|verse|transfere|redonne|depose)|(?:lydia|paypal|wero|paylib) (?:envoye|fait)|(?:(?<=^ )|(?<=[.;!?,] ))(?:transfere|envoye|depose|vire) @+',
  ),
  signRule(
    'payment',
    'rent-paid',
    "(?:loyers?|facture|echeance|mensualite) (?:de |d' |du )?(?:(?!sera |seront |serait |soit |etre |pas |non |im)[a-z]+ |@+ )?(?:deja |bien )*{PAID}(?= (?:[.,!;]|$|@))",
  ),
  signRule('payment', 'enclosing', "(?:joins|joignons|trouverez|trouver)(?: [a-z']+){0,5} cheque"),
  signRule(
    'in-transit',
    'enclosing',
    "(?:joins|joignons|trouverez|trouver)(?: [a-z']+){0,5} cheque",
  ),
]
