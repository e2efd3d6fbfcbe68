import { entriesOf, toConfirm, type CorpusEntry } from '#corpus/corpus-entry.ts'

const READING = toConfirm('Lecture d’un texte par la maison, qu’aucune décision n’a confirmée.')

/** Readings, usages, secondary sources, rules of the house: never the law itself. */
export const practiceEntries: readonly CorpusEntry[] = [
  ...entriesOf('Lecture', 'practice', [
    {
      article: 'une reconnaissance de dette seule n’est pas un accord à homologuer',
      ...READING,
      summary:
        'La loi fait un titre des accords auxquels un juge a conféré force exécutoire : une reconnaissance n’engage que celui qui la signe.',
      use: 'Ferme l’homologation d’une reconnaissance seule.',
    },
    {
      article: 'dix ans des seuls titres des 1° à 3° de l’article L111-3',
      ...READING,
      summary:
        'L’article L111-4 nomme les titres des 1° à 3° : ceux des autres nombres s’exécutent tant que la créance elle-même n’est pas prescrite.',
      use: 'Garde le délai de la créance après un acte notarié, d’avocats ou de commissaire de justice.',
    },
    {
      article: 'un notaire reçoit un acte, il n’en transforme pas un',
      ...READING,
      summary:
        'Un acte notarié est celui que le notaire reçoit : un acte déjà signé en donne la matière, et n’en devient pas un.',
      use: 'Fait venir le débiteur chez le notaire.',
    },
    {
      article: 'identité des parties vérifiée par qui reçoit l’acte',
      ...READING,
      summary:
        'Un notaire, un avocat ou un commissaire de justice s’assure de l’identité de ceux qu’il fait signer : l’état civil donné ici est à vérifier par lui.',
      use: 'Fait réunir l’état civil des parties.',
    },
    {
      article: 'un titre par accord suppose l’accord du débiteur',
      ...READING,
      summary:
        'Un acte notarié, un accord homologué et un titre des petites créances reposent sur le consentement du débiteur : rien ne s’obtient par eux de qui conteste.',
      use: 'Fait répondre d’abord à une contestation.',
    },
    {
      article: 'un taux sous le plancher est appliqué tel quel',
      ...READING,
      summary:
        'L’article L441-10 interdit un taux sous le plancher sans dire par quoi le remplacer : le taux du contrat est appliqué, et signalé.',
      use: 'Traite un taux de contrat trop bas entre professionnels.',
    },
    {
      article: 'dix ans d’un titre comptés du jour où il est exécutoire',
      ...READING,
      summary:
        'L’article L111-4 donne dix ans pour exécuter un titre sans dire de quel jour ils courent : celui où il est exécutoire est retenu.',
      use: 'Donne le départ du délai d’un titre exécutoire.',
    },
    {
      article: 'durée de la loi d’avant, donnée par celui qui demande',
      ...READING,
      summary:
        'Les durées de prescription d’avant le 19 juin 2008 n’ont pas été lues : celle que donne celui qui demande est retenue telle quelle.',
      use: 'Compte un délai commencé sous une loi qui n’a pas été lue.',
    },
    {
      article: 'cinq points ajoutés au seul taux de l’intérêt légal',
      ...READING,
      summary:
        'La majoration de cinq points est écrite pour le taux légal : rien ne l’ajoute à un taux de contrat ni aux pénalités entre professionnels.',
      use: 'Refuse la majoration hors du taux légal.',
    },
    {
      article: 'une relance ou une mise en demeure n’est pas une tentative préalable',
      ...READING,
      summary:
        'L’article 750-1 nomme la conciliation, la médiation et la procédure participative : une relance, une mise en demeure ou une négociation n’en font pas partie.',
      use: 'Refuse de tenir une lettre pour une tentative amiable.',
    },
    {
      article: 'taux d’un acheteur public gardé d’un semestre à l’autre',
      ...READING,
      summary:
        'L’article R2192-31 prend le taux du semestre où les intérêts ont commencé : rien n’y dit qu’il change ensuite.',
      use: 'Garde le même taux contre un acheteur public.',
    },
    {
      article: 'un avoir réduit le prix, il n’est pas un paiement',
      ...READING,
      summary:
        'Un avoir corrige ce qui était dû : il se retire du principal, sans passer par les intérêts.',
      use: 'Traite les avoirs dans un décompte.',
    },
    {
      article: 'une remise d’intérêts les réduit, elle n’est pas un paiement',
      ...READING,
      summary:
        'Le créancier renonce à des intérêts échus : rien n’est reçu, et le principal n’en est pas réduit.',
      use: 'Traite les remises d’intérêts dans un décompte.',
    },
    {
      article: 'mention non exigée d’un commerçant pour un acte de commerce',
      ...READING,
      summary:
        'Contre un commerçant la preuve est libre : la mention écrite de la somme ne lui serait donc pas demandée.',
      use: 'Donne sa force à la reconnaissance d’un commerçant.',
    },
    {
      article: 'deux façons de compter quarante-cinq jours fin de mois',
      ...READING,
      summary:
        'Quarante-cinq jours fin de mois se comptent en ajoutant les jours puis en allant à la fin du mois, ou dans l’autre ordre : le texte ne choisit pas.',
      use: 'Montre la seconde échéance possible d’une facture.',
    },
    {
      article: 'sort d’un délai de règlement trop long',
      ...READING,
      summary:
        'L’article L441-10 plafonne le délai convenu sans dire quelle échéance remplace celle qui le dépasse.',
      use: 'Signale une facture payable trop tard.',
    },
    {
      article: 'effet des jours chômés locaux sur l’article 642',
      ...READING,
      summary:
        'Rien ne tranche si un jour chômé d’Alsace ou de Moselle reporte un délai de procédure.',
      use: 'Signale un délai qui finit un jour chômé local.',
    },
    {
      article: 'application de l’article 750-1 en référé',
      ...READING,
      summary: 'Les tribunaux se partagent sur la tentative amiable avant un référé.',
      use: 'Signale le doute avant un référé-provision.',
    },
    {
      article: 'capitalisation exclue du crédit à la consommation par l’article L312-38',
      ...READING,
      summary:
        'Aucune somme autre que celles du code ne se réclamant à l’emprunteur, les intérêts d’un crédit à la consommation ne se capitaliseraient pas.',
      use: 'Refuse la capitalisation d’un crédit à la consommation.',
    },
    {
      article: 'sort d’une clause de capitalisation de moins d’un an',
      ...READING,
      summary:
        'L’article 1343-2 veut une année entière ; il ne dit pas ce que devient une clause qui capitalise plus tôt.',
      use: 'Signale une clause qui capitalise par semestre, trimestre ou mois.',
    },
    {
      article: 'demande en justice valant mise en demeure',
      ...READING,
      summary: 'Une demande en justice interpelle le débiteur : elle vaudrait mise en demeure.',
      use: 'Fait partir les intérêts au plus tard de la demande.',
    },
    {
      article: 'mise en demeure antérieure à l’échéance',
      ...READING,
      summary:
        'Une mise en demeure faite avant l’échéance ne ferait courir l’intérêt qu’après elle.',
      use: 'Fixe le premier jour des intérêts quand la mise en demeure est venue trop tôt.',
    },
    {
      article: 'frais de signification de l’ordonnance à la charge du débiteur',
      ...READING,
      summary:
        'La loi prescrivant de signifier l’ordonnance, ses frais échapperaient à la règle qui laisse les frais au créancier.',
      use: 'Place les frais de signification d’une injonction de payer.',
    },
    {
      article: 'horodatage électronique et date certaine',
      ...READING,
      summary:
        'L’article 1377 ne cite pas l’horodatage électronique parmi ce qui donne date certaine.',
      use: 'Ne tient pas un horodatage pour une date certaine envers les tiers.',
    },
    {
      article: 'mention de l’article 1376 dans un échéancier',
      ...READING,
      summary:
        'Un échéancier engage deux parties, mais le débiteur seul y promet de payer : la mention de la somme y est prudente.',
      use: 'Conseille la mention de la somme dans un échéancier.',
    },
    {
      article: 'preuve de l’envoi par le récépissé ou l’acte',
      ...READING,
      summary:
        'Un envoi se prouve par son récépissé, son avis de réception ou l’acte qui le constate.',
      use: 'Dit ce qui prouve l’envoi d’une mise en demeure.',
    },
    {
      article: 'sort d’un taux inférieur au plancher',
      ...READING,
      summary:
        'Le texte interdit un taux sous le plancher sans dire ce que devient la clause : rien ne tranche.',
      use: 'Signale une clause de retard sous le plancher.',
    },
    {
      article: 'pli refusé comme un pli non réclamé',
      ...READING,
      summary:
        'Ce qui est jugé d’une lettre recommandée non réclamée est étendu à celle que le débiteur refuse.',
      use: 'Garde son effet à une mise en demeure refusée.',
    },
    {
      article: 'jour de la première présentation',
      ...READING,
      summary:
        'Aucun texte lu ne dit de quel jour compte une mise en demeure que le débiteur n’a pas retirée : celui de sa première présentation est retenu, ou celui de son retour s’il n’est pas connu.',
      use: 'Date une mise en demeure non retirée.',
    },
    {
      article: 'pli jamais présenté à son destinataire',
      ...READING,
      summary:
        'Une lettre qui n’a pas trouvé son destinataire ne l’a pas interpellé : par prudence, elle est tenue pour sans effet.',
      use: 'Écarte une mise en demeure revenue sans présentation.',
    },
    {
      article: 'délai d’une lettre compté de ce jour',
      ...READING,
      summary:
        'Le délai qu’une lettre donne pour payer ne court pas avant le jour où le débiteur a pu la lire.',
      use: 'Dit de quel jour court le délai d’une mise en demeure.',
    },
    {
      article: 'une relance montre la bonne foi du créancier',
      ...READING,
      summary:
        'Des relances montrent que le créancier a patiemment demandé son dû, sans rien prouver de plus.',
      use: 'Dit ce que vaut une relance.',
    },
    {
      article: 'avocat en référé selon le montant de la demande',
      ...READING,
      summary: 'L’avocat en référé se déciderait comme au fond, d’après le montant de la demande.',
      use: 'Dit si un avocat est nécessaire en référé.',
    },
  ]),
  ...entriesOf('Cabinet d’avocats', 'practice', [
    {
      article: 'division par 365 ou 366 selon l’année',
      ...toConfirm('Convention lue sur une page professionnelle.'),
      summary: 'Une autre façon de compter divise par la vraie durée de l’année.',
      use: 'Permet le calcul en années réelles, annoncé sur le décompte.',
    },
  ]),
  ...entriesOf('Service-public', 'practice', [
    {
      article: 'une indemnité par facture payée en retard',
      ...toConfirm('Lecture officielle rapportée par une seule source.'),
      summary: 'L’indemnité forfaitaire se compte une fois par facture, non une fois par relance.',
      use: 'Compte les indemnités.',
    },
    {
      article: 'F38156, injonction de payer sans frais',
      ...toConfirm('Page officielle rapportée par une seule source.'),
      summary: 'Demander une injonction de payer au tribunal judiciaire ne coûterait rien.',
      use: 'Compte les frais de greffe d’une injonction de payer.',
    },
    {
      article: 'frais de greffe de l’injonction de payer',
      ...toConfirm('Trois montants différents sont publiés pour le tribunal de commerce.'),
      summary:
        'Le coût d’une requête devant le tribunal de commerce n’est pas le même d’une source à l’autre.',
      use: 'Ne donne aucun montant là où les sources se contredisent.',
    },
  ]),
  ...entriesOf('C. civ. 1347-1', 'practice', [
    {
      article: 'une créance certaine n’est pas sérieusement contestable',
      ...toConfirm('Aucun texte ne définit la certitude ; celle du référé est prise pour guide.'),
      summary: 'Une créance est tenue pour certaine quand rien de sérieux ne la conteste.',
      use: 'Juge si une créance est certaine.',
    },
  ]),
  ...entriesOf('Loi n° 71-1130 du 31 décembre 1971', 'practice', [
    {
      article: 'articles 54 et 59',
      ...toConfirm('Textes non lus.'),
      summary:
        'Rédiger des actes pour autrui est réservé à certaines professions, sauf accessoire direct de leur service.',
      use: 'Fait proposer une relecture quand une agence rédige un échéancier ou une reconnaissance.',
    },
  ]),
  ...entriesOf('Loi n° 2026-307 du 23 avril 2026', 'practice', [
    {
      article: 'CPCE L126-1, décret non publié',
      ...toConfirm(
        'Texte définitif non retrouvé ; décret d’application non publié en septembre 2026.',
      ),
      summary:
        'Entre commerçants, une facture non contestée pourra être recouvrée par un commissaire de justice puis rendue exécutoire au greffe.',
      use: 'Annonce une voie qui n’est pas encore ouverte.',
    },
    {
      article: 'CPCE L126-5, texte définitif',
      ...toConfirm('Texte définitif non retrouvé ; seul un texte de commission a été lu.'),
      summary: 'Le texte de commission met les frais de cette procédure à la charge du débiteur.',
      use: 'Laisse inconnu qui paie les frais de cette procédure.',
    },
    {
      article: 'décret d’application non publié',
      ...toConfirm('Décret non publié en septembre 2026, selon une seule source.'),
      summary:
        'Sans son décret, la procédure des créances commerciales incontestées n’est pas ouverte.',
      use: 'Tient cette procédure pour fermée.',
    },
    {
      article: 'CPCE L126-2 à L126-4',
      ...toConfirm(
        'Texte définitif non retrouvé ; délais donnés par un texte de commission et un relevé.',
      ),
      summary:
        'Le débiteur aurait un mois pour contester ; huit jours après, un procès-verbal ; puis six mois pour le signifier.',
      use: 'Donne d’avance les délais de cette procédure.',
    },
  ]),
  ...entriesOf('Accord ASF et associations de consommateurs', 'practice', [
    {
      article: '27/07/2004',
      ...toConfirm(
        'Accord d’une profession, rapporté par une page ; il ne lie que ses signataires.',
      ),
      summary:
        'Des prêteurs et des consommateurs sont convenus de ne pas harceler, de rester discrets envers les tiers et de limiter les contacts.',
      use: 'Inspire la discrétion et la retenue du garde-fou.',
    },
  ]),
  ...entriesOf('Usage', 'practice', [
    {
      article: 'indemnités et pénalités servies après les intérêts',
      ...READING,
      summary:
        'Aucun texte ne dit si l’indemnité de quarante euros se sert avant ou après le capital.',
      use: 'Place l’indemnité dans l’imputation d’un paiement.',
    },
  ]),
  ...entriesOf('Politique de la maison', 'practice', [
    {
      article: 'non une loi',
      certainty: 'established',
      because: 'Choix de la maison : aucun texte ne l’impose, on peut le changer.',
      summary: 'La maison se donne une règle plus stricte que la loi.',
      use: 'Horaires, fréquence des contacts et autres réserves que la loi n’impose pas.',
    },
  ]),
  ...entriesOf('Tarif des commissaires de justice', 'practice', [
    {
      article: '01/03/2024 au 28/02/2026',
      ...toConfirm('Tarif non lu ; montant rapporté par une seule source.'),
      summary:
        'Signifier une ordonnance d’injonction coûterait 25,79 euros, hors taxe et déplacement.',
      use: 'Donne le coût d’une signification jusqu’en février 2026.',
    },
    {
      article: '01/03/2026 au 29/02/2028',
      ...toConfirm('Tarif non lu ; montant rapporté par une seule source.'),
      summary:
        'Signifier une ordonnance d’injonction coûterait 25,79 euros, hors taxe et déplacement.',
      use: 'Donne le coût d’une signification depuis mars 2026.',
    },
  ]),
  ...entriesOf('Loi n° 2023-1059 du 20 novembre 2023', 'practice', [
    {
      article: '27',
      ...toConfirm('Connu par une seule source secondaire, de septembre 2026.'),
      summary:
        'Devant un tribunal des activités économiques, une demande de plus de cinquante mille euros peut donner lieu à une contribution.',
      use: 'Signale une contribution dont le montant n’est pas tenu.',
    },
  ]),
  ...entriesOf('BOFiP', 'practice', [
    {
      article: 'déclaration de prêt admise jusqu’au 15 février',
      ...toConfirm('Tolérance rapportée par des pages professionnelles ; le texte dit un mois.'),
      summary: 'L’administration admettrait la déclaration d’un intermédiaire jusqu’au 15 février.',
      use: 'Donne le jour prudent et le jour toléré de la déclaration.',
    },
  ]),
  ...entriesOf('Arrêté du 23 septembre 2020', 'practice', [
    {
      article: 'seuil de 760 € avant le 27/09/2020',
      ...toConfirm('Arrêté non lu ; l’ancien seuil est donné par des pages concordantes.'),
      summary: 'Avant le 27 septembre 2020, un prêt se déclarait au-dessus de 760 euros.',
      use: 'Donne le seuil des prêts plus anciens.',
    },
  ]),
  ...entriesOf('Loi n° 2021-1729 du 22 décembre 2021', 'practice', [
    {
      article: '44',
      ...toConfirm('Texte non lu.'),
      summary:
        'Depuis fin 2021, un accord contresigné par avocats et visé par le greffe serait un titre exécutoire.',
      use: 'Date l’entrée de cet accord parmi les titres.',
    },
  ]),
  ...entriesOf('circulaire du 4 mai 2018', 'practice', [
    {
      article: 'commémoration à Saint-Martin',
      ...toConfirm('Circulaire non lue.'),
      summary:
        'À Saint-Martin, l’abolition de l’esclavage serait commémorée le 28 mai, le code gardant le 27.',
      use: 'Signale les deux jours comme discutables.',
    },
  ]),
]
