import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted":
    "Angenommen: vollständig und widerspruchsfrei. Über die Herkunft sagt das nichts aus.",
  "check.result.accepted_with_follow_up":
    "Angenommen, mit {count, plural, one {# Punkt} other {# Punkten}} zum Nachfassen. Vollständig; über die Herkunft sagt das nichts aus.",
  "check.result.returned":
    "Bitte korrigieren Sie {count, plural, one {# Punkt} other {# Punkte}}, speichern Sie das Formular und prüfen Sie es noch einmal.",
  "check.result.blank":
    "Das Formular ist noch leer: {count, plural, one {# Angabe fehlt} other {# Angaben fehlen}}. Bitte füllen Sie es aus und prüfen Sie es noch einmal.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "Art",
  "check.column.where": "Wo",
  "check.column.message": "Was zu tun ist",
  "check.severity.must_fix": "korrigieren",
  "check.severity.follow_up": "nachfassen",
  "check.severity.note": "Hinweis",
  "check.where.file": "ganze Datei",

  "check.file.not_found":
    "Unter {path} gibt es keine Datei. Bitte prüfen Sie den Pfad und versuchen Sie es noch einmal.",
  "check.file.not_a_file": "{path} ist keine Datei. Bitte geben Sie die Arbeitsmappe selbst an.",
  "check.file.not_allowed":
    "Dieser Benutzer darf {path} nicht lesen. Bitte ändern Sie die Berechtigungen und versuchen Sie es noch einmal.",
  "check.file.not_readable":
    "{path} konnte nicht vom Datenträger gelesen werden ({code}). Bitte versuchen Sie es noch einmal.",

  "check.marked.saved": "Markierte Kopie: {path}",
  "check.marked.not_written": "Die markierte Kopie konnte nicht gespeichert werden: {path} ({code}).",

  "check.progress": "Prüfe {number, number} von {total, number}",
  "check.summary": "{total, plural, one {# Datei} other {# Dateien}} geprüft:",
  "check.summary.accepted": "{count, number} angenommen",
  "check.summary.accepted_with_follow_up": "{count, number} angenommen, mit Punkten zum Nachfassen",
  "check.summary.returned": "{count, number} zu korrigieren",
  "check.summary.unreadable": "{count, number} nicht lesbar",

  "check.usage.no_files": "Bitte geben Sie mindestens eine Datei an: tinstone check FILE…",
  "check.usage.language": "Für --lang gibt es: {languages}.",
  "check.usage.date": "{option} erwartet ein Datum wie 2026-12-31.",
  "check.usage.accept": "--accept erwartet die älteste Version des Formulars, die Sie annehmen, etwa 6.5.",
  "check.usage.reference":
    "{path} enthält keine Liste von Schmelzhütten, nach der geprüft werden kann. Bitte nennen Sie ein Formular von RMI, etwa ein leeres.",
  "check.usage.rmap":
    "{path} ist keine Liste von RMI, nach der Schmelzhütten geprüft werden können. Bitte nennen Sie die Liste, wie RMIs Website sie ausgibt (xlsx, csv oder xml), mit dem Status der Schmelzhütten oder nur mit den konformen.",
  "check.usage.rmap_date":
    "{path} sagt nicht, von welchem Tag die Liste ist. Bitte ergänzen Sie --rmap-date, etwa 2026-11-15.",
};
