import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted": "Accepté : complet et cohérent. Cela ne dit rien de l’origine des métaux.",
  "check.result.accepted_with_follow_up":
    "Accepté, avec {count, plural, one {# point} other {# points}} à suivre. Complet ; cela ne dit rien de l’origine des métaux.",
  "check.result.returned":
    "Veuillez corriger {count, plural, one {# point} other {# points}}, enregistrer le formulaire et le vérifier de nouveau.",
  "check.result.blank":
    "Le formulaire est encore vide : {count, plural, one {# réponse manque} other {# réponses manquent}}. Veuillez le remplir et le vérifier de nouveau.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "Type",
  "check.column.where": "Où",
  "check.column.message": "À faire",
  "check.severity.must_fix": "à corriger",
  "check.severity.follow_up": "à suivre",
  "check.severity.note": "remarque",
  "check.where.file": "tout le fichier",

  "check.file.not_found":
    "Il n’y a pas de fichier à l’emplacement {path}. Veuillez vérifier le chemin et réessayer.",
  "check.file.not_a_file": "{path} n’est pas un fichier. Veuillez indiquer le classeur lui-même.",
  "check.file.not_allowed":
    "Cet utilisateur n’a pas le droit de lire {path}. Veuillez modifier les autorisations et réessayer.",
  "check.file.not_readable": "{path} n’a pas pu être lu sur le disque ({code}). Veuillez réessayer.",

  "check.marked.saved": "Copie annotée : {path}",
  "check.marked.not_written": "La copie annotée n’a pas pu être enregistrée : {path} ({code}).",

  "check.progress": "Vérification {number, number} sur {total, number}",
  "check.summary": "{total, plural, one {# fichier vérifié} other {# fichiers vérifiés}} :",
  "check.summary.accepted": "{count, number} accepté(s)",
  "check.summary.accepted_with_follow_up": "{count, number} accepté(s) avec des points à suivre",
  "check.summary.returned": "{count, number} à corriger",
  "check.summary.unreadable": "{count, number} illisible(s)",

  "check.usage.no_files": "Veuillez indiquer au moins un fichier : tinstone check FILE…",
  "check.usage.language": "--lang accepte l’une de ces valeurs : {languages}.",
  "check.usage.date": "{option} attend une date, par exemple 2026-12-31.",
  "check.usage.accept":
    "--accept attend la plus ancienne version du formulaire que vous acceptez, par exemple 6.5.",
  "check.usage.reference":
    "{path} ne contient pas de liste de fonderies permettant la vérification. Veuillez indiquer un formulaire de RMI, par exemple vierge.",
  "check.usage.rmap":
    "{path} n’est pas une liste de RMI permettant de vérifier les fonderies. Veuillez indiquer la liste telle que le site de RMI l’exporte (xlsx, csv ou xml), celle des statuts ou celle des fonderies conformes.",
  "check.usage.rmap_date":
    "{path} ne dit pas de quel jour elle date. Veuillez ajouter --rmap-date, par exemple 2026-11-15.",
};
