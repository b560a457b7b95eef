import type { survey as english } from "../en/survey.ts";

export const survey: Record<keyof typeof english, string> = {
  "result.accepted":
    "Merci. Votre formulaire est accepté : il est complet et cohérent ; cela ne dit rien de l’origine des métaux.",
  "result.accepted_with_follow_up":
    "Merci. Votre formulaire est accepté : il est complet. {count, plural, one {# point mérite} other {# points méritent}} d’être revu ; cela ne dit rien de l’origine des métaux.",
  "result.returned":
    "Veuillez corriger {count, plural, one {# point} other {# points}} dans votre formulaire et le renvoyer.",
  "result.passed_on":
    "Une personne que nous ne connaissons pas parmi vos contacts nous a envoyé ce fichier comme formulaire de votre entreprise.",
  "result.file": "Fichier : {name}",
  "result.again": "Nous avons déjà reçu ce fichier le {date}. Voici le résultat d’alors :",
  "result.checked": "Ce fichier ne compte pas comme votre réponse.",
  "result.late":
    "Cette enquête est close. Nous avons conservé votre fichier en indiquant son retard ; {person} décide de la suite.",
  "result.decided":
    "{person} s’est déjà prononcé(e) sur votre réponse. Nous avons conservé ce fichier et le lui montrerons.",
  "result.more": "Et {count, plural, one {encore # point} other {encore # points}}.",
  "result.point": "• {what}",
  "result.where": "{sheet}, cellule {cell}",
  "result.several": "Merci, nous avons examiné {count, plural, one {# fichier} other {# fichiers}} :",
  "result.several.line": "• {name} : {result}",
  "group.form": "Le formulaire lui-même",
  "group.contact": "Entreprise et contact",
  "group.answer": "Réponses à compléter ou à corriger",
  "group.contradiction": "Réponses qui ne concordent pas",
  "group.smelters": "Liste des fonderies",
  "group.also": "À vérifier également",
  "next.returned":
    "Corrigez ces cellules dans le même fichier et déposez-le de nouveau ici, au plus tard le {due}.",
  "next.accepted":
    "Vous n’avez rien d’autre à faire pour le moment. Si quelque chose change avant le {due}, envoyez un nouveau fichier ; c’est le plus récent qui compte.",
  "next.follow_up":
    "Vous n’avez rien à faire pour le moment. Si vous pouvez éclaircir ces points, envoyez un nouveau fichier au plus tard le {due} ; sinon, {person} vous écrira peut-être.",
  "next.checked":
    "Si c’est votre réponse, appuyez sur « Compter ce fichier ». Sinon, corrigez-le et déposez-le de nouveau ici.",
  "next.ask": "Des questions ? Écrivez ici, ou adressez-vous à {person} ({company}).",
  "short.accepted": "accepté ; complet et cohérent ; cela ne dit rien de l’origine",
  "short.accepted_with_follow_up":
    "accepté, avec {count, plural, one {# point} other {# points}} à revoir ; cela ne dit rien de l’origine",
  "short.returned": "veuillez corriger {count, plural, one {# point} other {# points}}",
  "short.again": "déjà reçu ; le résultat précédent reste valable",
  "short.checked": "ne compte pas comme votre réponse ; {result}",
  "short.asked": "à qui est ce formulaire ? Voir la question ci-dessous",
  "short.blank": "c’est le formulaire vide",
  "short.unplaced": "conservé ; quelqu’un l’examinera",
  "short.passed_on": "transmis, merci",
  "short.sub_supplier": "conservé comme formulaire d’une autre entreprise",
  "short.reference_list": "conservé comme liste de fonderies ; voir ci-dessous",
  "short.rmap_list": "conservé comme liste des statuts de fonderies ; voir ci-dessous",
  "short.supplier_list": "conservé comme liste des fournisseurs ; voir ci-dessous",
  "button.all": "Afficher les {count, number} points",
  "button.details": "Afficher le résultat : {name}",
  "button.take_back": "Retirer ce fichier",
  "button.count": "Compter ce fichier",
  "button.ours": "C’est le nôtre : le compter",
  "button.sub_supplier": "Il vient d’un de nos fournisseurs",
  "button.leave": "Vérifier seulement",
  "button.smelters": "{count, plural, one {Afficher # fonderie} other {Afficher les # fonderies}}",
  "button.marked": "M’envoyer mon fichier avec les points marqués",
  "button.moved": "Me donner mes réponses en version {version}",
  "button.say_whose": "Dire à qui il est",
  "asked.whose":
    "Ce formulaire est au nom de « {company} », et nous avons interrogé {supplier}. À quelle entreprise est-il ? Tant que vous ne l’avez pas dit, il ne compte pas.",
  "asked.answered.counted": "Vous avez dit : c’est notre formulaire. Il compte désormais.",
  "asked.answered.sub_supplier":
    "Vous avez dit : il vient d’un de nos fournisseurs. Nous l’avons conservé, mais il ne compte pas comme votre réponse. Veuillez nous envoyer le formulaire au nom de votre entreprise.",
  "blank.result":
    "C’est le formulaire tel que RMI le publie, sans aucune réponse. Veuillez remplir les feuilles Declaration et Smelter List et le renvoyer.",
  "passed_on.result":
    "Merci. Nous avons transmis ce fichier aux personnes concernées. Vous n’avez rien d’autre à faire.",
  "unplaced.unknown":
    "Merci, nous avons conservé ce fichier. Nous ne savons pas encore pour quelle entreprise vous écrivez ; quelqu’un l’examinera.",
  "unplaced.no_survey":
    "Merci, nous avons conservé ce fichier. Aucune enquête n’est ouverte pour votre entreprise en ce moment ; quelqu’un l’examinera.",
  "unplaced.officer": "Conservé. Il ne compte pour aucun fournisseur.",
  "lost.too_large":
    "« {name} » dépasse {megabytes} Mo et n’a pas pu être reçu. Un CMRT rempli fait environ 1,5 Mo : veuillez envoyer le classeur Excel lui-même, sans numérisations ni images.",
  "lost.gone": "« {name} » n’est plus disponible. Veuillez le déposer de nouveau ici.",
  "lost.not_a_file":
    "Nous n’avons pas pu obtenir « {name} » : autre chose est arrivé à sa place, peut-être une page de connexion. Veuillez déposer de nouveau le fichier ici.",
  "taken_back.done":
    "Vous avez retiré « {name} ». Il ne compte plus. Veuillez envoyer le bon fichier au plus tard le {due}.",
  "taken_back.closed":
    "Cette enquête est close ; le fichier ne peut plus être retiré. Veuillez vous adresser à {person}.",
  "taken_back.not_counted": "« {name} » ne compte pas en ce moment ; il n’y a donc rien à retirer.",
  "counted.closed":
    "Cette enquête est close ; le fichier ne peut plus être compté. Veuillez vous adresser à {person}.",
  "only_check.on": "Déposez maintenant votre fichier. Je le vérifierai sans le compter comme votre réponse.",
  "all.caption": "Tous les points de « {name} »",
  "all.column.where": "Où",
  "all.column.what": "À faire",
  "all.column.kind": "Importance",
  "all.severity.must_fix": "À corriger, s’il vous plaît",
  "all.severity.follow_up": "À revoir, s’il vous plaît",
  "all.severity.note": "Pour information",
  "all.again":
    "La liste complète de « {name} » figure déjà dans cette conversation. Veuillez la chercher plus haut.",
  "all.none": "Il n’y a aucun point dans « {name} ».",
  "given.again": "Ce que vous demandez figure déjà dans cette conversation. Veuillez le chercher plus haut.",
  "smelters.caption": "Fonderies de « {name} »",
  "smelters.caption.rmap": "Fonderies de « {name} », avec leur statut RMAP au {date}",
  "smelters.column.row": "Ligne",
  "smelters.column.metal": "Métal",
  "smelters.column.name": "Fonderie",
  "smelters.column.id": "CID",
  "smelters.column.country": "Pays",
  "smelters.column.status": "Statut RMAP",
  "smelters.not_on_list": "absente de la liste",
  "smelters.more": "Et {count, plural, one {encore # ligne} other {encore # lignes}} dans votre fichier.",
  "smelters.none": "Aucune fonderie n’est indiquée dans « {name} ».",
  "marked.here":
    "Voici « {name} » avec les points marqués : {count, plural, one {# cellule est} other {# cellules sont}} en rouge, et la note de chaque cellule dit quoi faire. Corrigez-les et déposez de nouveau le fichier ici.",
  "marked.cannot":
    "« {name} » a été enregistré d’une façon qui ne nous permet pas de le marquer sans risquer de l’endommager. Veuillez corriger les cellules nommées dans la liste des points.",
  "moved.here":
    "Voici les réponses de « {name} » dans la version {version} du formulaire. Nous avons laissé vides la date et le représentant légal : veuillez remplir les cellules D18 à D22 de la feuille Declaration, tout relire et déposer le fichier ici.",
  "moved.cannot":
    "Les réponses de « {name} » n’ont pas pu être transférées dans la version {version}. Veuillez les copier dans le formulaire que RMI publie.",
};
