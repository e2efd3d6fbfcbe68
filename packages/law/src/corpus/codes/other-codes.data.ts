import {
  entriesOf,
  established,
  readInCopyOf,
  toConfirm,
  type CorpusEntry,
} from '#corpus/corpus-entry.ts'

const read = readInCopyOf('2026-04-03')
const procurement = readInCopyOf('2026-04-01')(null)

/** Articles of codes of which few are cited: procurement, courts, insurance, post, tax. */
export const otherCodeEntries: readonly CorpusEntry[] = [
  ...entriesOf('Code de la commande publique', 'statute', [
    {
      article: 'L2192-13',
      ...procurement,
      summary:
        'Un acheteur public qui paie en retard doit, sans formalité, des intérêts moratoires dès le lendemain de l’échéance, et une indemnité forfaitaire.',
      use: 'Fonde intérêts et indemnité contre un acheteur public.',
    },
    {
      article: 'R2192-31',
      ...procurement,
      summary:
        'Le taux est celui de la Banque centrale européenne au premier jour du semestre où les intérêts ont commencé, plus huit points.',
      use: 'Donne le taux contre un acheteur public.',
    },
    {
      article: 'R2192-32',
      ...procurement,
      summary:
        'Les intérêts courent du lendemain de l’échéance jusqu’à la mise en paiement comprise.',
      use: 'Donne les jours d’intérêts contre un acheteur public.',
    },
    {
      article: 'D2192-35',
      ...procurement,
      summary: 'L’indemnité forfaitaire d’un acheteur public est de quarante euros.',
      use: 'Donne le montant de l’indemnité contre un acheteur public.',
    },
  ]),
  ...entriesOf('COJ', 'statute', [
    {
      article: 'L211-3',
      ...read('2020-01-01'),
      summary:
        'Le tribunal judiciaire connaît de tout ce qui n’est pas confié à une autre juridiction.',
      use: 'Donne le tribunal quand aucun autre n’est désigné.',
    },
    {
      article: 'L213-4-4',
      ...read('2020-01-01'),
      summary: 'Le juge des contentieux de la protection connaît des baux d’habitation.',
      use: 'Donne le juge d’un loyer d’habitation.',
    },
    {
      article: 'L213-4-5',
      ...read('2020-01-01'),
      summary: 'Le juge des contentieux de la protection connaît des crédits à la consommation.',
      use: 'Donne le juge d’un crédit à la consommation.',
    },
    {
      article: 'R211-3-24',
      ...read('2020-01-01'),
      summary: 'Le tribunal judiciaire juge sans appel jusqu’à cinq mille euros.',
      use: 'Dit si un appel est possible.',
    },
    {
      article: 'R213-9-4',
      ...toConfirm('Texte non lu.'),
      summary:
        'Le juge des contentieux de la protection jugerait sans appel jusqu’à cinq mille euros.',
      use: 'Dit si un appel est possible.',
    },
  ]),
  ...entriesOf('C. assur.', 'statute', [
    {
      article: 'L114-1',
      ...read(null),
      summary:
        'Ce qui naît d’un contrat d’assurance se prescrit par deux ans, avec des exceptions pour certains sinistres et pour l’assurance sur la vie.',
      use: 'Donne le délai d’une prime d’assurance.',
    },
    {
      article: 'L114-2',
      ...read(null),
      summary:
        'Outre les causes ordinaires, une lettre recommandée de l’assureur sur la prime interrompt la prescription.',
      use: 'Fait la seule exception où une lettre interrompt un délai.',
    },
  ]),
  ...entriesOf('CPCE (postes)', 'statute', [
    {
      article: 'L34-2',
      ...readInCopyOf('2026-03-31')('2004-07-10'),
      summary:
        'L’usager ne doit plus à son opérateur ce qui ne lui a pas été réclamé dans l’année de l’exigibilité.',
      use: 'Donne le délai d’une facture de téléphone ou d’internet.',
    },
    {
      article: 'L100',
      ...readInCopyOf('2026-03-31')('2016-10-09'),
      summary:
        'Un recommandé électronique vaut une lettre recommandée ; qui n’est pas un professionnel doit y avoir consenti.',
      use: 'Fait demander le consentement d’un particulier.',
    },
    {
      article: 'R53-3',
      ...readInCopyOf('2026-03-31')('2019-01-01'),
      summary:
        'Le destinataire a quinze jours pour accepter un recommandé électronique, sans savoir de qui il vient ; la preuve se garde un an au moins.',
      use: 'Fait copier la preuve sans attendre.',
    },
  ]),
  ...entriesOf('CGI', 'statute', [
    {
      article: '242 ter',
      ...established(
        'Extrait lu dans une copie publique de 2015, que des pages de 2020 disent inchangé.',
      ),
      summary: 'Ceux qui interviennent dans un prêt le déclarent à l’administration fiscale.',
      use: 'Fonde la déclaration d’un prêt.',
    },
    {
      article: '261 C',
      ...toConfirm('Connu par une note de la maison, sans copie datée du texte.'),
      summary:
        'Les opérations bancaires et financières sont exonérées de TVA, non le recouvrement de créances.',
      use: 'Soumet la commission de recouvrement à la TVA.',
      parts: { '1°, c': 'Le recouvrement de créances est exclu de l’exonération.' },
    },
    {
      article: '278',
      ...toConfirm('Texte non lu.'),
      summary: 'Le taux normal de la TVA est de 20 % depuis le 1er janvier 2014.',
      use: 'Donne le taux de TVA d’une commission quand la convention n’en dit pas d’autre.',
    },
    {
      article: '1635 bis Q',
      ...toConfirm('Connu par des pages qui se contredisent sur son premier jour.'),
      summary:
        'Une contribution de cinquante euros est due pour chaque instance civile devant un tribunal judiciaire ou un conseil de prud’hommes.',
      use: 'Compte la contribution parmi les frais d’une demande.',
      parts: {
        'date d’effet': 'Les sources donnent deux premiers jours : le 1er mars ou le 1er mai 2026.',
      },
    },
  ]),
  ...entriesOf('CGI, annexe III', 'regulation', [
    {
      article: '49 B',
      ...read(null),
      summary:
        'Un prêt se déclare aux impôts : par l’intermédiaire, sinon par l’emprunteur ; les petits prêts d’une même année s’additionnent.',
      use: 'Fait rappeler la déclaration d’un prêt.',
    },
  ]),
  ...entriesOf('CGI, annexe IV', 'regulation', [
    {
      article: '23 L',
      ...established(
        'Extrait lu dans une copie de la base LEGI du 3 avril 2026 ; le seuil, relevé par un arrêté de 2020, est donné par quatre pages concordantes.',
      ),
      summary: 'Un prêt de cinq mille euros au plus n’est pas à déclarer.',
      use: 'Donne le seuil de la déclaration d’un prêt.',
    },
  ]),
]
