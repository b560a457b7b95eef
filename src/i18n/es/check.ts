import type { check as english } from "../en/check.ts";

export const check: Record<keyof typeof english, string> = {
  "check.result.accepted":
    "Aceptado: completo y coherente. Esto no dice nada sobre el origen de los metales.",
  "check.result.accepted_with_follow_up":
    "Aceptado, con {count, plural, one {# punto} other {# puntos}} por aclarar. Completo; esto no dice nada sobre el origen de los metales.",
  "check.result.returned":
    "Por favor, corrija {count, plural, one {# punto} other {# puntos}}, guarde el formulario y compruébelo de nuevo.",
  "check.result.blank":
    "El formulario está todavía en blanco: {count, plural, one {falta # dato} other {faltan # datos}}. Por favor, complételo y compruébelo de nuevo.",

  "check.about": "{kind} {version}, {language}",
  "check.about.company": "{kind} {version}, {language}, {company}",
  "check.column.severity": "Tipo",
  "check.column.where": "Dónde",
  "check.column.message": "Qué hacer",
  "check.severity.must_fix": "corregir",
  "check.severity.follow_up": "aclarar",
  "check.severity.note": "nota",
  "check.where.file": "todo el archivo",

  "check.file.not_found":
    "No hay ningún archivo en {path}. Por favor, compruebe la ruta e inténtelo de nuevo.",
  "check.file.not_a_file": "{path} no es un archivo. Por favor, indique el libro de Excel.",
  "check.file.not_allowed":
    "Este usuario no tiene permiso para leer {path}. Por favor, cambie los permisos e inténtelo de nuevo.",
  "check.file.not_readable": "No se ha podido leer {path} del disco ({code}). Por favor, inténtelo de nuevo.",

  "check.marked.saved": "Copia marcada: {path}",
  "check.marked.not_written": "No se ha podido guardar la copia marcada: {path} ({code}).",

  "check.progress": "Comprobando {number, number} de {total, number}",
  "check.summary": "{total, plural, one {# archivo comprobado} other {# archivos comprobados}}:",
  "check.summary.accepted": "Aceptados: {count, number}",
  "check.summary.accepted_with_follow_up": "Aceptados con puntos por aclarar: {count, number}",
  "check.summary.returned": "Por corregir: {count, number}",
  "check.summary.unreadable": "No legibles: {count, number}",

  "check.usage.no_files": "Por favor, indique al menos un archivo: tinstone check FILE…",
  "check.usage.language": "--lang admite uno de estos valores: {languages}.",
  "check.usage.date": "{option} espera una fecha, por ejemplo 2026-12-31.",
  "check.usage.accept":
    "--accept espera la versión más antigua del formulario que usted acepta, por ejemplo 6.5.",
  "check.usage.reference":
    "{path} no contiene ninguna lista de fundidores con la que comprobar. Indique un formulario de RMI, por ejemplo uno en blanco.",
  "check.usage.rmap":
    "{path} no es una lista de RMI con la que se puedan comprobar los fundidores. Indique la lista tal como la exporta el sitio web de RMI (xlsx, csv o xml), la de los estados o la de los fundidores conformes.",
  "check.usage.rmap_date": "{path} no dice de qué día es. Añada --rmap-date, por ejemplo 2026-11-15.",
};
